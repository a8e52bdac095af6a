//! What is little about what a statement rests on.

vocabulary! {
    /// What is little about what a statement rests on. A statement can have several of these.
    Weight, "evidence" {
        /// A single source.
        OneSource, "one-source", "one source";
        /// A single witness, and a weak one.
        WeakSource, "weak-source", "one weak source";
        /// Several sources, all copies of one text.
        Copies, "copies", "copies of one text";
        /// Nothing but sources of one state that is a party to the matter.
        OneSide, "one-side", "sources of one side";
    }
}
