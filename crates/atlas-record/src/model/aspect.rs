//! Aspects: which question a statement answers, and where it stands on a page.

use serde::{Deserialize, Serialize};

use super::{Kind, Vocabulary};

/// Which question about an entity a statement answers.
///
/// The name in data files is [`Aspect::name`]; `data/README.md` says what each is for and which keys go with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Aspect {
    /// The one sentence that says what the entity is.
    Summary,
    /// What it is for.
    Purpose,
    /// A step of a state towards or away from the Treaty, the Organization or taking part.
    Step,
    /// The day from which it exists, or on which that was decided.
    Founded,
    /// The day from which it worked.
    Operational,
    /// The day on which it ended.
    Ended,
    /// Signature or adoption of a document.
    Signed,
    /// Ratification by a state.
    Ratified,
    /// Registration or deposit.
    Registered,
    /// The time for which a document is in force.
    InForce,
    /// A change to a document or rule by another document.
    Amended,
    /// The content of an article in one legal version.
    Article,
    /// The article, decision or document on which it rests.
    LegalBasis,
    /// Its place under another body.
    Link,
    /// Who belongs to it.
    Composition,
    /// What it may and must do.
    Powers,
    /// How it decides.
    Procedure,
    /// How often and when it meets.
    Meetings,
    /// Where it sits.
    Seat,
    /// Who chairs the Collective Security Council.
    Chair,
    /// Who holds an office.
    Office,
    /// Who observes.
    Observer,
    /// When and where a session or an exercise was held.
    Held,
    /// Who took part.
    Participant,
    /// Who stayed away.
    Absent,
    /// What a state gives to a force or an operation.
    Contribution,
    /// A decision of a session or an organ.
    Decision,
    /// A statement or declaration adopted.
    Declaration,
    /// Who asked whom for help, on what basis.
    Request,
    /// What was answered, by whom.
    Answer,
    /// What was sent or done in consequence.
    Aid,
    /// How it ended.
    Outcome,
    /// One run of an operation.
    Run,
    /// Something counted or measured.
    Figure,
    /// Something that happened.
    Event,
    /// How it came about, or a circumstance.
    History,
    /// Work with others.
    Cooperation,
    /// A base, a headquarters or another facility.
    Infrastructure,
    /// What a state or an official declared as its position.
    Position,
    /// An opinion of a named author, official or analyst.
    Assessment,
    /// What a source is, and how far it can be trusted.
    Reliability,
    /// Damage done by translation or copying, with the correct reading.
    Garbling,
}

/// The part of a page under which aspects are gathered, in page order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What it is.
    Overview,
    /// What bound the state, when.
    Ladder,
    /// Request, answer, aid, outcome.
    Course,
    /// When and where it was held, and who came.
    Meeting,
    /// What was decided.
    Decisions,
    /// Signature, ratification, force, amendment.
    Validity,
    /// Articles in their wordings.
    Articles,
    /// Legal basis and place among the organs.
    Basis,
    /// Composition, powers, procedure, meetings, seat.
    Workings,
    /// Chairs and office holders.
    Offices,
    /// Contributions, contingents and facilities.
    Contributions,
    /// Runs and figures.
    Results,
    /// What happened.
    History,
    /// Work with others.
    Cooperation,
    /// Positions and assessments, each with its author.
    Voices,
    /// Notes on a source.
    SourceNotes,
}

impl Section {
    /// Every section, in page order.
    pub const ALL: [Self; 16] = [
        Self::Overview,
        Self::Ladder,
        Self::Course,
        Self::Meeting,
        Self::Decisions,
        Self::Validity,
        Self::Articles,
        Self::Basis,
        Self::Workings,
        Self::Offices,
        Self::Contributions,
        Self::Results,
        Self::History,
        Self::Cooperation,
        Self::Voices,
        Self::SourceNotes,
    ];

