//! Mutated input for everything that reads what it did not write.
//!
//! A [`FuzzTarget`] is a reader with a property that must hold for every input: the address parser, dates in both spellings,
//! the search, the compiler of the data, the codec, the engine of the rules and the reader of HTML. Its inputs begin with
//! a corpus, the files of `corpus/` and what the record itself has, and go on with [`mutations`](mutation::Mutator) of it.
//! [`run`](play::run) plays them: a panic, a broken property and an input that does not end are faults, and what is
//! reported is the shortest input that still shows the fault.
//!
//! The tests play the corpus and a fixed number of mutations; `cargo xtask fuzz` goes on as long as it is told to.
//! An input that was a fault is kept as a line of the corpus.
//!
//! The mutations know nothing of the code that an input reached. What they lack in that they have in words: they splice
//! the tokens of the corpus, so that names, dates and escapes meet in every order.

#![forbid(unsafe_code)]

pub mod mutation;
pub mod play;
pub mod targets;

/// A reader and what must hold of it.
#[derive(Clone, Copy)]
pub struct FuzzTarget {
    /// Its name on the command line, and of its file in `corpus/`.
    pub name: &'static str,
    /// How many mutations the tests play: about a second's worth without optimisation.
    pub few: usize,
    /// The inputs to begin with.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Plays one input.
    ///
    /// # Errors
    /// What does not hold, in words.
    pub check: fn(&[u8]) -> Result<(), String>,
}

/// The lines of a corpus that is kept as text, without remarks behind `## `; `\n`, `\t` and `\\` stand for a break, a tab and a backslash.
#[must_use]
pub fn lines(corpus: &str) -> Vec<Vec<u8>> {
    let lines = corpus.lines().filter(|line| !line.starts_with("## "));
    lines.map(|line| unescaped(line).into_bytes()).collect()
}

fn unescaped(line: &str) -> String {
    let mut text = String::new();
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.extend(letters.next().map(|next| match next {
                'n' => '\n',
                't' => '\t',
                other => other,
            })),
            _ => text.push(letter),
        }
    }
    text
}

/// An input as a line of a corpus; bytes that are no text are shown as such.
#[must_use]
pub fn escaped(input: &[u8]) -> String {
    let text = String::from_utf8_lossy(input);
    text.replace('\\', "\\\\")
        .replace('\n', "\\n")
        .replace('\t', "\\t")
}
