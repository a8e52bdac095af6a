//! Scenes, by numbers.

use super::*;
use crate::figure::text_width;
use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
};
use atlas_record::{day::Day, lanes::Head};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Events whose titles are as long as the test says.
struct Long(Vec<String>);

impl Titles for Long {
    fn title(&self, event: u32) -> &str {
        &self.0[event as usize]
    }
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn model(events: &[(u16, String)]) -> LaneModel {
    let head = |name: &str| Head {
        name: name.to_owned(),
        entity: None,
    };
    let items = events.iter().enumerate();
    let items: Vec<(u16, Item)> = items
        .map(|(event, (lane, when))| {
            let when = when.parse().expect("a date");
            let mut item = Item::new(event as u32, &when).expect("a beginning");
            item.milestone = event % 9 == 0;
            (*lane, item)
        })
        .collect();
    LaneModel::new(alloc::vec![head("A"), head("B")], &items)
}

fn titles(events: &[(u16, String)]) -> Long {
    let length = |event: usize| 1 + event * 7 % 40;
    Long(
        (0..events.len())
            .map(|event| "n".repeat(length(event)))
            .collect(),
    )
}

const ROOM: Insets = Insets {
    gutter: 100,
    scale: 30,
    above: 0,
    margin: 0,
};

#[test]
fn events_of_a_bucket_stand_under_each_other_or_are_one_cluster() {
    let events: Vec<(u16, String)> = [
        "2001-01-01",
        "2001-01-01",
        "2001-01-05",
        "2001-01-05",
        "2001-01-05",
        "2001-01-09",
        "2001-01-02/2001-01-06",
        "2001-01",
    ]
    .map(|when| (0, when.to_owned()))
    .to_vec();
    let view = Viewport::of_days(day("2001-01-01"), day("2001-01-10"), 1100);
    let scene = place(&model(&events), &view, ROOM, &titles(&events));
    assert_eq!(bucket_days(&scene.view), 1);
    let placed = |event: usize| {
        let model = model(&events);
        let mark = scene
            .marks
            .iter()
            .find(|mark| model.lanes[0].items[mark.place].event as usize == event);
        mark.map(|mark| (mark.left, mark.right, mark.y))
    };
    // Below the turning points two rows of periods, then two of points.
    for (event, at) in [
        (0, Some((144, 156, 167))),
        (1, Some((144, 156, 183))),
        (2, None),
        (5, Some((944, 956, 167))),
        (6, Some((200, 700, 151))),
        (7, Some((100, 3200, 136))),
    ] {
        assert_eq!(placed(event), at, "event {event}");
    }
    let [cluster] = scene.clusters[..] else {
        panic!("{} clusters", scene.clusters.len());
    };
    assert_eq!((cluster.count, cluster.y), (3, 175));
    let model = model(&events);
    let inside: Vec<u32> = scene
        .events(&model, &cluster)
        .map(|item| item.event)
        .collect();
    assert_eq!(inside, [2, 3, 4]);
    assert_eq!(scene.hit(148, 169), Some(HitTarget::Mark(2)));
    assert_eq!(
        scene.hit(i32::midpoint(cluster.left, cluster.right), 184),
        Some(HitTarget::Cluster(0))
    );
    assert_eq!((scene.hit(50, 169), scene.hit(1000, 183)), (None, None));
    assert_eq!((scene.count_seen(0), scene.count_seen(1)), (8, 0));
}

#[test]
fn the_whole_time_is_cut_into_fewer_buckets() {
    for (from, to, width, days) in [
        ("1991-01-01", "2026-12-31", 1000, 512),
        ("1991-01-01", "2026-12-31", 300, 1024),
        ("2004-01-01", "2004-12-31", 1000, 8),
        ("2022-01-01", "2022-01-31", 1000, 1),
    ] {
        let view = Viewport::of_days(day(from), day(to), width);
        assert_eq!(bucket_days(&view), days, "{from} to {to} on {width}");
    }
}

/// Dates of every form within the four decades.
fn events() -> impl Strategy<Value = Vec<(u16, String)>> {
    let first = || day("1991-01-01");
    let date = (0..13_000i32, 0..2_500i32, 0..9u8).prop_map(move |(start, long, form)| {
        let (from, to) = (first().plus(start), first().plus(start + long));
        match form {
            0 => from.to_string()[..4].to_owned(),
            1 => from.to_string()[..7].to_owned(),
            2 => alloc::format!("{from}/.."),
            3 => alloc::format!("{from}/"),
            4 => alloc::format!("{from}/{to}"),
            5 => alloc::format!("{}~/{to}", &from.to_string()[..4]),
            6 => alloc::format!("{from}?"),
            _ => from.to_string(),
        }
    });
    proptest::collection::vec((0..2u16, date), 1..160)
}

fn view() -> impl Strategy<Value = Viewport> {
    (0..12_000i32, 6..13_000i32, 240..1900i32).prop_map(|(start, days, width)| {
        let from = day("1991-01-01").plus(start);
        Viewport::of_days(from, from.plus(days), width)
    })
}

/// The days in which an event is drawn: of a point those of its bucket.
fn drawn_days(item: &Item, days: i32) -> (i32, i32) {
    if item.bar_row(days).is_some() {
        return (item.first, item.last);
    }
    let bucket = item.middle().div_euclid(days);
    (bucket * days, (bucket + 1) * days - 1)
}

proptest! {
    #[test]
    fn every_event_that_is_seen_is_in_one_mark_or_cluster(events in events(), view in view()) {
        let model = model(&events);
        let scene = place(&model, &view, ROOM, &titles(&events));
        let mut times: BTreeMap<u32, usize> = BTreeMap::new();
        for mark in &scene.marks {
            *times.entry(model.lanes[mark.lane].items[mark.place].event).or_default() += 1;
        }
        for cluster in &scene.clusters {
            let inside: Vec<u32> = scene.events(&model, cluster).map(|item| item.event).collect();
            prop_assert_eq!(inside.len(), cluster.count);
            for event in inside {
                *times.entry(event).or_default() += 1;
            }
        }
        let days = bucket_days(&scene.view);
        let (first, last) = scene.view.seen_days();
        for item in model.lanes.iter().flat_map(|lane| &lane.items) {
            let (from, to) = drawn_days(item, days);
            let seen = from <= last && to >= first;
            prop_assert_eq!(times.get(&item.event).copied().unwrap_or(0), usize::from(seen), "{:?}", item);
        }
    }

    #[test]
    fn no_label_reaches_into_a_mark_a_label_or_the_edge(events in events(), view in view()) {
        let model = model(&events);
        let titles = titles(&events);
        let scene = place(&model, &view, ROOM, &titles);
        let title = |mark: &Mark| titles.title(model.lanes[mark.lane].items[mark.place].event);
        for (number, mark) in scene.marks.iter().enumerate() {
            let Some((left, right)) = mark.label else { continue };
            prop_assert_eq!(right - left, text_width(title(mark), LETTERS));
            prop_assert!(left >= ROOM.gutter && right <= ROOM.gutter + scene.view.width);
            for (other, mark) in scene.marks.iter().enumerate() {
                if other == number || mark.y != scene.marks[number].y {
                    continue;
                }
                let end = mark.label.map_or(mark.right, |(_, end)| mark.right.max(end));
                prop_assert!(right <= mark.left || end <= left, "{left} to {right} and {mark:?}");
            }
            for cluster in &scene.clusters {
                let beside = (cluster.y - mark.y).abs() > 2 * POINT_ROW || cluster.lane != mark.lane || mark.bar;
                prop_assert!(beside || right <= cluster.left || cluster.right <= left);
            }
        }
    }

    #[test]
    fn marks_and_clusters_do_not_cover_each_other(events in events(), view in view()) {
        let model = model(&events);
        let scene = place(&model, &view, ROOM, &titles(&events));
        let mut rows: BTreeMap<i32, Vec<(i32, i32)>> = BTreeMap::new();
        for mark in &scene.marks {
            rows.entry(mark.y).or_default().push((mark.left, mark.right));
        }
        for row in rows.values_mut() {
            row.sort_unstable();
            for pair in row.windows(2) {
                prop_assert!(pair[0].1 <= pair[1].0, "{pair:?}");
            }
        }
        let mut ends = BTreeMap::new();
        for cluster in &scene.clusters {
            if let Some(end) = ends.insert(cluster.lane, cluster.right) {
                prop_assert!(end <= cluster.left);
            }
        }
    }

    #[test]
    fn names_of_turning_points_do_not_overlap_and_keep_their_rows(events in events(), view in view(), by in -300..300i32) {
        let model = model(&events);
        let titles = titles(&events);
        let scene = place(&model, &view, ROOM, &titles);
        let mut ends: BTreeMap<i32, i32> = BTreeMap::new();
        for milestone in scene.milestones.iter().filter(|milestone| milestone.label.is_some()) {
            let (left, right) = milestone.label.expect("a label");
            let beginning = left.min(milestone.x - MARK);
            prop_assert!(ends.get(&milestone.y).is_none_or(|end| *end <= beginning), "{milestone:?}");
            // After its day, or before it where there is no room after it.
            prop_assert!(left > milestone.x || right < milestone.x);
            prop_assert!(left >= ROOM.gutter && right <= ROOM.gutter + scene.view.width);
            ends.insert(milestone.y, right.max(milestone.x + MARK));
        }
        let moved = place(&model, &view.moved(by), ROOM, &titles);
        for milestone in &scene.milestones {
            if let Some(same) = moved.milestones.iter().find(|other| (other.lane, other.place) == (milestone.lane, milestone.place)) {
                prop_assert_eq!(same.y, milestone.y);
            }
        }
    }

    #[test]
    fn a_margin_shows_what_comes_into_view_and_moves_nothing(events in events(), view in view(), margin in 1..600i32, by in -600..600i32) {
        let model = model(&events);
        let titles = titles(&events);
        let by = by.clamp(-margin, margin);
        let (seen, wide) = (place(&model, &view, ROOM, &titles), place(&model, &view, ROOM.with_margin(margin), &titles));
        // All that was seen stands where it stood; names may have been added.
        for mark in &seen.marks {
            let same = wide.marks.iter().find(|other| (other.lane, other.place) == (mark.lane, mark.place)).expect("the mark");
            prop_assert_eq!((same.left, same.right, same.y), (mark.left, mark.right, mark.y));
            prop_assert!(mark.label.is_none() || same.label == mark.label, "{:?} was {:?}", same, mark);
        }
        for cluster in &seen.clusters {
            prop_assert!(wide.clusters.contains(cluster));
        }
        for milestone in seen.milestones.iter().filter(|milestone| milestone.label.is_some()) {
            prop_assert!(wide.milestones.contains(milestone));
        }
        for lane in 0..model.lanes.len() {
            prop_assert_eq!(seen.count_seen(lane), wide.count_seen(lane));
        }
        // What a hand brings into view is there, where it belongs to a pixel.
        let moved = place(&model, &view.on(view.width - ROOM.gutter).moved(by).on(view.width), ROOM, &titles);
        for mark in &moved.marks {
            let same = wide.marks.iter().find(|other| (other.lane, other.place) == (mark.lane, mark.place)).expect("the mark");
            prop_assert!((same.left - by - mark.left).abs() <= 1, "{} and {} after {}", same.left, mark.left, by);
            prop_assert_eq!(same.y, mark.y);
        }
        for cluster in &moved.clusters {
            prop_assert!(wide.clusters.iter().any(|other| (other.lane, other.first, other.count) == (cluster.lane, cluster.first, cluster.count)));
        }
    }

    #[test]
    fn the_same_zoom_makes_the_same_clusters_wherever_it_is(events in events(), view in view(), by in -400..400i32) {
        let model = model(&events);
        let titles = titles(&events);
        let days = bucket_days(&view.on(view.width - ROOM.gutter));
        let clusters = |view: Viewport| -> BTreeMap<(usize, usize), (usize, usize)> {
            let scene = place(&model, &view, ROOM, &titles);
            scene.clusters.iter().map(|cluster| ((cluster.lane, cluster.first), (cluster.last, cluster.count))).collect()
        };
        let (here, there) = (clusters(view), clusters(view.moved(by)));
        prop_assert_eq!(&here, &clusters(view));
        let (first, last) = view.moved(by).seen_days();
        for ((lane, place), cluster) in here {
            let bucket = model.lanes[lane].items[place].middle().div_euclid(days) * days;
            if bucket >= first && bucket + days - 1 <= last {
                prop_assert_eq!(there.get(&(lane, place)), Some(&cluster));
            }
        }
    }
}
