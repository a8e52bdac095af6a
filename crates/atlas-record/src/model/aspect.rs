//! Aspects: which question a statement answers, and where it stands on a page.

use atlas_messages::aspects as say;
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
    pub fn heading(self) -> &'static str {
        match self {
            Self::Overview => say::section_overview(),
            Self::Ladder => say::section_ladder(),
            Self::Course => say::section_course(),
            Self::Meeting => say::section_meeting(),
            Self::Decisions => say::section_decisions(),
            Self::Validity => say::section_validity(),
            Self::Articles => say::section_articles(),
            Self::Basis => say::section_basis(),
            Self::Workings => say::section_workings(),
            Self::Offices => say::section_offices(),
            Self::Contributions => say::section_contributions(),
            Self::Results => say::section_results(),
            Self::History => say::section_history(),
            Self::Cooperation => say::section_cooperation(),
            Self::Voices => say::section_voices(),
            Self::SourceNotes => say::section_source_notes(),
        }
    }
}

impl Section {
    /// The heading on the page of a kind: what is no body has no powers.
    #[must_use]
    pub fn heading_of(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Self::Workings, Kind::Rule) => say::section_workings_of_rule(),
            (Self::Workings, Kind::State) => say::section_workings_of_state(),
            (_, Kind::Organ | Kind::Force) => self.heading(),
            (Self::Workings, _) => say::section_workings_of_other(),
            _ => self.heading(),
        }
    }
}

/// Declares each aspect with its name in data files, the message that is its heading, and its section.
macro_rules! aspects {
    ($($aspect:ident, $name:literal, $label:ident, $section:ident;)*) => {
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
            pub fn label(self) -> &'static str {
                match self { $(Self::$aspect => say::$label()),* }
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
    Summary, "summary", aspect_summary, Overview;
    Purpose, "purpose", aspect_purpose, Overview;
    Step, "step", aspect_step, Ladder;
    Founded, "founded", aspect_founded, Overview;
    Operational, "operational", aspect_operational, Overview;
    Ended, "ended", aspect_ended, Overview;
    Signed, "signed", aspect_signed, Validity;
    Ratified, "ratified", aspect_ratified, Validity;
    Registered, "registered", aspect_registered, Validity;
    InForce, "in-force", aspect_in_force, Validity;
    Amended, "amended", aspect_amended, Validity;
    Article, "article", aspect_article, Articles;
    LegalBasis, "legal-basis", aspect_legal_basis, Basis;
    Link, "link", aspect_link, Basis;
    Composition, "composition", aspect_composition, Workings;
    Powers, "powers", aspect_powers, Workings;
    Procedure, "procedure", aspect_procedure, Workings;
    Meetings, "meetings", aspect_meetings, Workings;
    Seat, "seat", aspect_seat, Workings;
    Chair, "chair", aspect_chair, Offices;
    Office, "office", aspect_office, Offices;
    Observer, "observer", aspect_observer, Workings;
    Held, "held", aspect_held, Meeting;
    Participant, "participant", aspect_participant, Meeting;
    Absent, "absent", aspect_absent, Meeting;
    Contribution, "contribution", aspect_contribution, Contributions;
    Decision, "decision", aspect_decision, Decisions;
    Declaration, "declaration", aspect_declaration, Decisions;
    Request, "request", aspect_request, Course;
    Answer, "answer", aspect_answer, Course;
    Aid, "aid", aspect_aid, Course;
    Outcome, "outcome", aspect_outcome, Course;
    Run, "run", aspect_run, Results;
    Figure, "figure", aspect_figure, Results;
    Event, "event", aspect_event, History;
    History, "history", aspect_history, History;
    Cooperation, "cooperation", aspect_cooperation, Cooperation;
    Infrastructure, "infrastructure", aspect_infrastructure, Contributions;
    Position, "position", aspect_position, Voices;
    Assessment, "assessment", aspect_assessment, Voices;
    Reliability, "reliability", aspect_reliability, SourceNotes;
    Garbling, "garbling", aspect_garbling, SourceNotes;
}

impl Aspect {
    /// The label on the page of a kind.
    #[must_use]
    pub fn label_of(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Self::Procedure, Kind::Rule) => say::aspect_procedure_of_rule(),
            (Self::Meetings, Kind::Exercise | Kind::Operation) => {
                say::aspect_meetings_of_exercise()
            }
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
