//! A record of any size with the term statistics of the real one.
//!
//! Each synthetic record takes a real one as its form and keeps its fields, their lengths and its dates; every second
//! word is drawn anew from the words of the same sort of field and script. Drawn words go back into the lot (Simon's
//! process), so that frequent words stay as frequent and the distribution keeps its long tail. New words are coined at
//! the rate at which the real record still shows new ones, falling as its vocabulary's growth does (Heaps' law).

use std::collections::HashMap;

use oorandom::Rand64;

use crate::records::BenchmarkRecord;

/// The seed of every run: figures of two runs are about the same records.
const SEED: u128 = 19_920_515;
/// One word in this many is drawn anew.
const REDRAWN: u64 = 2;

/// The real records, and as many synthetic ones as are missing to `size`.
#[must_use]
pub fn grown(real: &[BenchmarkRecord], size: usize) -> Vec<BenchmarkRecord> {
    let mut lots = Lots::new(real);
    let mut random = Rand64::new(SEED);
    let mut records = real.to_vec();
    records.truncate(size);
    while records.len() < size {
        let form = &real[random.rand_range(0..real.len() as u64) as usize];
        let number = records.len();
        records.push(lots.like(form, number, &mut random));
    }
    records
}

/// Words are only replaced by words of their own sort.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Script {
    Number,
    Latin,
    Cyrillic,
    Other,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Field {
    Names,
    Text,
}

fn script(word: &str) -> Script {
    match word.chars().next() {
        Some(first) if first.is_numeric() => Script::Number,
        Some('A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}') => Script::Latin,
        Some('\u{400}'..='\u{52f}') => Script::Cyrillic,
        _ => Script::Other,
    }
}

/// Every running word of one field in one script.
#[derive(Default)]
struct Lot {
    words: Vec<Box<str>>,
    running: Vec<u32>,
    /// How many running words the real record has.
    real: usize,
    /// The share of words that occur once: by Good and Turing, how likely the next word is new.
    fresh: f64,
    /// Heaps' exponent: by how much the vocabulary grows with the text.
    exponent: f64,
}

struct Lots(HashMap<(Field, Script), Lot>);

impl Lots {
    fn new(records: &[BenchmarkRecord]) -> Self {
        let mut lots: HashMap<(Field, Script), Lot> = HashMap::new();
        let mut known: HashMap<(Field, Script, &str), u32> = HashMap::new();
        for (field, text) in records.iter().flat_map(fields) {
            for (word, _) in pieces(text).filter(|(_, is_word)| *is_word) {
                let script = script(word);
                let lot = lots.entry((field, script)).or_default();
                let next = lot.words.len() as u32;
                let id = *known.entry((field, script, word)).or_insert_with(|| {
                    lot.words.push(word.into());
                    next
                });
                lot.running.push(id);
            }
        }
        lots.values_mut().for_each(Lot::measure);
        Self(lots)
    }

    fn like(
        &mut self,
        form: &BenchmarkRecord,
        number: usize,
        random: &mut Rand64,
    ) -> BenchmarkRecord {
        let mut record = form.clone();
        record.address = format!("synthetic/{number}");
        for (_, name) in &mut record.document.names {
            *name = self.redraw(Field::Names, name, random);
        }
        let document = &mut record.document;
        for text in [
            &mut document.title,
            &mut document.text,
            &mut record.more,
            &mut record.summary,
        ] {
            *text = self.redraw(Field::Text, text, random);
        }
        record
    }

    fn redraw(&mut self, field: Field, text: &str, random: &mut Rand64) -> String {
        let mut redrawn = String::with_capacity(text.len());
        for (piece, is_word) in pieces(text) {
            let lot = self.0.get_mut(&(field, script(piece)));
            match lot.filter(|_| is_word && random.rand_range(0..REDRAWN) == 0) {
                Some(lot) => redrawn.push_str(lot.draw(random)),
                None => redrawn.push_str(piece),
            }
        }
        redrawn
    }
}

impl Lot {
    fn measure(&mut self) {
        self.real = self.running.len();
        let mut counts = vec![0_u32; self.words.len()];
        for id in &self.running {
            counts[*id as usize] += 1;
        }
        let once = counts.iter().filter(|count| **count == 1).count();
        self.fresh = once as f64 / self.real as f64;
        // Words are numbered as they first occur, so the largest number in the first half counts its vocabulary.
        let half = self.running[..self.real.div_ceil(2)].iter().max();
        let half = half.map_or(1.0, |id| f64::from(*id) + 1.0);
        self.exponent = (self.words.len() as f64 / half).log2().clamp(0.0, 1.0);
    }

