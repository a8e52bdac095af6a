//! What names and texts have of a query, counted while the postings are walked.

use alloc::vec::Vec;

/// Which words of a query a name or a text has, and what they weigh there.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Accumulator {
    pub mask: u16,
    pub points: u32,
    /// How well the date of the text fits the one of the query, in 256ths.
    pub dated: u16,
}

/// Accumulators by number, with the numbers that are not empty.
#[derive(Default)]
pub(super) struct Accumulators {
    /// The accumulator of each number.
    pub all: Vec<Accumulator>,
    /// The numbers whose accumulators are not empty.
    pub touched: Vec<u32>,
}

impl Accumulators {
    pub fn of(count: usize) -> Self {
        Self {
            all: alloc::vec![Accumulator::default(); count],
            touched: Vec::new(),
        }
    }

    /// Counts a word once; the first, best meaning of it counts. With `only_more`, what has no other word is left out.
    pub fn add(&mut self, number: usize, bit: u16, points: u32, only_more: bool) {
        let Some(accumulator) = self.all.get_mut(number) else {
            return;
        };
        if accumulator.mask & bit == 0 && !(only_more && accumulator.mask == 0) {
            if accumulator.mask == 0 {
                self.touched.push(number as u32);
            }
            accumulator.mask |= bit;
            accumulator.points += points;
        }
    }

    pub fn clear(&mut self) {
        for number in self.touched.drain(..) {
            self.all[number as usize] = Accumulator::default();
        }
    }
}
