//! The nearest of some names, for "did you mean".

/// The longest list of names in a help text, in bytes; a longer one helps nobody.
const LONGEST_LIST: usize = 520;

/// The candidate that a person most likely meant, if one is near enough.
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let limit = (written.chars().count() / 3).max(2);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(written, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// A help text that names the nearest candidate, or some of them.
pub fn did_you_mean<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str> + Clone,
) -> Option<String> {
    if let Some(name) = nearest(written, candidates.clone()) {
        return Some(format!("did you mean `{name}`?"));
    }
    one_of(candidates)
}

/// A help text that names all candidates, if there are not too many.
pub fn one_of<'a>(candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let mut all: Vec<&str> = candidates.into_iter().collect();
    all.sort_unstable();
    let list = all.join(", ");
    (!all.is_empty() && list.len() <= LONGEST_LIST).then(|| format!("one of: {list}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_suggested() {
        for (written, expected) in [
            ("armenai", Some("armenia")),
            ("kazakstan", Some("kazakhstan")),
            ("uzbekistan", Some("uzbekistan")),
            ("france", None),
        ] {
            assert_eq!(
                nearest(written, ["armenia", "kazakhstan", "uzbekistan"]),
                expected
            );
        }
    }
}
