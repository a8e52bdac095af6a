//! How much each kind of match weighs. Change a weight, then look at `cargo xtask bench search`.

/// The weights. Qualities are in 256ths, the rest in points of one scale.
#[derive(Clone, Copy, Debug)]
pub struct Weights {
    /// Quality of another form of the word: `ratified` for `ratification`.
    pub form: u32,
    /// Quality of two words of the query that the record writes as one.
    pub joined: u32,
    /// Quality of a word of the same meaning.
    pub synonym: u32,
    /// Quality of a word that goes on, however long; what is missing to 256 shrinks with its rest.
    pub prefix: u32,
    /// Quality of a word a letter away; one two letters away has half.
    pub typo: u32,

    /// The name is the query.
    pub name: i32,
    /// The name has the words of the query, in other forms or spellings, and no others.
    pub name_meant: i32,
    /// The name begins with the query.
    pub name_begins: i32,
    /// The name contains the query, word after word.
    pub name_contains: i32,
    /// The name has all words of the query.
    pub name_words: i32,
    /// The names of the entity have all words of the query between them.
    pub names_words: i32,
    /// Some words of the query are in the names.
    pub name_part: i32,
    /// Taken away from a name by the share of its words that the query has not.
    pub name_rest: i32,
    /// A question of the record, by how far it and the query agree.
    pub question: i32,
    /// Added to the name in full and the abbreviation.
    pub principal: i32,
    /// Added where the letters agree without transliteration.
    pub same_letters: i32,

    /// A statement has all words of the query.
    pub text: i32,
    /// The query is a date, and what was found is of that date.
    pub date: i32,
    /// A statement has some.
    pub text_part: i32,
    /// Added where the words stand as in the query.
    pub phrase: i32,
    /// Taken away from a statement of sixty words or more; shorter ones lose less.
    pub length: i32,
    /// Added to a turning point.
    pub milestone: i32,
    /// What a word weighs, in 256ths, if it is in the names of whom a statement is about, not in its text.
    pub context: u32,
    /// What a word weighs, in 256ths, if it stands in the title.
    pub title: u32,
}

/// The weights in use.
pub const WEIGHTS: Weights = Weights {
    form: 210,
    joined: 240,
    synonym: 170,
    prefix: 180,
    typo: 150,
    name: 4000,
    name_meant: 3800,
    name_begins: 3200,
    name_contains: 2700,
    name_words: 2300,
    names_words: 1500,
    name_part: 1200,
    name_rest: 300,
    question: 2600,
    principal: 60,
    same_letters: 40,
    text: 1800,
    date: 2900,
    text_part: 1500,
    phrase: 500,
    length: 150,
    milestone: 60,
    context: 140,
    title: 290,
};
