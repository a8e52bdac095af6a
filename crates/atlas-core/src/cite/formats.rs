//! The formats of reference managers.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use super::Work;
use crate::{
    edtf::{Bound, Date, Edtf, Precision},
    export::value::{Record, Value, write_json_record},
};

/// What a form of source is called in CSL, in RIS and in BibTeX, and where BibTeX puts the place of publication.
const fn types(form: &str) -> [&'static str; 4] {
    match form.as_bytes() {
        b"press" | b"agency" => ["article-newspaper", "NEWS", "article", "journal"],
        b"book" => ["book", "BOOK", "book", "publisher"],
        b"law" => ["legislation", "STAT", "misc", "howpublished"],
        b"dataset" => ["dataset", "DATA", "misc", "howpublished"],
        b"encyclopedia" => ["entry-encyclopedia", "ENCYC", "misc", "howpublished"],
        b"official" | b"scholarship" => ["document", "GEN", "misc", "howpublished"],
        _ => ["webpage", "ELEC", "misc", "howpublished"],
    }
}

impl Work {
    /// An entry for BibTeX and biblatex.
    #[must_use]
    pub fn bibtex(&self) -> String {
        let [.., kind, place] = types(&self.form);
        let mut out = format!("@{kind}{{{},\n", self.key);
        let mut field = |name: &str, value: &str| {
            out.push_str(&format!("  {name} = {{{value}}},\n"));
        };
        // In braces of their own, so that styles keep the capitals and do not take an agency's name apart.
        field("title", &format!("{{{}}}", latex(&self.title)));
        if let Some(author) = &self.author {
            field("author", &format!("{{{}}}", latex(author)));
        }
        if let Some(container) = &self.container {
            field(place, &latex(container));
        }
        let parts = self.date_parts();
        if let Some(year) = parts.first() {
            field("year", &year.to_string());
        }
        if let Some(month) = parts.get(1) {
            field("month", &month.to_string());
        }
        if let Some(url) = &self.url {
            field("url", &bibtex_url(url));
        }
        // Year and month have fields of their own; a day, a season or a period has none.
        let day = self.day_words().filter(|_| !matches!(parts.len(), 1 | 2));
        let note = self.note.iter().cloned().chain(day);
        let note: Vec<String> = note.map(|note| latex(&note)).collect();
        if !note.is_empty() {
            field("note", &note.join("; "));
        }
        out.push_str("}\n");
        out
    }

    /// A record in the format of Research Information Systems.
    #[must_use]
    pub fn ris(&self) -> String {
        let [_, kind, _, place] = types(&self.form);
        let mut out = String::new();
        let mut field = |tag: &str, value: &str| {
            let value = value.replace(['\r', '\n'], " ");
            out.push_str(&format!("{tag}  - {value}\r\n"));
        };
        field("TY", kind);
        field("ID", &self.key);
        field("TI", &self.title);
        if let Some(author) = &self.author {
            field("AU", author);
        }
        if let Some(container) = &self.container {
            field(if place == "publisher" { "PB" } else { "T2" }, container);
        }
        let parts = self.date_parts();
        if let Some(year) = parts.first() {
            field("PY", &year.to_string());
            let part = |place: usize| {
                let part = parts.get(place);
                part.map(|part| format!("{part:02}")).unwrap_or_default()
            };
            field("DA", &format!("{year}/{}/{}/", part(1), part(2)));
        }
        if let Some(url) = &self.url {
            field("UR", url);
        }
        if let Some(language) = &self.language {
            field("LA", language);
        }
        if let Some(note) = &self.note {
            field("N1", note);
        }
        field("ER", "");
        out
    }

    /// An item of CSL-JSON; a file of them is a list.
    #[must_use]
    pub fn csl_json(&self) -> String {
        let [kind, ..] = types(&self.form);
        let mut fields: Record = Vec::with_capacity(10);
        let mut field = |name: &'static str, value: Option<Value>| {
            if let Some(value) = value {
                fields.push((name, value));
            }
        };
        let text = |text: &Option<String>| text.as_deref().map(Value::text);
        field("id", Some(Value::text(&self.key)));
        field("type", Some(Value::text(kind)));
        field("title", Some(Value::text(&self.title)));
        // An agency or the atlas has no family name; a `literal` is printed as it is.
        let author = text(&self.author);
        let author =
            author.map(|name| Value::List([Value::Record([("literal", name)].into())].into()));
        field("author", author);
        let [.., place] = types(&self.form);
        let name = if place == "publisher" {
            "publisher"
        } else {
            "container-title"
        };
        field(name, text(&self.container));
        let parts: Vec<Value> = self.date_parts().into_iter().map(Value::number).collect();
        if !parts.is_empty() {
            let parts = Value::List([Value::List(parts)].into());
            let mut issued: Record = [("date-parts", parts)].into();
            if self.date.is_some_and(|date| date.is_doubtful()) {
                issued.push(("circa", Value::Truth(true)));
            }
            field("issued", Some(Value::Record(issued)));
        }
        field("URL", text(&self.url));
        field("language", text(&self.language));
        field("note", text(&self.note));
        let mut out = String::new();
        write_json_record(&fields, &mut out);
        out
    }

    /// Year, month and day, as far as they are known; of a period, its beginning.
    fn date_parts(&self) -> Vec<i64> {
        let Some(Edtf::Date(date) | Edtf::Interval(Bound::Date(date), _)) = &self.date else {
            return Vec::new();
        };
        parts_of(date)
    }
}

fn parts_of(date: &Date) -> Vec<i64> {
    let year = i64::from(date.year());
    match date.precision() {
        Precision::Decade => Vec::new(),
        Precision::Year | Precision::Season(_) => [year].into(),
        Precision::Month(month) => [year, month.into()].into(),
        Precision::Day(month, day) => [year, month.into(), day.into()].into(),
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
    url.replace('{', "%7B")
        .replace('}', "%7D")
        .replace('\\', "%5C")
        .replace(' ', "%20")
}
