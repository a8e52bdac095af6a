//! The formats of reference managers.

use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};

use super::{Work, write_json_text};
use atlas_record::{
    edtf::{Bound, Date, Edtf, Precision},
    model::{Author, SourceForm},
};

/// Where BibTeX puts the name of a site.
const HOW: &str = "howpublished";

impl Work {
    /// What the form is called in CSL, in RIS and in BibTeX, and where BibTeX puts the place of publication.
    ///
    /// As reference managers file them: `GOVDOC` and `report` become reports in Zotero, where `GEN` becomes an article.
    const fn types(&self) -> [&'static str; 4] {
        match self.form {
            SourceForm::Press | SourceForm::Agency => {
                ["article-newspaper", "NEWS", "article", "journal"]
            }
            SourceForm::Book => ["book", "BOOK", "book", "publisher"],
            SourceForm::Law => ["legislation", "STAT", "misc", HOW],
            SourceForm::Dataset => ["dataset", "DATA", "misc", HOW],
            SourceForm::Encyclopedia => ["entry-encyclopedia", "ENCYC", "misc", HOW],
            SourceForm::Official => ["report", "GOVDOC", "misc", HOW],
            SourceForm::Scholarship if self.container.is_some() => {
                ["article-journal", "JOUR", "article", "journal"]
            }
            SourceForm::Scholarship => ["article-journal", "JOUR", "misc", HOW],
            SourceForm::Website => ["webpage", "ELEC", "misc", HOW],
        }
    }

    /// An entry for BibTeX and biblatex.
    #[must_use]
    pub fn bibtex(&self) -> String {
        let [_, _, kind, place] = self.types();
        let mut authors = String::new();
        for author in &self.authors {
            authors.push_str(if authors.is_empty() { "" } else { " and " });
            let whole = author.parts().is_none();
            let [open, close] = if whole { ["{", "}"] } else { ["", ""] };
            push(&mut authors, &[open, &latex(&author.sorted_name()), close]);
        }
        // What nobody has signed is put in order by where it appeared.
        let unsigned = self.authors.is_empty();
        let key = self.container.as_ref().filter(|_| unsigned);
        let mut out = String::new();
        push(&mut out, &["@", kind, "{", &self.key, ",\n"]);
        // In braces of their own, so that styles keep the capitals and do not take an agency's name apart.
        let mut field = |name: &str, open: &str, value: &str, close: &str| {
            if !value.is_empty() {
                push(&mut out, &["  ", name, " = ", open, value, close, ",\n"]);
            }
        };
        field("title", "{{", &latex(&self.title), "}}");
        field("author", "{", &authors, "}");
        field("key", "{", &latex(key.map_or("", String::as_str)), "}");
        field(place, "{", &latex(given(&self.container)), "}");
        let [year, month, day] = self.date_parts();
        field("year", "{", &year, "}");
        // Styles print the names of these words, and numbers as numbers.
        field("month", "", month_word(&month), "");
        // For biblatex, which reads EDTF: the day, a season, a period, and every doubt.
        let date = self.date.map(|date| date.to_string()).unwrap_or_default();
        field("date", "{", &date, "}");
        field("url", "{", &bibtex_url(given(&self.url)), "}");
        let mut note = latex(given(&self.note));
        // Year and month have fields of their own; to BibTeX, nothing else has.
        if let Some(words) = self
            .day_words()
            .filter(|_| !day.is_empty() || !self.is_plain())
        {
            let comma = if note.is_empty() { "" } else { "; " };
            push(&mut note, &[comma, &words]);
        }
        field("note", "{", &note, "}");
        out.push_str("}\n");
        out
    }

    /// A record in the format of Research Information Systems.
    #[must_use]
    pub fn ris(&self) -> String {
        let [_, kind, _, place] = self.types();
        let [year, month, day] = self.date_parts();
        let mut date = String::new();
        if !year.is_empty() {
            push(&mut date, &[&year, "/", &month, "/", &day, "/"]);
        }
        let note = self.note_with_doubt();
        let mut out = String::new();
        let authors: Vec<String> = self.authors.iter().map(Author::sorted_name).collect();
        let mut fields = vec![("TY", kind), ("ID", &self.key), ("TI", &self.title)];
        fields.extend(authors.iter().map(|author| ("AU", author.as_str())));
        fields.extend([
            (
                if self.is_published(place) { "PB" } else { "T2" },
                given(&self.container),
            ),
            ("PY", &year),
            ("DA", &date),
            ("UR", given(&self.url)),
            ("LA", given(&self.language)),
            ("N1", &note),
        ]);
        for (tag, value) in fields {
            if !value.is_empty() {
                push(&mut out, &[tag, "  - "]);
                // A line is a field.
                out.extend(value.chars().map(|letter| {
                    if matches!(letter, '\r' | '\n') {
                        ' '
                    } else {
                        letter
                    }
                }));
                out.push_str("\r\n");
            }
        }
        out.push_str("ER  - \r\n");
        out
    }

