//! The atlas's own plain scripts on their way to readers.

/// The scripts that a script loads later, by `import('./name.js')`.
#[must_use]
pub fn imported(text: &str) -> Vec<String> {
    let parts = text.split("import('").skip(1);
    parts
        .filter_map(|part| Some(part.split_once('\'')?.0.to_owned()))
        .filter(|name| name.starts_with("./"))
        .collect()
}

/// A script without indentation and without lines that are comments, a quarter of what it weighs.
///
/// It reads no JavaScript, so our scripts keep a rule: no text goes over several lines.
#[must_use]
pub fn lean(text: &str) -> String {
    let mut lean = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            lean.push_str(line);
            lean.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    lean
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
    fn imports_of_the_site_are_found() {
        let text = "import('./a.js').then(f); g(import('./b.js')); import(address); import('https://h/c.js')";
        assert_eq!(imported(text), ["./a.js", "./b.js"]);
    }
}
