//! The formats of reference managers.

use alloc::string::{String, ToString};

use super::{Work, write_json_text};
use atlas_record::{
    edtf::{Bound, Edtf, Precision},
    model::SourceForm,
};

/// Where BibTeX puts the name of a site.
const HOW: &str = "howpublished";

impl Work {
    /// What the form is called in CSL, in RIS and in BibTeX, and where BibTeX puts the place of publication.
    const fn types(&self) -> [&'static str; 4] {
        match self.form {
            SourceForm::Press | SourceForm::Agency => {
                ["article-newspaper", "NEWS", "article", "journal"]
            }
            SourceForm::Book => ["book", "BOOK", "book", "publisher"],
            SourceForm::Law => ["legislation", "STAT", "misc", HOW],
            SourceForm::Dataset => ["dataset", "DATA", "misc", HOW],
            SourceForm::Encyclopedia => ["entry-encyclopedia", "ENCYC", "misc", HOW],
            SourceForm::Official | SourceForm::Scholarship => ["document", "GEN", "misc", HOW],
            SourceForm::Website => ["webpage", "ELEC", "misc", HOW],
        }
    }

    /// An entry for BibTeX and biblatex.
    #[must_use]
    pub fn bibtex(&self) -> String {
        let [_, _, kind, place] = self.types();
        let mut out = String::new();
        push(&mut out, &["@", kind, "{", &self.key, ",\n"]);
        // In braces of their own, so that styles keep the capitals and do not take an agency's name apart.
        let mut field = |name: &str, open: &str, value: &str, close: &str| {
            if !value.is_empty() {
                push(&mut out, &["  ", name, " = ", open, value, close, ",\n"]);
            }
        };
        field("title", "{{", &latex(&self.title), "}}");
        field("author", "{{", &latex(given(&self.author)), "}}");
        field(place, "{", &latex(given(&self.container)), "}");
        let [year, month, day] = self.date_parts();
        field("year", "{", &year, "}");
        field("month", "{", &month, "}");
        field("url", "{", &bibtex_url(given(&self.url)), "}");
        let mut note = latex(given(&self.note));
        // Year and month have fields of their own; a day, a season or a period has none.
        if let Some(words) = self
            .day_words()
            .filter(|_| !day.is_empty() || year.is_empty())
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
        let mut out = String::new();
        for (tag, value) in [
            ("TY", kind),
            ("ID", &self.key),
            ("TI", &self.title),
            ("AU", given(&self.author)),
            (
                if place == "publisher" { "PB" } else { "T2" },
                given(&self.container),
            ),
            ("PY", &year),
            ("DA", &date),
            ("UR", given(&self.url)),
            ("LA", given(&self.language)),
            ("N1", given(&self.note)),
        ] {
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
        // An agency or the atlas has no family name; a `literal` is printed as it is.
        field(",\"author\":[{\"literal\":", given(&self.author), "}]");
        let name = if place == "publisher" {
            ",\"publisher\":"
        } else {
            ",\"container-title\":"
        };
        field(name, given(&self.container), "");
        field(",\"URL\":", given(&self.url), "");
        field(",\"language\":", given(&self.language), "");
        field(",\"note\":", given(&self.note), "");
        let [year, month, day] = self.date_parts();
        if !year.is_empty() {
            push(&mut out, &[",\"issued\":{\"date-parts\":[[", &year]);
            for part in [&month, &day].into_iter().filter(|part| !part.is_empty()) {
                push(&mut out, &[",", part.trim_start_matches('0')]);
            }
            let circa = self.date.is_some_and(|date| date.is_doubtful());
            out.push_str(if circa { "]],\"circa\":true}" } else { "]]}" });
        }
        out.push('}');
        out
    }

    /// Year, month and day, as far as they are known; of a period, its beginning.
    fn date_parts(&self) -> [String; 3] {
        let Some(Edtf::Date(date) | Edtf::Interval(Bound::Date(date), _)) = &self.date else {
            return Default::default();
        };
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
