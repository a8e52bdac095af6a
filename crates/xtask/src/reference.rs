//! Where the references of pages and stylesheets lead.

/// The target of a `href`, `src` or `url()`.
#[derive(Debug, PartialEq)]
pub enum Target {
    /// Another site, a `data:` address, or a place in the same page: nothing to look for.
    Elsewhere,
    /// Starts at the root of the host, so it breaks below a base path.
    Rooted,
    /// Climbs above the root of the site.
    Outside,
    /// A path from the root of the site, without query and fragment; it ends with `/` or is empty for a folder.
    Inside(String),
}

/// Follows a reference from a folder of the site, given as `""` or `"a/b"`.
pub fn resolve(folder: &str, reference: &str) -> Target {
    let path = reference
        .trim()
        .split(['?', '#'])
        .next()
        .unwrap_or_default();
    if path.is_empty() || path.starts_with("//") || has_scheme(path) {
        return Target::Elsewhere;
    }
    if path.starts_with('/') {
        return Target::Rooted;
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.pop().is_none() => return Target::Outside,
            ".." => {}
            name => parts.push(name),
        }
    }
    let is_folder =
        path.ends_with('/') || path.ends_with("/.") || path.ends_with("..") || path == ".";
    let end = if is_folder && !parts.is_empty() {
        "/"
    } else {
        ""
    };
    Target::Inside(percent_decoded(&format!("{}{end}", parts.join("/"))))
}

fn has_scheme(path: &str) -> bool {
    let letters = |scheme: &str| {
        scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    };
    path.split_once(':')
        .is_some_and(|(scheme, _)| !scheme.is_empty() && letters(scheme))
}

/// The folder of a file: `a/b` for `a/b/c.css`.
pub fn folder_of(file: &str) -> &str {
    file.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The reference that leads from a folder of the site to one of its files.
pub fn relative(folder: &str, file: &str) -> String {
    let from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = file.split('/').collect();
    let shared = from
        .iter()
        .zip(&to[..to.len() - 1])
        .take_while(|(a, b)| a == b)
        .count();
    "../".repeat(from.len() - shared) + &to[shared..].join("/")
}

/// Decodes `%D0%9E`; what is no valid escape, or no UTF-8 in the end, stays as it is.
pub fn percent_decoded(text: &str) -> String {
    let hex = |byte: Option<&u8>| byte.and_then(|byte| (*byte as char).to_digit(16));
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match (byte, hex(bytes.get(at + 1)), hex(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_followed_from_the_folder_they_stand_in() {
        let inside = |path: &str| Target::Inside(path.into());
        let cases = [
            ("", "./a.css", inside("a.css")),
            ("x/y", "../../a.css?v=1#t", inside("a.css")),
            ("x", "../states/armenia/", inside("states/armenia/")),
            ("x", "..", inside("")),
            ("x/y", "..", inside("x/")),
            ("x", "./", inside("x/")),
            ("", "./", inside("")),
            ("", "%D0%9E/a%20b", inside("О/a b")),
            ("", "100%", inside("100%")),
            ("x", "../../a", Target::Outside),
            ("", "/a", Target::Rooted),
            ("", "//host/a", Target::Elsewhere),
            ("", "https://host/a", Target::Elsewhere),
            ("", "mailto:a@b", Target::Elsewhere),
            ("", "data:image/png;base64,AA==", Target::Elsewhere),
            ("", "#top", Target::Elsewhere),
            ("x", "?asof=2012-12-20", Target::Elsewhere),
            ("", "", Target::Elsewhere),
        ];
        for (folder, reference, expected) in cases {
            assert_eq!(resolve(folder, reference), expected, "{folder} {reference}");
        }
    }

    #[test]
    fn a_relative_reference_leads_back_to_the_file() {
        let cases = [
            ("", "assets/a.css", "assets/a.css"),
            ("assets", "assets/a.woff2", "a.woff2"),
            ("assets", "img/a.svg", "../img/a.svg"),
            ("a/b", "a/c/d", "../c/d"),
            ("a", "a", "../a"),
        ];
        for (folder, file, expected) in cases {
            assert_eq!(relative(folder, file), expected);
            assert_eq!(resolve(folder, expected), Target::Inside(file.into()));
        }
    }
}
