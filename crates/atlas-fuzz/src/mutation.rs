//! Inputs made of others.

use oorandom::Rand64;

/// Bytes that parsers look at, and letters that take more than one byte.
const PIECES: [&str; 28] = [
    "",
    " ",
    "/",
    "?",
    "&",
    "=",
    "#",
    "%",
    "%2",
    "%25",
    "+",
    ",",
    "-",
    "..",
    ":",
    "\"",
    "'",
    "[",
    "]",
    "\n",
    "<",
    "\0",
    "0",
    "9999999999999999999",
    "é",
    "\u{301}",
    "ё",
    "\u{202e}",
];

/// Makes inputs of a corpus: cuts, doubles, swaps, flips and splices, a few at a time.
pub struct Mutator {
    random: Rand64,
    seeds: Vec<Vec<u8>>,
    words: Vec<Vec<u8>>,
}

impl Mutator {
    /// Of a corpus that is not empty; the same number makes the same inputs.
    #[must_use]
    pub fn new(seeds: Vec<Vec<u8>>, seed: u64) -> Self {
        let mut words: Vec<Vec<u8>> = seeds.iter().flat_map(|seed| words_of(seed)).collect();
        words.extend(PIECES.iter().map(|piece| piece.as_bytes().to_vec()));
        words.sort();
        words.dedup();
        Self {
            random: Rand64::new(u128::from(seed)),
            seeds,
            words,
        }
    }

    /// The next input.
    pub fn next_input(&mut self) -> Vec<u8> {
        let seed = self.below(self.seeds.len());
        let mut input = self.seeds[seed].clone();
        for _ in 0..=self.below(6) {
            self.mutate(&mut input);
        }
        input
    }

    fn below(&mut self, end: usize) -> usize {
        match end {
            0 => 0,
            _ => self.random.rand_range(0..end as u64) as usize,
        }
    }

    /// A place of a few bytes or, now and then, of many.
    fn place(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let most = if self.below(4) == 0 { length } else { 12 };
        let taken = self.below(most.min(length - start) + 1);
        start..start + taken
    }

    fn mutate(&mut self, input: &mut Vec<u8>) {
        let place = self.place(input.len());
        match self.below(9) {
            0 => drop(input.drain(place)),
            1 => input.truncate(place.start),
            2 => {
                let part = input[place.clone()].to_vec();
                input.splice(place.start..place.start, part);
            }
            3 => {
                if let Some(byte) = input.get_mut(place.start) {
                    *byte ^= 1 << self.random.rand_range(0..8);
                }
            }
            4 => {
                if let Some(byte) = input.get_mut(place.start) {
                    *byte = self.random.rand_range(0..256) as u8;
                }
            }
            5 | 6 => {
                let word = self.below(self.words.len());
                let word = self.words[word].clone();
                input.splice(place, word);
            }
            7 => {
                let other = self.below(self.seeds.len());
                let taken = self.place(self.seeds[other].len());
                let part = self.seeds[other][taken].to_vec();
                input.splice(place, part);
            }
            _ => {
                let end = self.place(input.len()).end;
                let (first, second) = (place.start.min(end), place.start.max(end));
                input[first..second].reverse();
            }
        }
    }
}

/// The words of an input.
fn words_of(input: &[u8]) -> Vec<Vec<u8>> {
    let text = String::from_utf8_lossy(input);
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && word.len() <= 40);
    words.map(|word| word.as_bytes().to_vec()).collect()
}
