//! The nearest of some names, for «did you mean».

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
        .map(|candidate| (distance(written, candidate), candidate))
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
    let mut all: Vec<&str> = candidates.into_iter().collect();
    all.sort_unstable();
    let list = all.join(", ");
    (!all.is_empty() && list.len() <= LONGEST_LIST).then(|| format!("one of: {list}"))
}

/// The Damerau-Levenshtein distance (optimal string alignment): insertions, deletions,
/// substitutions, and transpositions of neighbours, each counted once.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let substitution = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let mut best = substitution.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    best = best.min(rows[i - 2][j - 2] + 1);
                }
                best
            };
        }
    }
    rows[a.len()][b.len()]
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
