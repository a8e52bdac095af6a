//! What the columns of the tables mean: the one list from which the data package is described.
//!
//! The file is long because it is one table, with a row a column and nothing else; in parts, a column would have to be
//! looked for, and could be described twice.

use crate::export::{
    table::Table,
    value::{Fields, Value},
};

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
    (
        "own_name_ru",
        "string",
        "What the atlas calls it in Russian, where no source gives a Russian name: a description, not a title.",
    ),
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
        "summary_ru",
        "string",
        "The same in Russian, in the atlas's own translation.",
    ),
    (
        "outcome",
        "string",
        "Of a session or an exercise: held, called-off, ahead (planned for a later day), no-report (planned, and no report of it was seen), unread (planned for a day after the last whose reports could be read).",
    ),
    (
        "statements",
        "integer",
        "How many statements have it as their subject.",
    ),
    ("as_of", "date", "The day to which the three answers apply."),
    (
        "treaty",
        "string",
        "Party to the Collective Security Treaty on that day, or at the end of that year: none, signed, bound, former, suspended.",
    ),
    (
        "organization",
        "string",
        "Member of the Organization on that day, or at the end of that year: none, signed, bound, former, suspended.",
    ),
    (
        "participation",
        "string",
        "Taking part on that day, or at the end of that year: none, bound, frozen, suspended, former.",
    ),
    ("form", "string", "What sort of text the source is."),
    ("author", "string", "Who wrote it, if named, as one text."),
    (
        "authors",
        "string",
        "Who wrote it, each alone, separated by |: family name; given names, or the name of a body.",
    ),
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
    (
        "title_ru",
        "string",
        "The label in Russian, in the atlas's own translation.",
    ),
    ("text", "string", "The sentence."),
    (
        "text_ru",
        "string",
        "The sentence in Russian, in the atlas's own translation.",
    ),
    ("place", "string", "Where, in words."),
    ("place_ru", "string", "Where, in Russian words."),
    (
        "standing",
        "string",
        "settled; contested (sources disagree, see readings); unverified (one weak source).",
    ),
    (
        "witnesses",
        "integer",
        "How many independent sources say it: those that share their words count once.",
    ),
    (
        "evidence",
        "string",
        "What is little about what it rests on: one-source, weak-source (one, and an encyclopedia or pages without an editor), copies (of one text), one-side (all of one state that is a party to the matter); empty if nothing is.",
    ),
    (
        "evidence_side",
        "string",
        "The state whose bodies and agencies alone say it.",
    ),
    (
        "side",
        "string",
        "The state a body or agency of which issued the source.",
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
        "note_ru",
        "string",
        "The remark in Russian, in the atlas's own translation.",
    ),
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
    (
        "why_not_followed_ru",
        "string",
        "The same in Russian, in the atlas's own translation.",
    ),
    ("source", "string", "The source."),
    ("locator", "string", "Where in the source."),
    ("label", "string", "What was counted or measured."),
    ("label_ru", "string", "The same in Russian."),
    ("value", "number", "The number."),
    ("unit", "string", "In what it is counted."),
    (
        "qualifier",
        "string",
        "How the number is meant: exact, about, over, nearly, up-to, at-least, planned.",
    ),
    ("scope", "string", "What the count covers."),
    ("scope_ru", "string", "The same in Russian."),
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
    ("year", "integer", "The year."),
    (
        "first_day",
        "date",
        "The first day that is counted: of the year, or of the time; reckoned from the earliest day that the act's date can mean.",
    ),
    (
        "last_day",
        "date",
        "The last day that is counted: of the year (of the last year, the day of the edition), or of the time.",
    ),
    ("days", "integer", "How many days of the year are counted."),
    (
        "party",
        "boolean",
        "Whether the state is a party to the Treaty on the last day.",
    ),
    (
        "member",
        "boolean",
        "Whether the state is a member of the Organization on the last day.",
    ),
    (
        "taking_part",
        "boolean",
        "Whether the state takes part on the last day; false where it has frozen its participation.",
    ),
    (
        "treaty_standing",
        "string",
        "How the state stands to the Treaty on the last day: none, signed, bound, frozen, suspended, former.",
    ),
    (
        "treaty_days_none",
        "integer",
        "Days of the year in the standing none to the Treaty: before any act.",
    ),
    (
        "treaty_days_signed",
        "integer",
        "Days of the year in the standing signed to the Treaty: signed or acceded, not yet in force.",
    ),
    (
        "treaty_days_bound",
        "integer",
        "Days of the year in the standing bound to the Treaty: in force.",
    ),
    (
        "treaty_days_frozen",
        "integer",
        "Days of the year in the standing frozen to the Treaty: bound, participation frozen by its own declaration.",
    ),
    (
        "treaty_days_suspended",
        "integer",
        "Days of the year in the standing suspended to the Treaty: suspended.",
    ),
    (
        "treaty_days_former",
        "integer",
        "Days of the year in the standing former to the Treaty: no longer bound.",
    ),
    (
        "organization_standing",
        "string",
        "How the state stands to the Organization on the last day: none, signed, bound, frozen, suspended, former.",
    ),
    (
        "organization_days_none",
        "integer",
        "Days of the year in the standing none to the Organization: before any act.",
    ),
    (
        "organization_days_signed",
        "integer",
        "Days of the year in the standing signed to the Organization: signed or acceded, not yet in force.",
    ),
    (
        "organization_days_bound",
        "integer",
        "Days of the year in the standing bound to the Organization: in force.",
    ),
    (
        "organization_days_frozen",
        "integer",
        "Days of the year in the standing frozen to the Organization: bound, participation frozen by its own declaration.",
    ),
    (
        "organization_days_suspended",
        "integer",
        "Days of the year in the standing suspended to the Organization: suspended.",
    ),
    (
        "organization_days_former",
        "integer",
        "Days of the year in the standing former to the Organization: no longer bound.",
    ),
    (
        "participation_standing",
        "string",
        "How the state stands to taking part on the last day: none, signed, bound, frozen, suspended, former.",
    ),
    (
        "participation_days_none",
        "integer",
        "Days of the year in the standing none to taking part: before any act.",
    ),
    (
        "participation_days_signed",
        "integer",
        "Days of the year in the standing signed to taking part: signed or acceded, not yet in force.",
    ),
    (
        "participation_days_bound",
        "integer",
        "Days of the year in the standing bound to taking part: in force.",
    ),
    (
        "participation_days_frozen",
        "integer",
        "Days of the year in the standing frozen to taking part: bound, participation frozen by its own declaration.",
    ),
    (
        "participation_days_suspended",
        "integer",
        "Days of the year in the standing suspended to taking part: suspended.",
    ),
    (
        "participation_days_former",
        "integer",
        "Days of the year in the standing former to taking part: no longer bound.",
    ),
    (
        "precision",
        "string",
        "How precisely the acts of the year are dated, by the coarsest of them: day, month, season, year, decade; approximate; uncertain.",
    ),
    (
        "acts",
        "string",
        "The statements that the row rests on, separated by |.",
    ),
    (
        "sources",
        "string",
        "The sources of these statements, separated by |.",
    ),
    (
        "holds",
        "boolean",
        "Whether the answer to the question is yes: party, member, taking part.",
    ),
    (
        "first_when",
        "string",
        "The date of the act that began the time, in EDTF.",
    ),
    ("first_words", "string", "The same in words."),
    (
        "first_precision",
        "string",
        "How precisely it is known: day, month, season, year, decade; approximate; uncertain.",
    ),
    (
        "end_when",
        "string",
        "The date of the act that ended the time, in EDTF; what ends is over on the day before it has effect.",
    ),
    ("end_words", "string", "The same in words."),
    (
        "end_precision",
        "string",
        "How precisely it is known: day, month, season, year, decade; approximate; uncertain.",
    ),
    (
        "ended_by",
        "string",
        "The statement of the act that ended the time.",
    ),
    (
        "source_count",
        "integer",
        "How many sources the act that began the time has: the weight of the evidence, beside its standing.",
    ),
    (
        "data_set",
        "string",
        "What another data set codes under one identifier, such as atop-4220.",
    ),
    (
        "identifier",
        "string",
        "The identifier within the other data set, such as 4220.",
    ),
    (
        "coded",
        "string",
        "What the data set says of the state in the year: in, out, observer, listed (among members, without years).",
    ),
    (
        "first_status",
        "string",
        "The record's answer to the question on the first day of the year.",
    ),
    (
        "last_status",
        "string",
        "The record's answer to the question on the last day of the year.",
    ),
    (
        "agreement",
        "string",
        "Whether what the data set says held all year in the record (same), on some days (partly) or on none (differs); empty where it codes another treaty.",
    ),
    (
        "probably_right",
        "string",
        "Of a difference: record, both (each by its own rule), open.",
    ),
    (
        "explained_by",
        "string",
        "The statement that says why they differ.",
    ),
    ("edition", "date", "The edition of the record."),
];

