//! What the columns of the tables mean: the one list from which the data package is described.

/// A column: its name, its type in a table schema, and what it holds.
pub type Column = (&'static str, &'static str, &'static str);

/// Every column of every table.
pub const COLUMNS: &[Column] = &[
    (
        "id",
        "string",
        "The name of the entry or statement in all files; never given to something else. With a slash before # or at the end, it is the path of the page.",
    ),
    (
        "kind",
        "string",
        "What sort of entry it is: the folder of its page.",
    ),
    ("class", "string", "A finer sort within the kind."),
    ("name", "string", "The name in English, in full."),
    ("short_name", "string", "A shorter name for charts."),
    ("abbreviation", "string", "The English abbreviation."),
    ("name_ru", "string", "The name in Russian."),
    ("abbreviation_ru", "string", "The Russian abbreviation."),
    (
        "code",
        "string",
        "The two-letter code of the state (ISO 3166-1).",
    ),
    (
        "part_of",
        "string",
        "The series or whole of which it is a part.",
    ),
    ("summary", "string", "What it is, in one sentence."),
    (
        "statements",
        "integer",
        "How many statements have it as their subject.",
    ),
    ("as_of", "date", "The day to which the three answers apply."),
    (
        "treaty",
        "string",
        "Party to the Collective Security Treaty on that day: none, signed, bound, former, suspended.",
    ),
    (
        "organization",
        "string",
        "Member of the Organization on that day: none, signed, bound, former, suspended.",
    ),
    (
        "participation",
        "string",
        "Taking part on that day: none, bound, frozen, suspended, former.",
    ),
    ("form", "string", "What sort of text the source is."),
    ("author", "string", "Who wrote it, if named."),
    ("publisher", "string", "Who published it."),
    (
        "when",
        "string",
        "The date as it is known, in EDTF (ISO 8601-2), no more precise than the sources.",
    ),
    (
        "earliest",
        "date",
        "The first day that the date can mean; empty if the start is open or not known.",
    ),
    (
        "latest",
        "date",
        "The last day that the date can mean; empty if the end is open or not known.",
    ),
    ("language", "string", "A language, as a code (BCP 47)."),
    (
        "translated_from",
        "string",
        "The language from which the text that was read had been translated.",
    ),
    ("url", "string", "Where the source is."),
    (
        "subject",
        "string",
        "The entry that the statement is about.",
    ),
    (
        "subject_name",
        "string",
        "The name of the subject in English.",
    ),
    (
        "aspect",
        "string",
        "Which question about the subject the statement answers.",
    ),
    (
        "title",
        "string",
        "A label; a statement with a title and a date is an event of the timeline.",
    ),
    ("text", "string", "The sentence."),
    ("place", "string", "Where, in words."),
    (
        "standing",
        "string",
        "settled; contested (sources disagree, see readings); unverified (one weak source).",
    ),
    (
        "milestone",
        "boolean",
        "Whether it is one of the turning points.",
    ),
    (
        "detail_type",
        "string",
        "What sort of detail the statement has; it says which of the next columns are filled.",
    ),
    (
        "detail_of",
        "string",
        "Of a step: towards treaty, organization or participation.",
    ),
    ("detail_step", "string", "Of a step: which step."),
    (
        "detail_relation",
        "string",
        "Of a link: which tie to another body.",
    ),
    ("detail_target", "string", "Of a link: the other body."),
    ("detail_role", "string", "Of an office: its title."),
    (
        "detail_organ",
        "string",
        "Of an office or an answer: the body.",
    ),
    ("detail_person", "string", "Of a chair: who sits in it."),
    (
        "detail_by",
        "string",
        "Of an assessment or position: whose.",
    ),
    ("detail_article", "string", "Of an article: its number."),
    ("detail_asked_by", "string", "Of a request: who asked."),
    ("detail_asked_of", "string", "Of a request: who was asked."),
    (
        "detail_basis",
        "string",
        "Of a request: what was invoked; that nothing was found is a value.",
    ),
    (
        "detail_answer",
        "string",
        "Of a request's answer: granted, partly, declined, statement, no-decision, no-request, not-found. The last three are findings, not gaps.",
    ),
    (
        "detail_provisions",
        "string",
        "Of a clause: what it provides, in words of closed lists.",
    ),
    ("note", "string", "A remark for the reader."),
    (
        "checked",
        "string",
        "When the statement was last checked against its sources, if later than the first edition.",
    ),
    ("statement", "string", "The statement."),
    (
        "reading",
        "integer",
        "The number of the reading within the statement, from 1; empty for the statement's own, preferred reading.",
    ),
    (
        "why_not_followed",
        "string",
        "Why the statement's own reading is preferred to this one.",
    ),
    ("source", "string", "The source."),
    ("locator", "string", "Where in the source."),
    ("label", "string", "What was counted or measured."),
    ("value", "number", "The number."),
    ("unit", "string", "In what it is counted."),
    (
        "qualifier",
        "string",
        "How the number is meant: exact, about, over, nearly, up-to, at-least, planned.",
    ),
    ("scope", "string", "What the count covers."),
    ("entry", "string", "The entry."),
    (
        "alias",
        "string",
        "A name under which it is met, misprints of sources included.",
    ),
    ("state", "string", "The state."),
    (
        "question",
        "string",
        "Which of the three questions: treaty, organization, participation.",
    ),
    (
        "status",
        "string",
        "The answer: signed, bound, frozen, suspended, former.",
    ),
    (
        "from",
        "date",
        "The first day of the period, reckoned from the earliest day that the act's date can mean.",
    ),
    (
        "to",
        "date",
        "The last day of the period; empty while it lasts.",
    ),
    (
        "begun_by",
        "string",
        "The statement of the act that began the period.",
    ),
    ("edition", "date", "The edition of the record."),
];

/// The column of a name.
#[must_use]
pub fn column(name: &str) -> Option<&'static Column> {
    COLUMNS.iter().find(|(known, ..)| *known == name)
}
