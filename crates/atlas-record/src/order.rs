//! Sorting, in one place.
//!
//! Every call of a generic sort with another type adds several kilobytes to the program, so all lists are
//! put in order through the same numbers.

use alloc::vec::Vec;

/// The items in ascending order of their keys; items of one key keep their order.
#[must_use]
pub fn by_key<T: Copy>(items: &[T], key: impl Fn(T) -> (i64, i64)) -> Vec<T> {
    let keys = items
        .iter()
        .enumerate()
        .map(|(place, item)| {
            let (first, second) = key(*item);
            (first, second, place)
        })
        .collect();
    let sorted = sorted(keys).into_iter();
    sorted.map(|(_, _, place)| items[place]).collect()
}

/// Not generic, so that it is compiled once.
#[inline(never)]
fn sorted(mut keys: Vec<(i64, i64, usize)>) -> Vec<(i64, i64, usize)> {
    // The place in the key makes an unstable sort stable.
    keys.sort_unstable();
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_of_one_key_keep_their_order() {
        let items = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        let sorted = by_key(&items, |(number, _)| (number, 0));
        assert_eq!(sorted, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
