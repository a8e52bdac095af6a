//! The atlas's own plain scripts on their way to readers.

/// The scripts that a script loads later, by `import('./name.js')`.
#[must_use]
pub fn imported(text: &str) -> Vec<String> {
    let parts = text.split("import(").skip(1);
    parts
        .filter_map(|part| part.trim_start().strip_prefix('\''))
        .filter_map(|part| Some(part.split_once('\'')?.0.to_owned()))
        .filter(|name| name.starts_with("./"))
        .collect()
}

/// A script without indentation, without lines that are comments and without casts, a quarter of what it weighs.
///
/// It reads no JavaScript, so our scripts keep a rule: no text goes over several lines.
#[must_use]
pub fn lean(text: &str) -> String {
    let mut lean = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines() {
        let line = without_casts(line);
        let line = line.trim();
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            lean.push_str(line);
            lean.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    lean
}

/// What the type checker is told of an expression, `/** @type {Type} */ (expression)`, is nothing to browsers.
fn without_casts(line: &str) -> String {
    let mut parts = line.split("/** @type {");
    let mut rest = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once("} */ (") {
            Some((_, expression)) => rest.extend(["(", expression]),
            None => rest.extend(["/** @type {", part]),
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_code_stays() {
        let text = "// One.\nconst a = 1; // Stays.\n\n    /** Two. */\n    /*\n     * Three.\n     */\n    f('https://h/');\n";
        assert_eq!(lean(text), "const a = 1; // Stays.\nf('https://h/');\n");
    }

    #[test]
    fn casts_go_and_their_expressions_stay() {
        let cases = [
            (
                "/** @type {A} */ (a).b = /** @type {B[]} */ (c);",
                "(a).b = (c);\n",
            ),
            ("/** @type {A} */", ""),
            ("f('/** @type {');", "f('/** @type {');\n"),
        ];
        for (text, expected) in cases {
            assert_eq!(lean(text), expected, "{text}");
        }
    }

    #[test]
    fn imports_of_the_site_are_found() {
        let text = "import('./a.js').then(f); g(import('./b.js')); import(address); import('https://h/c.js'); await import(\n'./d.js'\n)";
        assert_eq!(imported(text), ["./a.js", "./b.js", "./d.js"]);
    }
}
