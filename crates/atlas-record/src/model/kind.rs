//! The kinds of entities.

use atlas_messages::kinds as say;
use serde::{Deserialize, Serialize};

/// What an entity is. The order is the order in which kinds are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// A state that was ever bound by the Treaty, or that observes, cooperates or wished to.
    State,
    /// A body: statutory, permanent, subsidiary, parliamentary, or of the time before 2002.
    Organ,
    /// Collective forces and groupings.
    Force,
    /// A standing operation or a deployment.
    Operation,
    /// A series of exercises, or one edition of it.
    Exercise,
    /// A treaty, protocol, agreement, decision, strategy, statement or model law.
    Document,
    /// A meeting of the Council or of another organ.
    Session,
    /// A request for help or a crisis, and what followed.
    Case,
    /// A mechanism: who may do what, in which procedure.
    Rule,
    /// A tie to another international organization.
    Relation,
    /// A holder of an office, or somebody whose words are quoted.
    Person,
    /// A text that the atlas cites.
    Source,
}

impl Kind {
    /// Every kind, in listing order.
    pub const ALL: [Self; 12] = [
        Self::State,
        Self::Organ,
        Self::Force,
        Self::Operation,
        Self::Exercise,
        Self::Document,
        Self::Session,
        Self::Case,
        Self::Rule,
        Self::Relation,
        Self::Person,
        Self::Source,
    ];

    /// The folder under `data/` and the first segment of addresses.
    #[must_use]
    pub const fn folder(self) -> &'static str {
        match self {
            Self::State => "states",
            Self::Organ => "organs",
            Self::Force => "forces",
            Self::Operation => "operations",
            Self::Exercise => "exercises",
            Self::Document => "documents",
            Self::Session => "sessions",
            Self::Case => "cases",
            Self::Rule => "rules",
            Self::Relation => "relations",
            Self::Person => "people",
            Self::Source => "sources",
        }
    }

    /// The kind of a folder.
    #[must_use]
    pub fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.folder() == folder)
    }

    /// One of them, as a label.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::State => say::kind_state(),
            Self::Organ => say::kind_organ(),
            Self::Force => say::kind_force(),
            Self::Operation => say::kind_operation(),
            Self::Exercise => say::kind_exercise(),
            Self::Document => say::kind_document(),
            Self::Session => say::kind_session(),
            Self::Case => say::kind_case(),
            Self::Rule => say::kind_rule(),
            Self::Relation => say::kind_relation(),
            Self::Person => say::kind_person(),
            Self::Source => say::kind_source(),
        }
    }

    /// All of them, as a heading.
    #[must_use]
    pub fn plural(self) -> &'static str {
        match self {
            Self::State => say::kinds_state(),
            Self::Organ => say::kinds_organ(),
            Self::Force => say::kinds_force(),
            Self::Operation => say::kinds_operation(),
            Self::Exercise => say::kinds_exercise(),
            Self::Document => say::kinds_document(),
            Self::Session => say::kinds_session(),
            Self::Case => say::kinds_case(),
            Self::Rule => say::kinds_rule(),
            Self::Relation => say::kinds_relation(),
            Self::Person => say::kinds_person(),
            Self::Source => say::kinds_source(),
        }
    }
}
