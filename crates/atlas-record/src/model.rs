//! The record: entities, and the cited statements about them.
//!
//! An [`Entity`] is anything with a page. What is known of it is a list of [`Statement`]s, and there
//! is no statement without a source: a [`Cited`] value has no constructor without [`Citations`].
//! References are resolved before a [`Dataset`] exists, so an [`EntityId`] always leads somewhere.

#[macro_use]
mod vocabulary;

mod aspect;
mod citation;
mod class;
mod clause;
mod comparison;
mod data_set;
mod dataset;
mod detail;
mod entity;
mod kind;
mod place;
mod provision;
mod scenario;
mod statement;
mod view;
mod weight;

pub use aspect::{Aspect, Section};
pub use citation::{Citation, Citations, Cited, Locator, Uncited};
pub use class::{
    CaseClass, Class, DocumentClass, ExerciseClass, ForceClass, OperationClass, OrganClass,
    PersonClass, Prospect, RelationClass, RuleClass, SessionClass, StateClass,
};
pub use clause::{Clause, ClauseAnswer, ClauseQuestion};
pub use comparison::{Comparand, Comparison};
pub use data_set::{Code, CodedSpell, DataSet, DataSets, Explanation, RightSide};
pub use dataset::{Change, Dataset, Question, StatementId};
pub use detail::{
    Answer, Bond, Detail, LinkRelation, Party, Post, Qualifier, Quantity, Step, TranslatedUnit,
};
pub use entity::{Alias, Author, Entity, EntityId, Names, SourceForm, SourceNote};
pub use kind::Kind;
pub use place::{Place, Region};
pub use provision::{ClauseTerm, Ground, Matter, OpenPoint, Provision};
pub use scenario::{Scenario, Stance, Verdict};
pub use statement::{Reading, Standing, Statement};
pub use view::{View, ViewDay, ViewState};
pub use vocabulary::Vocabulary;
pub use weight::Weight;
