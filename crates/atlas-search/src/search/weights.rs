//! How much each kind of match weighs. Change a weight, then look at `cargo xtask bench search`.
//!
//! There are two scales. **Qualities and shares** are in 256ths, from 0 to 256: at 0 a match of the kind counts for
//! nothing, at 256 as much as the word itself. **Points** are added up to a score and have no upper end; what counts is
//! how far they stand apart. The prior of a document ([`super::corpus::Corpus::prior`], from -300 for sources to about
//! 180) is added to them, so differences of a hundred or less are as much of the kind as of the match. At 0 a kind of
//! match does not raise what has it; larger than all others, it alone decides the order.

/// The weights. Qualities are in 256ths, the rest in points of one scale.
#[derive(Clone, Copy, Debug)]
pub struct Weights {
    /// Quality of another form of the word: `ratified` for `ratification`. 0 to 256: at 0 only the form that was typed
    /// finds, at 256 all forms find alike.
    pub form: u32,
    /// Quality of two words of the query that the record writes as one. 0 to 256, as [`Weights::form`].
    pub joined: u32,
    /// Quality of a word of the same meaning. 0 to 256: at 0 synonyms find nothing, at 256 they are the word.
    pub synonym: u32,
    /// Quality of a word that goes on, however long; what is missing to 256 shrinks with its rest. 0 to 256: at 0 a long
    /// word is found late while it is typed, at 256 every beginning is as good as the word.
    pub prefix: u32,
    /// Quality of a word a letter away; one two letters away has half. 0 to 256: at 0 misspellings find nothing, at 256
    /// a misspelling finds as well as the word.
    pub typo: u32,

    /// The name is the query. Points, the most of all bases of names: larger ones put a thing of that name above whatever
    /// else is said.
    pub name: i32,
    /// The name has the words of the query, in other forms or spellings, and no others. Points, at most
    /// [`Weights::name`].
    pub name_meant: i32,
    /// The name begins with the query. Points, at most [`Weights::name_meant`]; as large as that, a reader who types sees
    /// names move less, and short names lose to long ones.
    pub name_begins: i32,
    /// The name contains the query, word after word. Points, at most [`Weights::name_begins`].
    pub name_contains: i32,
    /// The name has all words of the query, in any order. Points, at most [`Weights::name_contains`].
    pub name_words: i32,
    /// The names of the entity have all words of the query between them. Points; at 0 `CSTO secretariat` no longer finds
    /// what has each word in another of its names.
    pub names_words: i32,
    /// Some words of the query are in the names. Points, times the square of the share of the query; large, a query in
    /// many words finds whatever has the rarest of them in its name.
    pub name_part: i32,
    /// Taken away from a name by the share of its words that the query has not. Points: at 0 long names are as good as
    /// short ones, large ones put every long name last.
    pub name_rest: i32,
    /// A question of the record, by how far it and the query agree. Points, times the square of the share of the query;
    /// below [`Weights::text`] statements stand before the question that they answer.
    pub question: i32,
    /// A question of the record, asked with all its words and no others. Points; below [`Weights::name_begins`] names that
    /// begin with the words stand before what answers the question.
    pub question_asked: i32,
    /// Added to the name in full and the abbreviation. Points; at 0 an alias is as good as the name itself.
    pub principal: i32,
    /// Added where the letters agree without transliteration. Points; at 0 a name in another
    /// transliteration is as good as one in the letters of the query.
    pub same_letters: i32,

    /// A statement has all words of the query. Points, times the quality of the words; above [`Weights::name_words`]
    /// sentences stand before the things that are named so.
    pub text: i32,
    /// The query is a date, and what was found is of that date. Points, times how well the dates fit; at 0 dates find only
    /// where they are spelt out.
    pub date: i32,
    /// A statement has some. Points, times the square of the share of the query; as large as [`Weights::text`], two of
    /// three words are nearly as good as three.
    pub text_part: i32,
    /// Added where the words stand as in the query. Points; at 0 the order of words says nothing.
    pub phrase: i32,
    /// Added to a statement by how much of the query the names of its subject are. Points; at 0 whatever names a state says
    /// as much of it as what is said of the state itself.
    pub subject: i32,
    /// Taken away from a statement of sixty words or more; shorter ones lose less. Points; at 0 a statement of any
    /// length is as good as a short one.
    pub length: i32,
    /// Added to a turning point. Points, as a prior: larger than a few hundred, turning points stand first for whatever is
    /// asked.
    pub milestone: i32,
    /// What a word weighs, in 256ths, if it is in the names of whom a statement is about, not in its text. At 0 a sentence
    /// must name its subject to be found with it, at 256 it need never.
    pub context: u32,
    /// What a word weighs, in 256ths, if it stands in the title. At 256 titles are text, above they are more than text.
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
    question_asked: 3300,
    principal: 60,
    same_letters: 40,
    text: 1800,
    date: 2900,
    text_part: 1500,
    phrase: 500,
    subject: 320,
    length: 150,
    milestone: 60,
    context: 140,
    title: 290,
};
