//! A page that finds its own parts at any depth: the one that a host shows where there is nothing.
//!
//! A host shows `404.html` at the address that was asked for, below any path. Nothing relative is right at every depth;
//! what starts at the root of the host is wrong below a base path. So the page asks for its style and its scripts at
//! each depth that an address of the site can have. What is not there does nothing; what is there is the right one, and
//! tells `not_found.js` by its own address where the site lies.

/// How many folders an address of the site, mistyped by one more, can be below its root.
const DEPTHS: usize = 4;

/// The shell with each stylesheet and script once for every depth, marked so that `boot.js` loads `not_found.js`, which
/// looks for the root.
#[must_use]
pub fn shell(html: &str) -> String {
    let html = html.replacen("<html", "<html data-anywhere", 1);
    let html = without_links(&html, &["manifest", "apple-touch-icon"]);
    let html = repeated(&html, "<link", ">", |tag| tag.contains("stylesheet"));
    repeated(&html, "<script", "</script>", |tag| tag.contains("src="))
}

/// Without the links to what the page can do without: nobody installs the app from the page for what is not found.
fn without_links(html: &str, relations: &[&str]) -> String {
    let mut result = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<link") {
        let length = rest[at..].find('>').map_or(rest.len() - at, |end| end + 1);
        let tag = &rest[at..at + length];
        let is_dropped = relations.iter().any(|relation| {
            tag.contains(&format!("rel={relation}")) || tag.contains(&format!("rel=\"{relation}\""))
        });
        result.push_str(&rest[..at]);
        if !is_dropped {
            result.push_str(tag);
        }
        rest = &rest[at + length..];
    }
    result + rest
}

fn repeated(html: &str, start: &str, end: &str, wanted: impl Fn(&str) -> bool) -> String {
    let mut result = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(start) {
        let length = rest[at..]
            .find(end)
            .map_or(rest.len() - at, |found| found + end.len());
        let tag = &rest[at..at + length];
        result.push_str(&rest[..at]);
        match own_reference(tag).filter(|_| wanted(tag)) {
            Some(quote) => {
                for depth in 0..DEPTHS {
                    // Not spelled `./`, which the prerenderer would move to the root of the site.
                    let way = if depth == 0 {
                        String::new()
                    } else {
                        "../".repeat(depth)
                    };
                    result.push_str(&tag.replace(&format!("{quote}./"), &format!("{quote}{way}")));
                }
            }
            None => result.push_str(tag),
        }
        rest = &rest[at + length..];
    }
    result + rest
}

/// What stands before a reference into the site, which the shell spells `"./path"` or, shortened, `=./path`.
fn own_reference(tag: &str) -> Option<char> {
    ['"', '=']
        .into_iter()
        .find(|quote| tag.contains(&format!("{quote}./")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_and_scripts_are_asked_for_at_every_depth_and_nothing_else_is() {
        let html = "<html lang=en><link href=\"./icon.svg\" rel=icon><link rel=\"stylesheet\" href=\"./assets/a.css\">\
            <script type=module src=./assets/b.js></script><p>";
        let expected = "<html data-anywhere lang=en><link href=\"./icon.svg\" rel=icon>\
            <link rel=\"stylesheet\" href=\"assets/a.css\"><link rel=\"stylesheet\" href=\"../assets/a.css\">\
            <link rel=\"stylesheet\" href=\"../../assets/a.css\"><link rel=\"stylesheet\" href=\"../../../assets/a.css\">\
            <script type=module src=assets/b.js></script><script type=module src=../assets/b.js></script>\
            <script type=module src=../../assets/b.js></script><script type=module src=../../../assets/b.js></script><p>";
        assert_eq!(shell(html), expected);
    }
}
