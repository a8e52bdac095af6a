//! One expectation while it is read and held against the record.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use atlas_record::{
    day::Day,
    model::{Dataset, EntityId, Kind, StatementId},
    organs::{self, Structure},
    participation::{self, Exercises},
    query::Links,
};

use crate::{problem::At, reader::Reader, suggestion::did_you_mean};

/// What to do about a broken expectation, after where the record says otherwise.
const ADVICE: &str = "if the record is right, change the expectation";

/// A record with what several expectations ask of it, which is made once.
pub struct RecordCache<'a> {
    dataset: &'a Dataset,
    links: Links,
    structures: RefCell<BTreeMap<Day, Rc<Structure>>>,
    exercises: RefCell<BTreeMap<Day, Rc<Exercises>>>,
}

impl<'a> RecordCache<'a> {
    /// Nothing has been asked of the record yet.
    pub fn new(dataset: &'a Dataset) -> Self {
        Self {
            dataset,
            links: Links::new(dataset),
            structures: RefCell::default(),
            exercises: RefCell::default(),
        }
    }
}

/// One table of a file of expectations, with the record.
pub struct Entry<'a, 'p> {
    reader: Reader<'a, 'p>,
    asked: &'a RecordCache<'a>,
    /// The record.
    pub dataset: &'a Dataset,
    /// The record read backwards.
    pub links: &'a Links,
    /// How many things were expected: an entry that expects nothing could not fail.
    expected: Cell<usize>,
    /// Whether something could not be read, which has been said.
    unreadable: Cell<bool>,
}

impl<'a, 'p> Entry<'a, 'p> {
    pub(super) fn new(reader: Reader<'a, 'p>, asked: &'a RecordCache<'a>) -> Self {
        Self {
            reader,
            asked,
            dataset: asked.dataset,
            links: &asked.links,
            expected: Cell::new(0),
            unreadable: Cell::new(false),
        }
    }

    /// Refuses unknown keys, and an entry that expects nothing.
    pub(super) fn finish(self) {
        if self.expected.get() == 0 && !self.unreadable.get() {
            let place = self.reader.place();
            let help = "say what the record should answer; data/README.md has the keys".to_owned();
            self.reader
                .context()
                .push(place.problem("this expects nothing", help));
        }
        self.reader.finish();
    }

    fn refuse(&self, at: &At<String>, message: String, help: Option<String>) {
        self.unreadable.set(true);
        self.reader.context().push(at.problem(message, help));
    }

    /// Notes that the record says otherwise: what, and the statements that say so.
    pub fn broken(&self, message: String, see: &[StatementId]) {
        let help = if see.is_empty() {
            ADVICE.to_owned()
        } else {
            let see: Vec<String> = see.iter().map(|id| self.name_of(*id)).collect();
            format!("see {}; {ADVICE}", see.join(", "))
        };
        let place = self.reader.place();
        self.reader.context().push(place.problem(message, help));
    }

    /// Counts an expectation, and notes it as broken unless it holds.
    pub fn hold(&self, holds: bool, message: impl FnOnce() -> String, see: &[StatementId]) {
        self.expected.set(self.expected.get() + 1);
        if !holds {
            self.broken(message(), see);
        }
    }

    /// The organ chart of a day.
    pub fn structure(&self, day: Day) -> Rc<Structure> {
        let mut known = self.asked.structures.borrow_mut();
        let made = || Rc::new(organs::structure(self.dataset, day));
        known.entry(day).or_insert_with(made).clone()
    }

    /// The exercises up to a day.
    pub fn exercises(&self, day: Day) -> Rc<Exercises> {
        let mut known = self.asked.exercises.borrow_mut();
        let made = || Rc::new(participation::exercises(self.dataset, day));
        known.entry(day).or_insert_with(made).clone()
    }

    /// A text, if the key is there.
    pub fn text(&self, key: &'static str) -> Option<At<String>> {
        self.reader.text(key)
    }

    /// A text that must be there. What reads it reads its other keys too before it gives up, so that they are known.
    pub fn required(&self, key: &'static str) -> Option<At<String>> {
        let found = self.reader.required(key, "see data/README.md for the keys");
        if found.is_none() {
            self.unreadable.set(true);
        }
        found
    }

    /// The texts of a list; none if the key is not there.
    pub fn texts(&self, key: &'static str) -> Vec<At<String>> {
        self.reader.texts(key)
    }

    /// Yes or no; no if the key is not there.
    pub fn flag(&self, key: &'static str) -> bool {
        self.reader.flag(key)
    }

    /// A number in thousandths, if the key is there.
    pub fn thousandths(&self, key: &'static str) -> Option<i64> {
        self.reader.thousandths(key).map(|number| number.value)
    }

    /// A whole number, if the key is there.
    pub fn number(&self, key: &'static str) -> Option<i64> {
        self.thousandths(key).map(|number| number / 1000)
    }