    fn draw(&mut self, random: &mut Rand64) -> &str {
        // Only redrawn words can be new, and only they are counted here; the text has `REDRAWN` times as many.
        let redrawn = (self.running.len() - self.real) as f64;
        let grown = 1.0 + redrawn * REDRAWN as f64 / self.real as f64;
        let fresh = self.fresh * REDRAWN as f64 * grown.powf(self.exponent - 1.0);
        let id = if random.rand_float() < fresh {
            let coined = self.coin(random);
            self.words.push(coined);
            self.words.len() as u32 - 1
        } else {
            self.any(random)
        };
        self.running.push(id);
        &self.words[id as usize]
    }

    fn any(&self, random: &mut Rand64) -> u32 {
        self.running[random.rand_range(0..self.running.len() as u64) as usize]
    }

    /// The first half of one word and the second half of another, so that it looks like a word of its script.
    fn coin(&self, random: &mut Rand64) -> Box<str> {
        let [first, second] = [(); 2].map(|()| &*self.words[self.any(random) as usize]);
        let [begin, end] = [first, second].map(|word| word.chars().count().div_ceil(2));
        first
            .chars()
            .take(begin)
            .chain(second.chars().skip(end))
            .collect()
    }
}

fn fields(record: &BenchmarkRecord) -> impl Iterator<Item = (Field, &str)> {
    let document = &record.document;
    let names = document.names.iter();
    let names = names.map(|(_, name)| (Field::Names, name.as_str()));
    let texts = [&document.title, &document.text, &record.more];
    names.chain(texts.map(|text| (Field::Text, text.as_str())))
}

/// A text as words and what stands between them, each with whether it is a word.
fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = rest.chars().next()?.is_alphanumeric();
        let end = rest
            .find(|c: char| c.is_alphanumeric() != is_word)
            .unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some((piece, is_word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::EngineDocument;
    use std::collections::HashSet;

    fn record(text: &str) -> BenchmarkRecord {
        BenchmarkRecord {
            address: "x".into(),
            document: EngineDocument {
                names: vec![(0, "Совет Council".into())],
                text: text.into(),
                ..EngineDocument::default()
            },
            dates: "1992".into(),
            ..BenchmarkRecord::default()
        }
    }

    #[test]
    fn texts_are_cut_into_words_and_the_rest() {
        let cut: Vec<_> = pieces("On 15 May, “Совет”").collect();
        let expected = [
            ("On", true),
            (" ", false),
            ("15", true),
            (" ", false),
            ("May", true),
            (", “", false),
            ("Совет", true),
            ("”", false),
        ];
        assert_eq!(cut, expected);
    }

    #[test]
    fn growth_keeps_the_real_records_and_is_the_same_each_time() {
        let real = [
            record("The Council met in Minsk."),
            record("It decided on 3 forces."),
        ];
        let grown_once = grown(&real, 50);
        assert_eq!(grown_once[..2], real);
        assert_eq!(grown_once.len(), 50);
        assert_eq!(grown_once, grown(&real, 50));
        assert_eq!(grown(&real, 1), real[..1]);
    }

    #[test]
    fn growth_keeps_lengths_scripts_and_dates_but_not_the_texts() {
        let real = [
            record("The Council met in Minsk in 2006."),
            record("It decided on 3 new forces."),
        ];
        let grown = grown(&real, 200);
        let count = |text: &str| pieces(text).filter(|(_, is_word)| *is_word).count();
        for record in &grown {
            assert!(
                [7, 6].contains(&count(&record.document.text)),
                "{}",
                record.document.text
            );
            assert_eq!(record.dates, "1992");
            let scripts: Vec<bool> = pieces(&record.document.names[0].1)
                .filter(|(_, is_word)| *is_word)
                .map(|(word, _)| script(word) == Script::Cyrillic)
                .collect();
            assert_eq!(scripts, [true, false], "{:?}", record.document.names);
        }
        let texts: HashSet<_> = grown.iter().map(|record| &record.document.text).collect();
        assert!(texts.len() > 100, "{}", texts.len());
    }
}