/// What an empty cell of a column says, where it says more than that nothing is recorded.
const MISSING: &[(&str, &str)] = &[
    (
        "earliest",
        "the date has no known start: open, or not recorded",
    ),
    (
        "latest",
        "the date has no known end: it lasts, or the end is not recorded",
    ),
    ("when", "no date is recorded"),
    ("to", "the period lasts on the day of the edition"),
    ("last_day", "the time lasts on the day of the edition"),
    ("end_when", "the time lasts on the day of the edition"),
    ("end_words", "the time lasts on the day of the edition"),
    ("end_precision", "the time lasts on the day of the edition"),
    ("ended_by", "the time lasts on the day of the edition"),
    (
        "precision",
        "no act falls into the year, so that its days are exact",
    ),
    (
        "reading",
        "the citation is of the statement itself, and of no other reading",
    ),
    (
        "detail_answer",
        "the statement is no answer; that none was found or taken is a value",
    ),
    ("author", "nobody is named"),
];

/// What an empty cell of a column says; nothing where a column is never empty by its nature.
#[must_use]
pub fn missing(name: &str) -> &'static str {
    let said = MISSING.iter().find(|(known, _)| *known == name);
    said.map_or(
        "nothing is recorded, or the column does not apply to the row",
        |(_, said)| *said,
    )
}

/// The codebook: every column of every table, what it means and what an empty cell says. It is `codebook.csv`, and the
/// list on the page of the files.
#[must_use]
pub fn codebook(tables: &[Table]) -> Vec<Fields> {
    let columns = tables
        .iter()
        .flat_map(|table| table.columns().map(move |name| (table, name)));
    let line = |(table, name): (&Table, &'static str)| {
        let (_, kind, meaning) = column(name).copied().unwrap_or((name, "string", ""));
        let empty = table
            .rows
            .iter()
            .flatten()
            .any(|(of, value)| *of == name && value.plain().is_empty());
        vec![
            ("table", Value::text(table.name)),
            ("column", Value::text(name)),
            ("type", Value::text(kind)),
            ("meaning", Value::text(meaning)),
            (
                "empty_cell",
                if empty {
                    Value::text(missing(name))
                } else {
                    Value::text("never")
                },
            ),
        ]
    };
    columns.map(line).collect()
}

/// The column of a name.
#[must_use]
pub fn column(name: &str) -> Option<&'static Column> {
    COLUMNS.iter().find(|(known, ..)| *known == name)
}
