//! When the history of the browser is written: no more often than browsers allow, and always to the end.
//!
//! Browsers refuse the history calls of a page that makes too many (Safari beyond a hundred in ten seconds, others beyond
//! two hundred), and its address then stays behind what is shown. A key that is held or a finger that drags asks for
//! thirty in a second. So [`BURST`] are made at once, later ones each [`PAUSE`], which is 60 in any ten seconds; what
//! comes sooner waits, and of what waits the last is written.
//!
//! ```
//! use csto_atlas::history::{HistoryEntry, Queue};
//! let mut queue = Queue::default();
//! for day in 1..=100 {
//!     queue.put(HistoryEntry { url: format!("/?asof=2012-{day}"), state: (), replace: true });
//!     while queue.take(0.0).is_some() {}
//! }
//! assert_eq!(queue.url(), Some("/?asof=2012-100"));
//! assert_eq!(queue.pause(0.0), Some(250.0));
//! assert_eq!(queue.take(250.0).map(|entry| entry.url), Some("/?asof=2012-100".to_owned()));
//! ```

/// How many calls are made at once after a rest.
pub const BURST: f64 = 18.0;

/// How long it takes until another call may be made, in milliseconds.
pub const PAUSE: f64 = 250.0;

/// What adding up fractions of calls may lack.
const ROUNDING: f64 = 1e-9;

/// A call: what the entry of the history is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry<S> {
    /// The address of the page.
    pub url: String,
    /// What the entry remembers.
    pub state: S,
    /// Whether it takes the place of the entry that is there, or comes after it.
    pub replace: bool,
}

/// The calls that wait, at most two: how the present entry is to be left, and the one after it.
#[derive(Debug)]
pub struct Queue<S> {
    waiting: Vec<HistoryEntry<S>>,
    /// How many calls may be made, and when that was counted, in milliseconds.
    free: f64,
    counted: f64,
}

impl<S> Default for Queue<S> {
    fn default() -> Self {
        Self {
            waiting: Vec::new(),
            free: BURST,
            counted: 0.0,
        }
    }
}

impl<S> Queue<S> {
    /// Adds a call. What waits and is overwritten by it was never to be seen; entries that wait are one entry.
    pub fn put(&mut self, entry: HistoryEntry<S>) {
        match self.waiting.last_mut() {
            Some(last) if entry.replace || !last.replace => {
                let replace = last.replace && entry.replace;
                *last = HistoryEntry { replace, ..entry };
            }
            _ => self.waiting.push(entry),
        }
    }

    /// The call that may be made now, if one waits.
    pub fn take(&mut self, now: f64) -> Option<HistoryEntry<S>> {
        if self.waiting.is_empty() {
            return None;
        }
        self.count(now);
        // Whoever comes after exactly the pause that was told finds a call, whatever the sum of fractions says.
        if self.free < 1.0 - ROUNDING {
            return None;
        }
        self.free -= 1.0;
        Some(self.waiting.remove(0))
    }

    /// How long it takes until the call that waits may be made, in milliseconds.
    pub fn pause(&mut self, now: f64) -> Option<f64> {
        if self.waiting.is_empty() {
            return None;
        }
        self.count(now);
        Some(((1.0 - self.free) * PAUSE).max(0.0))
    }

    /// All that waits, whatever the time: for a page that is being left.
    pub fn rest(&mut self) -> Vec<HistoryEntry<S>> {
        std::mem::take(&mut self.waiting)
    }

