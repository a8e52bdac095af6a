//! Finds entities by any of their names, and statements by their words, dates and numbers, and says why.
//!
//! [`normalize`] takes texts apart into words whose spellings meet; [`index`] is the inverted index, built on the host
//! and read where it lies; [`query`] takes a query apart, [`expansion`] says which terms each of its
//! words can mean ([`fuzzy`] where nothing is spelt like it), [`searcher`] collects and ranks with the [`weights`],
//! `rerank` reads the best again, [`corpus`] is what it reads, [`facets`] narrow what was
//! found, and [`highlight`] shows the words in a text. [`views`] knows the lists that answer a query better than any entry
//! does.
//!
//! ```
//! use atlas_record::{model::{Aspect, Kind}, sample::Sample};
//! use atlas_search::search::{corpus::Document, searcher::Searcher};
//! let mut sample = Sample::new(&[
//!     (Kind::Organ, "csc", "Collective Security Council"),
//!     (Kind::Organ, "joint-staff", "Joint Staff"),
//! ]);
//! let council = sample.id(Kind::Organ, "csc");
//! sample.say(council, Aspect::Seat, "1992").text = "The Council met in Tashkent.".into();
//! let dataset = sample.build();
//! let index = atlas_index::build(&atlas_index::records(&dataset), &[]);
//! let mut searcher = Searcher::open(&index).unwrap();
//! // By a name, in a spelling that is only near.
//! let found = searcher.search(&dataset, "security counsil", &|_| true, 10);
//! assert_eq!(Document::at(&dataset, found.hits[0].document), Document::Entity(council));
//! assert_eq!(found.corrected().collect::<Vec<_>>(), ["counsil"]);
//! // By the words of a sentence.
//! let found = searcher.search(&dataset, "met in Tashkent", &|_| true, 10);
//! let Document::Statement(id) = Document::at(&dataset, found.hits[0].document) else { panic!() };
//! assert_eq!(dataset.statement(id).subject, council);
//! ```
//!
//! Ranking follows the idea of BM25F: a word weighs by how rare it is and by the field in which it stands, and a
//! document gains with every word of the query. It differs where a record of names and sentences differs from a
//! collection of long texts: a name that *is* the query stands above everything, frequency within a sentence
//! counts for nothing, and whom a sentence is about lends it his names.

mod accumulator;
pub mod corpus;
pub mod expansion;
pub mod facets;
pub mod fuzzy;
pub mod highlight;
pub mod hit;
pub mod index;
mod layout;
pub mod normalize;
pub mod query;
mod query_weights;
mod rerank;
mod russian;
pub mod searcher;
pub mod views;
pub mod weights;