    /// The anchor of the section; no statement's, because those are written in data files without a colon.
    #[must_use]
    pub const fn anchor(self) -> &'static str {
        match self {
            Self::Overview => "section:overview",
            Self::Ladder => "section:ladder",
            Self::Course => "section:course",
            Self::Meeting => "section:meeting",
            Self::Decisions => "section:decisions",
            Self::Validity => "section:validity",
            Self::Articles => "section:articles",
            Self::Basis => "section:basis",
            Self::Workings => "section:workings",
            Self::Offices => "section:offices",
            Self::Contributions => "section:contributions",
            Self::Results => "section:results",
            Self::History => "section:history",
            Self::Cooperation => "section:cooperation",
            Self::Voices => "section:voices",
            Self::SourceNotes => "section:notes",
        }
    }

    /// The name in addresses: its anchor without the word before the colon.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.anchor().trim_start_matches("section:")
    }

    /// The section of a name in addresses.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.name() == name)
    }

    /// The heading of the section.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Overview => "What it is",
            Self::Ladder => "Obligations through time",
            Self::Course => "What was asked, answered and done",
            Self::Meeting => "When, where and with whom",
            Self::Decisions => "Decisions",
            Self::Validity => "Signature, force and amendments",
            Self::Articles => "Articles, in their wordings",
            Self::Basis => "Legal basis and place",
            Self::Workings => "Composition and powers",
            Self::Offices => "Offices",
            Self::Contributions => "Contributions and facilities",
            Self::Results => "Runs and results",
            Self::History => "History",
            Self::Cooperation => "Cooperation",
            Self::Voices => "Voices: positions and assessments",
            Self::SourceNotes => "Notes on the source",
        }
    }
}

impl Section {
    /// The heading on the page of a kind: what is no body has no powers.
    #[must_use]
    pub const fn heading_of(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Self::Workings, Kind::Rule) => "What the rules say",
            (Self::Workings, Kind::State) => "Meetings and observers",
            (_, Kind::Organ | Kind::Force) => self.heading(),
            (Self::Workings, _) => "How it works",
            _ => self.heading(),
        }
    }
}

/// Declares each aspect with its name in data files, its heading and its section.
macro_rules! aspects {
    ($($aspect:ident, $name:literal, $label:literal, $section:ident;)*) => {
        impl Aspect {
            /// Every aspect, in page order.
            pub const ALL: &'static [Self] = &[$(Self::$aspect),*];

            /// The name in data files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$aspect => $name),* }
            }

            /// The label on pages.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$aspect => $label),* }
            }

            /// The part of the page where it stands.
            #[must_use]
            pub const fn section(self) -> Section {
                match self { $(Self::$aspect => Section::$section),* }
            }
        }
    };
}

aspects! {
    Summary, "summary", "In one sentence", Overview;
    Purpose, "purpose", "Purpose", Overview;
    Step, "step", "Step", Ladder;
    Founded, "founded", "Founded", Overview;
    Operational, "operational", "Working from", Overview;
    Ended, "ended", "Ended", Overview;
    Signed, "signed", "Signed or adopted", Validity;
    Ratified, "ratified", "Ratified", Validity;
    Registered, "registered", "Registered", Validity;
    InForce, "in-force", "In force", Validity;
    Amended, "amended", "Amended", Validity;
    Article, "article", "Article", Articles;
    LegalBasis, "legal-basis", "Legal basis", Basis;
    Link, "link", "Place among the organs", Basis;
    Composition, "composition", "Composition", Workings;
    Powers, "powers", "Powers and tasks", Workings;
    Procedure, "procedure", "How it decides", Workings;
    Meetings, "meetings", "Meetings", Workings;
    Seat, "seat", "Seat", Workings;
    Chair, "chair", "Chair of the Collective Security Council", Offices;
    Office, "office", "Office", Offices;
    Observer, "observer", "Observers", Workings;
    Held, "held", "Held", Meeting;
    Participant, "participant", "Took part", Meeting;
    Absent, "absent", "Stayed away", Meeting;
    Contribution, "contribution", "Contribution", Contributions;
    Decision, "decision", "Decision", Decisions;
    Declaration, "declaration", "Declaration", Decisions;
    Request, "request", "Request", Course;
    Answer, "answer", "Answer", Course;
    Aid, "aid", "What was sent or done", Course;
    Outcome, "outcome", "Outcome", Course;
    Run, "run", "Run", Results;
    Figure, "figure", "Figure", Results;
    Event, "event", "Event", History;
    History, "history", "History", History;
    Cooperation, "cooperation", "Cooperation", Cooperation;
    Infrastructure, "infrastructure", "Facility", Contributions;
    Position, "position", "Position", Voices;
    Assessment, "assessment", "Assessment", Voices;
    Reliability, "reliability", "How far to trust it", SourceNotes;
    Garbling, "garbling", "Damaged by translation", SourceNotes;
}

impl Aspect {
    /// The label on the page of a kind.
    #[must_use]
    pub const fn label_of(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Self::Procedure, Kind::Rule) => "Provision",
            (Self::Meetings, Kind::Exercise | Kind::Operation) => "How often",
            _ => self.label(),
        }
    }

    /// The aspect of a name in data files.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|aspect| aspect.name() == name)
    }
}

impl Vocabulary for Aspect {
    const WHAT: &'static str = "aspect";
    const ALL: &'static [Self] = Self::ALL;

    fn name(self) -> &'static str {
        self.name()
    }
}
