//! A module without the bytes that it embeds.

/// The bytes of the module without those that it embeds.
///
/// wasm-opt cuts embedded bytes into segments where they have runs of zeros, so the pieces are looked for one after
/// the other; what is shorter than a probe stays.
pub fn without(module: &[u8], data: &[u8]) -> Vec<u8> {
    const PROBE: usize = 48;
    // After a piece, the next one follows behind the header of a segment. Further on, equal bytes are another place
    // of the record that says the same.
    const HEADER: usize = 256;
    let mut rest = Vec::new();
    let (mut at, mut next) = (0, 0);
    let mut first = true;
    while let Some(probe) = data.get(next..next + PROBE) {
        let end = if first {
            module.len()
        } else {
            (at + HEADER).min(module.len())
        };
        let found = module[at..end]
            .windows(PROBE)
            .position(|window| window == probe);
        let Some(found) = found.map(|offset| at + offset) else {
            next += 1;
            continue;
        };
        let same = module[found..]
            .iter()
            .zip(&data[next..])
            .take_while(|(a, b)| a == b)
            .count();
        rest.extend_from_slice(&module[at..found]);
        first = false;
        (at, next) = (found + same, next + same);
    }
    rest.extend_from_slice(&module[at..]);
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn embedded_data_is_found_in_pieces() {
        let data: Vec<u8> = (0..=255).collect();
        let (first, second) = data.split_at(100);
        let module = [b"code".as_slice(), first, b"header", second, b"end"].concat();
        assert_eq!(without(&module, &data), b"codeheaderend");
        // What comes before the first run of zeros may have been cut too short to be found.
        let cut = [&b"code"[..], &data[10..], b"end"].concat();
        assert_eq!(without(&cut, &data), b"codeend");
    }
}