    /// An item of CSL-JSON; a file of them is a list.
    #[must_use]
    pub fn csl_json(&self) -> String {
        let [kind, _, _, place] = self.types();
        let mut out = String::from("{\"id\":");
        write_json_text(&self.key, &mut out);
        let mut field = |before: &str, value: &str, after: &str| {
            if !value.is_empty() {
                out.push_str(before);
                write_json_text(value, &mut out);
                out.push_str(after);
            }
        };
        field(",\"type\":", kind, "");
        field(",\"title\":", &self.title, "");
        let name = if self.is_published(place) {
            ",\"publisher\":"
        } else {
            ",\"container-title\":"
        };
        field(name, given(&self.container), "");
        field(",\"URL\":", given(&self.url), "");
        field(",\"language\":", given(&self.language), "");
        field(",\"note\":", &self.note_with_doubt(), "");
        let mut before = ",\"author\":[";
        for author in &self.authors {
            out.push_str(before);
            before = ",";
            // An agency or the atlas has no family name; a `literal` is printed as it is.
            if let Some((family, given)) = author.parts() {
                out.push_str("{\"family\":");
                write_json_text(family, &mut out);
                out.push_str(",\"given\":");
                write_json_text(given, &mut out);
            } else {
                out.push_str("{\"literal\":");
                write_json_text(&author.name(), &mut out);
            }
            out.push('}');
        }
        out.push_str(if self.authors.is_empty() { "" } else { "]" });
        if let Some(date) = &self.date {
            csl_date(date, &mut out);
        }
        out.push('}');
        out
    }

    /// Whether the place of publication is a publisher, and no work of which this is a part.
    fn is_published(&self, place: &str) -> bool {
        place == "publisher" || matches!(self.form, SourceForm::Official | SourceForm::Dataset)
    }

    /// Whether year, month and day say the whole date: no doubt, no season, no period.
    fn is_plain(&self) -> bool {
        self.date.is_none_or(|date| date.datetime().is_some())
    }

    /// The note, and the date in words where year, month and day do not say it.
    fn note_with_doubt(&self) -> String {
        let note = given(&self.note);
        match self.day_words().filter(|_| !self.is_plain()) {
            Some(words) if note.is_empty() => words,
            Some(words) => [note, "; ", &words].concat(),
            None => note.to_string(),
        }
    }

    /// Year, month and day, as far as they are known; of a period, its beginning.
    fn date_parts(&self) -> [String; 3] {
        match &self.date {
            Some(Edtf::Date(date) | Edtf::Interval(Bound::Date(date), _)) => parts(date),
            _ => Default::default(),
        }
    }
}

/// Year, month and day of a date, as far as they are known.
fn parts(date: &Date) -> [String; 3] {
    let first = date.first_day().to_string();
    let known = match date.precision() {
        Precision::Decade => 0,
        Precision::Year | Precision::Season(_) => 1,
        Precision::Month(_) => 2,
        Precision::Day(..) => 3,
    };
    let mut parts = first.split('-').take(known).map(String::from);
    core::array::from_fn(|_| parts.next().unwrap_or_default())
}

/// A date as CSL has it: in numbers, of a period both ends. A decade and a period without an end have no numbers and
/// stand in the note alone: the `literal` that CSL has for them makes typst refuse the whole file.
fn csl_date(date: &Edtf, out: &mut String) {
    let ends = match date {
        Edtf::Date(date) => vec![date],
        Edtf::Interval(Bound::Date(from), Bound::Date(to)) => vec![from, to],
        Edtf::Interval(..) => Vec::new(),
    };
    let decade = |end: &&Date| end.precision() == Precision::Decade;
    if ends.is_empty() || ends.iter().any(decade) {
        return;
    }
    out.push_str(",\"issued\":{\"date-parts\":[");
    for (place, end) in ends.into_iter().enumerate() {
        let [year, month, day] = parts(end);
        push(out, &[if place > 0 { ",[" } else { "[" }, &year]);
        for part in [&month, &day].into_iter().filter(|part| !part.is_empty()) {
            push(out, &[",", part.trim_start_matches('0')]);
        }
        out.push(']');
    }
    out.push(']');
    if let Edtf::Date(date) = date
        && let Precision::Season(season) = date.precision()
    {
        // In a word: of the numbers 1 to 4, which CSL also knows, Zotero makes `1 2026`, which reads as January.
        let word = match season {
            21 => "Spring",
            22 => "Summer",
            23 => "Autumn",
            _ => "Winter",
        };
        push(out, &[",\"season\":\"", word, "\""]);
    }
    if date.is_doubtful() {
        out.push_str(",\"circa\":true");
    }
    out.push('}');
}

/// The word that BibTeX has for a month, `jan` to `dec`.
fn month_word(month: &str) -> &'static str {
    const WORDS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let place = month
        .parse::<usize>()
        .ok()
        .and_then(|month| month.checked_sub(1));
    place
        .and_then(|place| WORDS.get(place).copied())
        .unwrap_or_default()
}

/// A text that may be missing.
fn given(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or_default()
}

fn push(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
}

/// A text for TeX. Braces become commands, because BibTeX counts them even behind a backslash.
fn latex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            // Two hyphens would become a dash.
            '-' if out.ends_with('-') => out.push_str("{}-"),
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', letter]),
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            other => out.push(other),
        }
    }
    out
}

/// A URL is taken word for word, but for what would end or escape the field.
fn bibtex_url(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for letter in url.chars() {
        match letter {
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            '\\' => out.push_str("%5C"),
            other => out.push(other),
        }
    }
    out
}
