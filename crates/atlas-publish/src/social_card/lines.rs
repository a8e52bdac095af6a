//! Words broken into lines that fit.

use super::fonts::{Face, Fonts};

/// Breaks a text between words; a word that is wider than the measure stays whole and is cut by the renderer.
pub fn wrap(fonts: &Fonts, face: Face, size: i32, measure: i32, text: &str) -> Vec<String> {
    let fits = |line: &str| fonts.width(face, size, line) <= measure;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The first lines; the last one says with an ellipsis that there is more.
pub fn at_most(mut lines: Vec<String>, most: usize) -> Vec<String> {
    if lines.len() <= most {
        return lines;
    }
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        let shorter = last
            .rsplit_once(' ')
            .map_or(last.as_str(), |(start, _)| start);
        *last = format!("{}…", shorter.trim_end_matches([',', ';', ':', '.']));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_say_when_they_are_cut() {
        let fonts = Fonts::ours();
        let text = "Agreement on the basic principles of military-technical cooperation";
        let lines = wrap(&fonts, Face::SemiBold, 58, 1056, text);
        assert_eq!(lines.join(" "), text);
        assert!(lines.len() > 1);
        let widths = lines
            .iter()
            .map(|line| fonts.width(Face::SemiBold, 58, line));
        assert!(
            widths.clone().all(|width| (1..=1056).contains(&width)),
            "{lines:?}"
        );
        assert_eq!(at_most(vec!["a, b".into(), "c".into()], 1), ["a…"]);
        assert_eq!(at_most(vec!["a b".into()], 1), ["a b"]);
    }
}
