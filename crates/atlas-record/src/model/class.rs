//! The finer sorts within a kind, each kind with a list of its own.

use serde::{Deserialize, Serialize};

use super::Kind;

vocabulary! {
    /// States: those that were ever bound by the Treaty, and the others.
    StateClass, "class of states" {
        /// It was a party to the Treaty at some time; it has a ladder, a lane and a tile.
        Treaty, "treaty-state", state_class_treaty_state;
        /// It observed, cooperated, applied, or is talked about.
        Other, "other", state_class_other;
    }
}

vocabulary! {
    /// Bodies by their place in the Charter, or before and beside it.
    OrganClass, "class of organs" {
        /// The Collective Security Council.
        Supreme, "supreme", organ_class_supreme;
        /// A consultative and executive body of the Charter.
        Statutory, "statutory", organ_class_statutory;
        /// Works between the sessions.
        Permanent, "permanent", organ_class_permanent;
        /// Made by a decision of the Council.
        Subsidiary, "subsidiary", organ_class_subsidiary;
        /// Prepares a field for another body.
        WorkingGroup, "working-group", organ_class_working_group;
        /// A centre with staff or equipment.
        Centre, "centre", organ_class_centre;
        /// Of the parliaments.
        Parliamentary, "parliamentary", organ_class_parliamentary;
        /// Of the Treaty, before there was an Organization.
        BeforeOrganization, "before-2002", organ_class_before_2002;
        /// Of the Commonwealth of Independent States.
        Commonwealth, "cis", organ_class_cis;
    }
}

vocabulary! {
    /// Forces by what holds them together.
    ForceClass, "class of forces" {
        /// Of all members.
        Collective, "collective", force_class_collective;
        /// Of one of the regional directions.
        Regional, "regional", force_class_regional;
        /// A system of air defence.
        AirDefence, "air-defence", force_class_air_defence;
    }
}

vocabulary! {
    /// Operations by how long they go on.
    OperationClass, "class of operations" {
        /// Runs again and again.
        Standing, "standing", operation_class_standing;
        /// Forces sent to a member once.
        Deployment, "deployment", operation_class_deployment;
    }
}

vocabulary! {
    /// Exercises: a series and what belongs to it.
    ExerciseClass, "class of exercises" {
        /// Held again and again under one name.
        Series, "series", exercise_class_series;
        /// One exercise, of a series or alone.
        Edition, "edition", exercise_class_edition;
    }
}

vocabulary! {
    /// Documents by what they are in law.
    DocumentClass, "class of documents" {
        /// A treaty that others rest on.
        Treaty, "treaty", document_class_treaty;
        /// A protocol to a treaty.
        Protocol, "protocol", document_class_protocol;
        /// The Charter, or a body's own.
        Charter, "charter", document_class_charter;
        /// An agreement between states or bodies.
        Agreement, "agreement", document_class_agreement;
        /// A decision of a body.
        Decision, "decision", document_class_decision;
        /// A regulation, statute or set of rules.
        Regulation, "regulation", document_class_regulation;
        /// A strategy.
        Strategy, "strategy", document_class_strategy;
        /// A concept or doctrine.
        Concept, "concept", document_class_concept;
        /// A statement or declaration.
        Statement, "statement", document_class_statement;
        /// A memorandum between bodies.
        Memorandum, "memorandum", document_class_memorandum;
        /// A plan or programme.
        Plan, "plan", document_class_plan;
        /// A resolution.
        Resolution, "resolution", document_class_resolution;
        /// A law that parliaments are recommended to pass.
        ModelLaw, "model-law", document_class_model_law;
        /// A law of a state.
        Law, "law", document_class_law;
        /// Anything else on paper.
        Other, "other", document_class_other;
    }
}

impl DocumentClass {
    /// Whether a document of the class binds; strategies, statements and plans do not.
    #[must_use]
    pub const fn is_law(self) -> bool {
        match self {
            Self::Treaty
            | Self::Protocol
            | Self::Charter
            | Self::Agreement
            | Self::Decision
            | Self::Regulation
            | Self::Resolution
            | Self::ModelLaw
            | Self::Law => true,
            Self::Strategy
            | Self::Concept
            | Self::Statement
            | Self::Memorandum
            | Self::Plan
            | Self::Other => false,
        }
    }
}

vocabulary! {
    /// Sessions by how they were called, and of whom.
    SessionClass, "class of sessions" {
        /// Of the Council, as planned for the year.
        Regular, "regular", session_class_regular;
        /// Of the Council, called for a reason.
        Extraordinary, "extraordinary", session_class_extraordinary;
        /// A meeting of the heads of state that is no session.
        Informal, "informal", session_class_informal;
        /// On an anniversary.
        Jubilee, "jubilee", session_class_jubilee;
        /// Of the Council of the Treaty, before the Organization.
        Treaty, "treaty", session_class_treaty;
        /// Of another body.
        OtherOrgan, "other-organ", session_class_other_organ;
    }
}

