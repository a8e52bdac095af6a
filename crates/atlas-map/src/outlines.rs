//! The file of outlines: `public/outlines.js`, which browsers import and this crate reads, so that both draw the same.

/// The file, as it is committed and published.
pub const FILE: &str = include_str!("../../../public/outlines.js");

/// The path of an outline: a state by its code, `land` for the states around, and others that `README.md` lists.
#[must_use]
pub fn outline(name: &str) -> Option<&'static str> {
    all()
        .find(|(other, _)| *other == name)
        .map(|(_, path)| path)
}

/// Every outline with its name.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILE.lines().filter_map(|line| {
        let (name, path) = line.strip_prefix('"')?.split_once("\": \"")?;
        Some((name, path.strip_suffix("\",")?))
    })
}

/// The file of these outlines.
#[must_use]
pub fn file(outlines: &[(String, String)]) -> String {
    let mut text = String::from(
        "// The outlines of the map, as paths. Made from Natural Earth; crates/atlas-map/README.md says how. Do not edit.\n\
         export const outlines = {\n",
    );
    for (name, path) in outlines {
        text.push_str(&format!("\"{name}\": \"{path}\",\n"));
    }
    text.push_str("};\n");
    text
}
