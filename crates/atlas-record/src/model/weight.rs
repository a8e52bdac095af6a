//! What is little about what a statement rests on.

vocabulary! {
    /// What is little about what a statement rests on. A statement can have several of these.
    Weight, "evidence" {
        /// A single source.
        OneSource, "one-source", weight_one_source;
        /// A single witness, and a weak one.
        WeakSource, "weak-source", weight_weak_source;
        /// Several sources, all copies of one text.
        Copies, "copies", weight_copies;
        /// Nothing but sources of one state that is a party to the matter.
        OneSide, "one-side", weight_one_side;
    }
}
