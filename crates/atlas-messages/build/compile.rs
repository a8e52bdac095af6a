//! A pattern of Fluent's syntax as a text with marks; `src/pattern.rs` and `src/rich.rs` say which.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

const ARGUMENT: char = '\u{1}';
const CHOICE: char = '\u{2}';
const CASE: char = '\u{3}';
const SAYS: char = '\u{4}';
const END: char = '\u{5}';
const OPEN: char = '\u{6}';
const INNER: char = '\u{7}';
const CLOSE: char = '\u{8}';

/// The plural forms that CLDR tells apart for whole numbers in a language.
fn forms(language: &str) -> &'static [&'static str] {
    match language {
        "ru" | "be" => &["one", "few", "many"],
        _ => &["one", "other"],
    }
}

/// All names of plural forms.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Whether an argument is a count, which its name says.
pub fn is_number(argument: &str) -> bool {
    ["count", "number"]
        .iter()
        .any(|name| argument == *name || argument.ends_with(&format!("-{name}")))
}

/// Compiles the patterns of one message, whose arguments it numbers as they are met.
pub struct Compiler<'a> {
    pub language: &'a str,
    pub terms: &'a BTreeMap<String, String>,
    /// The names of the arguments, in the order of their numbers.
    pub arguments: Vec<String>,
    /// What is wrong.
    pub problems: Vec<String>,
}

impl Compiler<'_> {
    /// The text of a pattern, without the marks of elements.
    pub fn pattern(&mut self, pattern: &Pattern<&str>) -> String {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                // A line that is continued in the file is one line.
                PatternElement::TextElement { value } => text.push_str(&value.replace('\n', " ")),
                PatternElement::Placeable { expression } => self.placeable(&mut text, expression),
            }
        }
        text
    }

    fn placeable(&mut self, text: &mut String, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(text, inline),
            Expression::Select { selector, variants } => self.select(text, selector, variants),
        }
    }

    fn inline(&mut self, text: &mut String, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                fluent_syntax::unicode::unescape_unicode(text, value).unwrap_or_default();
            }
            InlineExpression::NumberLiteral { value } => text.push_str(value),
            InlineExpression::VariableReference { id } => {
                text.push(ARGUMENT);
                text.push(self.argument(id.name));
            }
            InlineExpression::TermReference { id, .. } => match self.terms.get(id.name) {
                Some(term) => text.push_str(term),
                None => self.problems.push(format!("there is no term -{}", id.name)),
            },
            InlineExpression::Placeable { expression } => self.placeable(text, expression),
            _ => self.problems.push(
                "functions and references to messages are not understood here; use an argument or a term".to_owned(),
            ),
        }
    }

    fn select(
        &mut self,
        text: &mut String,
        selector: &InlineExpression<&str>,
        variants: &[Variant<&str>],
    ) {
        let InlineExpression::VariableReference { id } = selector else {
            self.problems.push("only an argument chooses".to_owned());
            return;
        };
        let keys: BTreeSet<&str> = variants.iter().map(|variant| key(variant)).collect();
        let is_counted = keys.iter().any(|key| FORMS.contains(key));
        if is_counted && !is_number(id.name) {
            let name = id.name;
            self.problems.push(format!(
                "${name} chooses a plural form, so it must be called count, number or end in -count"
            ));
        }
        if is_counted {
            for form in forms(self.language) {
                if !keys.contains(form) {
                    self.problems.push(format!("it lacks the form [{form}]"));
                }
            }
        }
        text.push(CHOICE);
        text.push(self.argument(id.name));
        let last = variants.iter().filter(|variant| variant.default);
        let others = variants.iter().filter(|variant| !variant.default);
        for variant in others.chain(last) {
            text.push(CASE);
            text.push_str(key(variant));
            text.push(SAYS);
            let says = self.pattern(&variant.value);
            text.push_str(&says);
        }
        text.push(END);
    }

    fn argument(&mut self, name: &str) -> char {
        let place = self.arguments.iter().position(|known| known == name);
        let place = place.unwrap_or_else(|| {
            self.arguments.push(name.to_owned());
            self.arguments.len() - 1
        });
        char::from_u32('0' as u32 + place as u32).unwrap_or('0')
    }
}

fn key<'a>(variant: &Variant<&'a str>) -> &'a str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

/// The text with `<name>inner</name>` and `<name/>` as elements, and their names.
pub fn elements(text: &str) -> Result<(String, BTreeSet<String>), String> {
    let (mut marked, mut names) = (String::new(), BTreeSet::new());
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        marked.push_str(before);
        let (tag, behind) = tag
            .split_once('>')
            .ok_or("an element is not closed by >; write { \"<\" } for the sign")?;
        let (name, inner, behind) = match tag.strip_suffix('/') {
            Some(name) => (name.trim(), "", behind),
            None => {
                let end = format!("</{tag}>");
                let (inner, behind) = behind.split_once(&end).ok_or(format!("{end} is missing"))?;
                (tag, inner, behind)
            }
        };
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
            return Err(format!(
                "<{name}> is no name of an element: small letters and hyphens"
            ));
        }
        names.insert(name.to_owned());
        marked.extend([OPEN]);
        marked.push_str(name);
        marked.push(INNER);
        marked.push_str(inner);
        marked.push(CLOSE);
        rest = behind;
    }
    marked.push_str(rest);
    Ok((marked, names))
}
