//! Every target holds on its corpus and on a fixed run of mutations, and a target that does not is found out.

use atlas_fuzz::{
    FuzzTarget, escaped, lines,
    play::{Fault, Length, run, watched},
    targets,
};

/// The seed of the fixed run.
const SEED: u64 = 20_021_007;

#[test]
fn every_target_holds_on_its_corpus_and_a_fixed_run() {
    let faults: Vec<String> = targets::ALL
        .iter()
        .filter_map(|target| watched(*target, Length::Inputs(target.few), SEED).err())
        .collect();
    assert_eq!(faults, Vec::<String>::new(), "{}", faults.join("\n"));
}

#[test]
fn what_does_not_hold_is_found_and_made_short() {
    let seeds = || vec![b"states/armenia?asof=2002-10-07".to_vec()];
    let told = FuzzTarget {
        name: "told",
        few: 0,
        seeds,
        check: |input| match input.ends_with(b"==") {
            true => Err("it ends with two signs".into()),
            false => Ok(()),
        },
    };
    let panics = FuzzTarget {
        check: |input| {
            assert!(!input.ends_with(b"=="), "two signs");
            Ok(())
        },
        ..told
    };
    for (target, message) in [
        (told, "it ends with two signs"),
        (panics, "it panics: two signs"),
    ] {
        let fault = run(&target, Length::Inputs(100_000), SEED);
        let expected = Fault {
            input: b"==".to_vec(),
            message: message.into(),
        };
        assert_eq!(fault, Err(expected));
    }
}

#[test]
fn lines_of_a_corpus_come_back() {
    let input = b"a\\n\n\tb\\";
    assert_eq!(lines(&escaped(input)), [input.to_vec()]);
    assert_eq!(lines("## a remark\nkept"), [b"kept".to_vec()]);
}