    /// The days of `on`, one or a list of them.
    pub fn days(&self) -> Vec<Day> {
        let written = self.texts("on");
        if written.is_empty() {
            self.required("on");
        }
        written.iter().filter_map(|day| self.day_of(day)).collect()
    }

    /// A day, if the key is there.
    pub fn day(&self, key: &'static str) -> Option<Day> {
        self.day_of(&self.text(key)?)
    }

    fn day_of(&self, written: &At<String>) -> Option<Day> {
        let day = Day::parse(written);
        if day.is_none() {
            let message = format!("`{}` is not a day", written.value);
            self.refuse(written, message, Some("write 2012-12-20".to_owned()));
        }
        day
    }

    /// One of the names that are allowed; the names are the same in the data files.
    pub fn one_of<T: Copy>(
        &self,
        written: &At<String>,
        values: &[T],
        name: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let found = values
            .iter()
            .copied()
            .find(|value| name(*value) == written.value);
        if found.is_none() {
            let names: Vec<&str> = values.iter().map(|value| name(*value)).collect();
            let message = format!("`{}` cannot be expected here", written.value);
            self.refuse(
                written,
                message,
                did_you_mean(written, names.iter().copied()),
            );
        }
        found
    }

    /// The kind of a folder.
    pub fn kind(&self, written: &At<String>) -> Option<Kind> {
        self.one_of(written, &Kind::ALL, Kind::folder)
    }

    /// The entity of a key that must be there.
    pub fn entity(&self, key: &'static str) -> Option<EntityId> {
        self.entity_of(&self.required(key)?)
    }

    /// The entities of a list.
    pub fn entities(&self, key: &'static str) -> Vec<EntityId> {
        let written = self.texts(key);
        written
            .iter()
            .filter_map(|one| self.entity_of(one))
            .collect()
    }

    /// The entity of a reference such as `states/armenia`.
    pub fn entity_of(&self, written: &At<String>) -> Option<EntityId> {
        let parts = written.split_once('/');
        let found =
            parts.and_then(|(folder, slug)| self.dataset.find(Kind::of_folder(folder)?, slug));
        if found.is_none() {
            let names: Vec<String> = self.dataset.ids().map(|(id, _)| self.path(id)).collect();
            let message = format!("the record has no entry `{}`", written.value);
            let help = did_you_mean(written, names.iter().map(String::as_str));
            self.refuse(written, message, help);
        }
        found
    }

    /// The statement of a key that must be there.
    pub fn statement(&self, key: &'static str) -> Option<StatementId> {
        self.statement_of(&self.required(key)?)
    }

    /// The statements of a list.
    pub fn statements(&self, key: &'static str) -> Vec<StatementId> {
        let written = self.texts(key);
        written
            .iter()
            .filter_map(|one| self.statement_of(one))
            .collect()
    }

    /// The statement of a reference such as `states/armenia#summary`.
    fn statement_of(&self, written: &At<String>) -> Option<StatementId> {
        let Some((entity, anchor)) = written.split_once('#') else {
            let message = format!("`{}` names no statement", written.value);
            self.refuse(
                written,
                message,
                Some("write `states/armenia#summary`".to_owned()),
            );
            return None;
        };
        let entity = self.entity_of(&written.with(entity.to_owned()))?;
        let mut statements = self.dataset.about(entity);
        let found = statements.find(|(_, statement)| statement.id == anchor);
        if found.is_none() {
            let names = self
                .dataset
                .about(entity)
                .map(|(_, statement)| statement.id.as_str());
            let names: Vec<&str> = names.collect();
            let message = format!("`{}` has no statement `{anchor}`", self.path(entity));
            self.refuse(
                written,
                message,
                did_you_mean(anchor, names.iter().copied()),
            );
        }
        found.map(|(id, _)| id)
    }

    /// Where an entity is read: `states/armenia`.
    pub fn path(&self, id: EntityId) -> String {
        let entity = self.dataset.entity(id);
        format!("{}/{}", entity.kind().folder(), entity.slug)
    }

    /// The name of an entity as it stands in sentences.
    pub fn short(&self, id: EntityId) -> &str {
        self.dataset.entity(id).short_name()
    }

    /// Where a statement is read: `states/armenia#summary`.
    pub fn name_of(&self, id: StatementId) -> String {
        let statement = self.dataset.statement(id);
        format!("{}#{}", self.path(statement.subject), statement.id)
    }

    /// Entities in words: `states/armenia, states/belarus`, or `none`.
    pub fn paths(&self, ids: &[EntityId]) -> String {
        in_words(ids.iter().map(|id| self.path(*id)))
    }
}

/// Things in words: `a, b`, or `none`.
pub fn in_words(things: impl IntoIterator<Item = String>) -> String {
    let things: Vec<String> = things.into_iter().collect();
    if things.is_empty() {
        return "none".to_owned();
    }
    things.join(", ")
}
