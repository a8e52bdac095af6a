//! Reads from the output of test runners how many tests passed and failed.

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Count {
    pub passed: usize,
    pub failed: usize,
}

impl Count {
    pub fn plus(self, other: Count) -> Count {
        Count {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }

    /// A step that failed before its runner could count must not leave the sum at `0 failed`.
    pub fn at_least_one_failure(self, step_failed: bool) -> Count {
        let least = usize::from(step_failed);
        Count {
            failed: self.failed.max(least),
            ..self
        }
    }
}

/// The files of which Node's runner says at its end that a test in them failed: `test at embed.test.mjs:798:3`.
pub fn failed_files(printed: &str, files: &[String]) -> Vec<String> {
    let places: Vec<&str> = printed
        .lines()
        .filter_map(|line| line.trim().strip_prefix("test at "))
        .filter_map(|place| place.split(':').next())
        .collect();
    let failed = |file: &&String| places.contains(&file.as_str());
    files.iter().filter(failed).cloned().collect()
}

/// Adds up the summaries of libtest, wasm-bindgen-test and Node's runner.
pub fn in_output(printed: &str) -> Count {
    printed
        .lines()
        .map(in_line)
        .fold(Count::default(), Count::plus)
}

fn in_line(line: &str) -> Count {
    if let Some((_, numbers)) = line.split_once("test result: ") {
        let before = |word: &str| {
            numbers
                .split([';', '.'])
                .find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok())
        };
        return Count {
            passed: before("passed").unwrap_or(0),
            failed: before("failed").unwrap_or(0),
        };
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    match words[..] {
        ["#" | "ℹ", "pass", number] => Count {
            passed: number.parse().unwrap_or(0),
            failed: 0,
        },
        ["#" | "ℹ", "fail", number] => Count {
            passed: 0,
            failed: number.parse().unwrap_or(0),
        },
        _ => Count::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_with_failures_are_those_that_the_runner_names() {
        let files = ["a.test.mjs", "b.test.mjs", "c.test.mjs"].map(str::to_owned);
        let printed = "ok\n\u{2716} failing tests:\n\ntest at b.test.mjs:798:3\n  at file:///x/c.test.mjs:1:2\ntest at b.test.mjs:2:1\n";
        assert_eq!(failed_files(printed, &files), ["b.test.mjs"]);
        assert_eq!(failed_files("all passed", &files), [""; 0]);
    }

    #[test]
    fn summaries_of_every_runner_are_read() {
        let cases = [
            (
                "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
                (5, 0),
            ),
            (
                "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out",
                (3, 2),
            ),
            ("ℹ pass 7\nℹ fail 1\nℹ cancelled 0", (7, 1)),
            ("# pass 7\n# fail 0", (7, 0)),
            (
                "test a ... ok\n\ntest result: ok. 1 passed; 0 failed\nDoc-tests\ntest result: ok. 2 passed; 0 failed",
                (3, 0),
            ),
            ("a test that says: 3 passed", (0, 0)),
            ("", (0, 0)),
        ];
        for (printed, (passed, failed)) in cases {
            assert_eq!(in_output(printed), Count { passed, failed }, "{printed}");
        }
    }

    #[test]
    fn a_failed_step_counts_as_a_failure() {
        let none = Count::default();
        assert_eq!(none.at_least_one_failure(true).failed, 1);
        assert_eq!(none.at_least_one_failure(false), none);
        assert_eq!(
            Count {
                passed: 1,
                failed: 2
            }
            .at_least_one_failure(true)
            .failed,
            2
        );
    }
}
