//! Keys a few letters away: the distance of Damerau and Levenshtein (optimal string alignment: a transposition
//! counts once), over the whole vocabulary.
//!
//! The vocabulary is sorted, so the rows of the table are shared by keys that begin alike; a beginning that is
//! already too far ends the work for all keys that share it.

use alloc::vec::Vec;

use super::index::{InvertedIndex, Term};

/// A term near the key that was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The term.
    pub term: Term,
    /// Its key.
    pub key: Vec<u8>,
    /// How many letters were added, left out, replaced or transposed.
    pub distance: u8,
    /// Whether it is the beginning of the key that is near.
    pub beginning: bool,
}

/// The most distant key that is still taken for the same word: one letter of four to seven, two of more.
#[must_use]
pub const fn bound(length: usize) -> u8 {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The terms nearest to a key within a distance, all at the same; with `beginnings` also terms that begin like it.
#[must_use]
pub fn nearest(index: &InvertedIndex<'_>, wanted: &[u8], bound: u8, beginnings: bool) -> Vec<Near> {
    let mut found: Vec<Near> = Vec::new();
    let (mut best, mut best_beginning) = (bound, bound.min(1));
    let mut table = Table::new(wanted, bound);
    let mut terms = index.terms_from(0);
    let mut key = Vec::new();
    while let Some((term, shared)) = terms.next_shared(&mut key) {
        table.keep(shared);
        let too_long = key.len() > wanted.len() + usize::from(bound) && !beginnings;
        if too_long || key.len() + usize::from(bound) < wanted.len() {
            continue;
        }
        let (distance, beginning) = table.distance(&key);
        if distance <= best {
            found.retain(|other| !other.beginning && other.distance <= distance);
            best = distance;
            found.push(near(term, &key, distance, false));
        } else if beginnings
            && beginning <= best_beginning
            && found.iter().all(|other| other.beginning)
        {
            found.retain(|other| other.distance <= beginning);
            best_beginning = beginning;
            found.push(near(term, &key, beginning, true));
        }
    }
    found
}

fn near(term: Term, key: &[u8], distance: u8, beginning: bool) -> Near {
    Near {
        term,
        key: key.to_vec(),
        distance,
        beginning,
    }
}

/// The table of distances. Its rows stay for keys that begin alike, and only the cells near the diagonal are
/// worked out, because all others are beyond the bound.
struct Table<'w> {
    wanted: &'w [u8],
    bound: u8,
    /// Row after row: how far the first letters of the key are from the first letters of what is wanted.
    cells: Vec<u8>,
    /// The least distance of what is wanted to a beginning of the key, for every length of the beginning.
    beginnings: Vec<u8>,
    /// How many rows hold for the key that was looked at last.
    rows: usize,
    /// Whether the last of these rows is beyond the bound, so that no key that begins alike is near.
    dead: bool,
}

/// Farther than any bound.
const FAR: u8 = u8::MAX - 1;

impl<'w> Table<'w> {
    fn new(wanted: &'w [u8], bound: u8) -> Self {
        let mut table = Self {
            wanted,
            bound,
            cells: alloc::vec![FAR; (wanted.len() + 1) * 256],
            beginnings: alloc::vec![FAR; 256],
            rows: 1,
            dead: false,
        };
        for (place, cell) in table.cells[..=wanted.len()].iter_mut().enumerate() {
            *cell = place.min(usize::from(FAR)) as u8;
        }
        table.beginnings[0] = table.cells[wanted.len()];
        table
    }

    /// Keeps the rows of the letters that a key shares with the one before.
    fn keep(&mut self, shared: usize) {
        if !self.dead || shared + 1 < self.rows {
            self.rows = self.rows.min(shared + 1);
            self.dead = false;
        }
    }

    /// The distance to the key, and the least distance to a beginning of it. Keys have at most 255 letters.
    fn distance(&mut self, key: &[u8]) -> (u8, u8) {
        while !self.dead && self.rows <= key.len() {
            self.add_row(key);
        }
        let beginning = self.beginnings[self.rows - 1];
        if self.dead {
            return (FAR, beginning);
        }
        let width = self.wanted.len() + 1;
        (self.cells[key.len() * width + self.wanted.len()], beginning)
    }

    fn add_row(&mut self, key: &[u8]) {
        let (row, width, band) = (self.rows, self.wanted.len() + 1, usize::from(self.bound));
        let letter = key[row - 1];
        let (before, cells) = self.cells.split_at_mut(row * width);
        let above = &before[(row - 1) * width..];
        let last = (row + band).min(width - 1);
        let mut least = FAR;
        for at in row.saturating_sub(band + 1)..=(last + 1).min(width - 1) {
            if at + band < row || at > last {
                cells[at] = FAR;
                continue;
            }
            let mut cell = above[at].saturating_add(1);
            if at > 0 {
                let replaced =
                    above[at - 1].saturating_add(u8::from(self.wanted[at - 1] != letter));
                cell = cell.min(replaced).min(cells[at - 1].saturating_add(1));
                let transposed = row > 1
                    && at > 1
                    && self.wanted[at - 1] == key[row - 2]
                    && self.wanted[at - 2] == letter;
                if transposed {
                    cell = cell.min(before[(row - 2) * width + at - 2].saturating_add(1));
                }
            }
            cells[at] = cell.min(FAR);
            least = least.min(cell);
        }
        let whole = if last == width - 1 && row <= last + band {
            cells[last]
        } else {
            FAR
        };
        self.beginnings[row] = self.beginnings[row - 1].min(whole);
        self.dead = least > self.bound;
        self.rows += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same distance by its definition: the whole table of one pair.
    fn distance(a: &[u8], b: &[u8]) -> u8 {
        let mut table = alloc::vec![alloc::vec![0_u8; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    (i + j) as u8
                } else {
                    let replaced = table[i - 1][j - 1] + u8::from(a[i - 1] != b[j - 1]);
                    let mut cell = replaced.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        cell = cell.min(table[i - 2][j - 2] + 1);
                    }
                    cell
                };
            }
        }
        table[a.len()][b.len()]
    }

    #[test]
    fn a_slip_of_the_finger_is_one_letter() {
        for (a, b, expected) in [
            ("uzbekstan", "uzbekistan", 1),
            ("colective", "collective", 1),
            ("secuirty", "security", 1),
            ("treatty", "treaty", 1),
            ("armemia", "armenia", 1),
            ("ca", "abc", 3),
        ] {
            assert_eq!(distance(a.as_bytes(), b.as_bytes()), expected, "{a} {b}");
        }
    }

    proptest! {
        #[test]
        fn sharing_rows_changes_no_distance(
            mut keys in proptest::collection::vec("[abc]{1,9}", 1..40), wanted in "[abc]{1,9}", bound in 1_u8..=2,
        ) {
            keys.sort();
            keys.dedup();
            let mut table = Table::new(wanted.as_bytes(), bound);
            let mut before: &[u8] = &[];
            for key in &keys {
                let key = key.as_bytes();
                let shared = before.iter().zip(key).take_while(|(a, b)| a == b).count();
                table.keep(shared);
                let (whole, beginning) = table.distance(key);
                let expected = distance(wanted.as_bytes(), key);
                prop_assert_eq!(whole.min(bound + 1), expected.min(bound + 1));
                let nearest = (0..=key.len()).map(|end| distance(wanted.as_bytes(), &key[..end])).min();
                prop_assert_eq!(Some(beginning.min(bound + 1)), nearest.map(|least| least.min(bound + 1)));
                before = key;
            }
        }
    }
}
