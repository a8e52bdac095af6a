//! Where names stand on the map. Made with the outlines; crates/atlas-map/README.md says how. Do not edit.

/// The size of the map, in its units.
pub const SIZE: (i32, i32) = (1180, 764);

/// The size of the small map in its corner.
pub const WHOLE: (i32, i32) = (248, 168);

/// How many kilometres a unit is, at the centre.
pub const KILOMETRES: i32 = 4;

/// The middle of each state of the Treaty, by its code, and how wide a label is that fits there.
#[rustfmt::skip]
pub const STATES: &[(&str, (i32, i32), i32)] = &[
    ("UZ", (739, 575), 78),
    ("TJ", (964, 658), 45),
    ("RU", (497, 144), 358),
    ("KG", (969, 562), 59),
    ("KZ", (841, 422), 274),
    ("GE", (352, 574), 40),
    ("BY", (139, 189), 82),
    ("AZ", (422, 627), 49),
    ("AM", (355, 618), 24),
];

/// The middle of states around, by the name that Natural Earth gives them, and the same.
#[rustfmt::skip]
pub const NEIGHBOURS: &[(&str, (i32, i32), i32)] = &[
    ("Ukraine", (222, 362), 99),
    ("Turkmenistan", (649, 652), 110),
    ("Turkey", (122, 605), 141),
    ("Syria", (205, 729), 75),
    ("Romania", (40, 360), 50),
    ("Poland", (42, 142), 52),
    ("Pakistan", (1000, 717), 65),
    ("Iran", (611, 735), 73),
    ("China", (1085, 618), 118),
    ("Afghanistan", (887, 736), 70),
];