vocabulary! {
    /// Cases: whether something was asked.
    CaseClass, "class of cases" {
        /// A state asked for help.
        Request, "request", case_class_request;
        /// It might have asked, and no request was found.
        Crisis, "crisis", case_class_crisis;
    }
}

vocabulary! {
    /// Rules by what they are about.
    RuleClass, "class of rules" {
        /// How decisions are made and bind.
        DecisionMaking, "decision-making", rule_class_decision_making;
        /// What is owed to a member that is attacked or threatened.
        Assistance, "assistance", rule_class_assistance;
        /// How states come, leave, and pay.
        Membership, "membership", rule_class_membership;
        /// How forces are used.
        Forces, "forces", rule_class_forces;
    }
}

vocabulary! {
    /// Relations by who is on the other side.
    RelationClass, "class of relations" {
        /// Another international organization.
        Organization, "organization", relation_class_organization;
        /// A state that is no member.
        State, "state", relation_class_state;
        /// An organization that is compared, without a tie.
        Comparison, "comparison", relation_class_comparison;
    }
}

vocabulary! {
    /// People by why they are in the record.
    PersonClass, "class of people" {
        /// Held an office of a body.
        OfficeHolder, "office-holder", person_class_office_holder;
        /// Led a state.
        Leader, "leader", person_class_leader;
        /// Wrote a source.
        Author, "author", person_class_author;
    }
}

/// Joins the lists, so that no kind can have a class of another.
macro_rules! classes {
    ($($kind:ident, $class:ident;)*) => {
        /// What an entity is, with the finer sort that its kind has.
        ///
        /// ```
        /// use atlas_record::model::{Class, Kind, StateClass};
        /// let class = Class::of_name(Kind::State, "treaty-state");
        /// assert_eq!(class, Some(Class::State(StateClass::Treaty)));
        /// assert_eq!(Class::of_name(Kind::Organ, "treaty-state"), None);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Class {
            $(#[doc = concat!("Of kind [`Kind::", stringify!($kind), "`].")] $kind($class),)*
            /// Of kind [`Kind::Source`], which has forms in place of classes ([`super::SourceForm`]).
            Source,
        }

        impl Class {
            /// The kind whose class it is.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self {
                    $(Self::$kind(_) => Kind::$kind,)*
                    Self::Source => Kind::Source,
                }
            }

            /// The class that is listed first for a kind.
            #[must_use]
            pub const fn first_of(kind: Kind) -> Self {
                match kind {
                    $(Kind::$kind => Self::$kind($class::ALL[0]),)*
                    Kind::Source => Self::Source,
                }
            }

            /// The class of a kind and a name in data files; nothing for a name that the kind does not have.
            #[must_use]
            pub fn of_name(kind: Kind, name: &str) -> Option<Self> {
                match kind {
                    $(Kind::$kind => $class::of_name(name).map(Self::$kind),)*
                    Kind::Source => None,
                }
            }

            /// The name in data files; sources have none.
            #[must_use]
            pub const fn name(self) -> Option<&'static str> {
                match self {
                    $(Self::$kind(class) => Some(class.name()),)*
                    Self::Source => None,
                }
            }

            /// The words on pages; sources have none.
            #[must_use]
            pub fn words(self) -> Option<&'static str> {
                match self {
                    $(Self::$kind(class) => Some(class.words()),)*
                    Self::Source => None,
                }
            }

            /// The names that a kind has, in the order of `data/README.md`.
            pub fn names(kind: Kind) -> impl Iterator<Item = &'static str> + Clone {
                // Never both: one list for each kind.
                core::iter::empty()$(.chain((kind == Kind::$kind).then_some($class::ALL).into_iter().flatten().map(|class| class.name())))*
            }
        }
    };
}

classes! {
    State, StateClass;
    Organ, OrganClass;
    Force, ForceClass;
    Operation, OperationClass;
    Exercise, ExerciseClass;
    Document, DocumentClass;
    Session, SessionClass;
    Case, CaseClass;
    Rule, RuleClass;
    Relation, RelationClass;
    Person, PersonClass;
}

vocabulary! {
    /// What became of a meeting or an exercise that was not simply held.
    Prospect, "status" {
        /// It was announced, and no source read says that it was held.
        Planned, "planned", prospect_planned;
        /// It was called off.
        Cancelled, "cancelled", prospect_cancelled;
    }
}