    /// The address that the page is to have when nothing waits any more, if something does.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        Some(&self.waiting.last()?.url)
    }

    fn count(&mut self, now: f64) {
        // A clock that was set back has not gone on.
        let passed = (now - self.counted).max(0.0);
        self.free = (self.free + passed / PAUSE).min(BURST);
        self.counted = now;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Plays calls, each with its time, on a browser that keeps entries; what was called when, and the entries.
    fn play(calls: impl Iterator<Item = (f64, u32, bool)>) -> (Vec<f64>, Vec<String>) {
        let mut queue = Queue::default();
        let (mut times, mut entries) = (Vec::new(), vec!["first".to_owned()]);
        let mut make = |entry: HistoryEntry<()>, now: f64, times: &mut Vec<f64>| {
            times.push(now);
            if entry.replace {
                entries.pop();
            }
            entries.push(entry.url);
        };
        let mut clock = 0.0;
        for (now, number, replace) in calls {
            while let Some(pause) = queue.pause(clock).filter(|pause| clock + pause <= now) {
                clock += pause;
                let entry = queue.take(clock).expect("a call that may be made");
                make(entry, clock, &mut times);
            }
            clock = now;
            queue.put(HistoryEntry {
                url: number.to_string(),
                state: (),
                replace,
            });
            while let Some(entry) = queue.take(clock) {
                make(entry, clock, &mut times);
            }
        }
        while let Some(pause) = queue.pause(clock) {
            clock += pause;
            let entry = queue.take(clock).expect("a call that may be made");
            make(entry, clock, &mut times);
        }
        (times, entries)
    }

    fn most_in_ten_seconds(times: &[f64]) -> usize {
        let within = |from: f64| move |time: &&f64| **time >= from && **time <= from + 10_000.0;
        let counts = times
            .iter()
            .map(|from| times.iter().filter(within(*from)).count());
        counts.max().unwrap_or_default()
    }

    #[test]
    fn held_for_a_minute_no_ten_seconds_have_more_than_sixty_calls_and_the_last_is_written() {
        for (what, replace) in [
            ("replaces", [true, true]),
            ("leaves and adds", [true, false]),
            ("adds", [false, false]),
        ] {
            let calls =
                (0..1980).map(|step| (f64::from(step) * 30.3, step, replace[step as usize % 2]));
            let (times, entries) = play(calls);
            assert!(
                most_in_ten_seconds(&times) <= 60,
                "{what}: {}",
                most_in_ten_seconds(&times)
            );
            assert!(times.len() > 200, "{what}: {} calls", times.len());
            assert_eq!(entries.last().map(String::as_str), Some("1979"), "{what}");
        }
    }

    #[test]
    fn what_comes_slowly_is_written_at_once_and_word_for_word() {
        let calls = (0..40).map(|step| (f64::from(step) * 300.0, step, step % 4 != 0));
        let (times, entries) = play(calls);
        assert_eq!(
            times,
            (0..40)
                .map(|step| f64::from(step) * 300.0)
                .collect::<Vec<_>>()
        );
        assert_eq!(
            entries,
            [
                "first", "3", "7", "11", "15", "19", "23", "27", "31", "35", "39"
            ]
        );
    }

    #[test]
    fn entries_that_wait_are_one_and_the_entry_before_keeps_how_it_was_left() {
        let mut queue = Queue {
            free: 0.0,
            ..Queue::default()
        };
        for (url, replace) in [
            ("from", true),
            ("one", false),
            ("two", true),
            ("left", true),
            ("three", false),
        ] {
            let url = url.to_owned();
            queue.put(HistoryEntry {
                url,
                state: (),
                replace,
            });
        }
        let rest: Vec<(String, bool)> = queue
            .rest()
            .into_iter()
            .map(|entry| (entry.url, entry.replace))
            .collect();
        assert_eq!(
            rest,
            [("from".to_owned(), true), ("three".to_owned(), false)]
        );
        assert_eq!(queue.url(), None);
    }

    #[test]
    fn a_clock_that_is_set_back_holds_nothing_up_for_long() {
        let mut queue = Queue::default();
        for now in [1e12, 5e11] {
            for step in 0..20 {
                queue.put(HistoryEntry {
                    url: step.to_string(),
                    state: (),
                    replace: true,
                });
                let _ = queue.take(now);
            }
        }
        assert!(queue.pause(5e11).is_some_and(|pause| pause <= PAUSE));
    }
}
