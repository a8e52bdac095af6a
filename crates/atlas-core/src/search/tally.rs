//! What names and texts have of a query, counted while the postings are walked.

use alloc::vec::Vec;

/// Which words of a query a name or a text has, and what they weigh there.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub mask: u16,
    pub points: u32,
    /// How well the date of the text fits the one of the query, in 256ths.
    pub dated: u16,
}

/// Tallies by number, with the numbers that are not empty.
#[derive(Default)]
pub(super) struct Tallies {
    /// The tally of each number.
    pub all: Vec<Tally>,
    /// The numbers whose tallies are not empty.
    pub touched: Vec<u32>,
}

impl Tallies {
    pub fn of(count: usize) -> Self {
        Self {
            all: alloc::vec![Tally::default(); count],
            touched: Vec::new(),
        }
    }

    /// Counts a word once; the first, best meaning of it counts. With `only_more`, what has no other word is left out.
    pub fn add(&mut self, number: usize, bit: u16, points: u32, only_more: bool) {
        let Some(tally) = self.all.get_mut(number) else {
            return;
        };
        if tally.mask & bit == 0 && !(only_more && tally.mask == 0) {
            if tally.mask == 0 {
                self.touched.push(number as u32);
            }
            tally.mask |= bit;
            tally.points += points;
        }
    }

    pub fn clear(&mut self) {
        for number in self.touched.drain(..) {
            self.all[number as usize] = Tally::default();
        }
    }
}
