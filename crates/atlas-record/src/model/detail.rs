//! What a statement says beyond its sentence, and the words of its closed lists.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use super::{EntityId, Provision};

/// What a statement says beyond its sentence, where something computes with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Detail {
    /// The sentence is all.
    Plain,
    /// A step on the legal ladder.
    Step {
        /// Towards what.
        of: Bond,
        /// Which step.
        step: Step,
    },
    /// A place under, or a tie to, another body.
    Link {
        /// Which tie.
        relation: LinkRelation,
        /// To whom.
        target: EntityId,
    },
    /// An office held by the subject.
    Office {
        /// The title of the office in full, e.g. `Secretary General`.
        role: String,
        /// What the holder is in the body.
        post: Post,
        /// The body in which it is held.
        organ: EntityId,
    },
    /// The subject, a state, chairs the Council; the person in the chair, if named.
    Chair {
        /// Who sits in the chair.
        person: Option<String>,
    },
    /// Something counted.
    Figure(Quantity),
    /// An opinion.
    Assessment {
        /// Whose.
        by: String,
    },
    /// The wording of one article.
    Article {
        /// Its number, e.g. `4`.
        number: String,
    },
    /// A request for help.
    Request {
        /// Who asked.
        by: Party,
        /// Who was asked.
        of: Party,
        /// The article or treaty invoked, or that none was found.
        basis: String,
    },
    /// An answer to a request.
    Answer {
        /// What was answered.
        answer: Answer,
        /// Which body answered, if one did.
        organ: Option<EntityId>,
    },
    /// What a clause of a rule provides.
    Provisions(Vec<Provision>),
    /// One run of an operation, with the figures that were counted in it.
    Run {
        /// What was counted.
        figures: Vec<Quantity>,
    },
}

vocabulary! {
    /// The three separate questions about a state on a day.
    Bond, "bond" {
        /// Is it a party to the Collective Security Treaty?
        Treaty, "treaty", bond_treaty;
        /// Is it a member of the Organization?
        Organization, "organization", bond_organization;
        /// Does it take part?
        Participation, "participation", bond_participation;
    }
}

vocabulary! {
    /// A step on the legal ladder.
    Step, "step" {
        /// Signed as one of the first.
        Signed, "signed", step_signed;
        /// Joined later.
        Acceded, "acceded", step_acceded;
        /// Ratified by the state's own procedure.
        Ratified, "ratified", step_ratified;
        /// Bound from this day.
        InForce, "in-force", step_in_force;
        /// Signed a protocol that prolongs the obligation.
        Prolonged, "prolonged", step_prolonged;
        /// Announced that it would not go on.
        Announced, "announced", step_announced;
        /// The term ran out and was not prolonged.
        NotRenewed, "not-renewed", step_not_renewed;
        /// The Council decided that membership is restored.
        RestorationDecided, "restoration-decided", step_restoration_decided;
        /// Membership or obligation came back by a signed act.
        Restored, "restored", step_restored;
        /// The state asked for suspension.
        SuspensionRequested, "suspension-requested", step_suspension_requested;
        /// Membership suspended by decision.
        Suspended, "suspended", step_suspended;
        /// The state takes part.
        Active, "active", step_active;
        /// The state declared that it has frozen its participation.
        Frozen, "frozen", step_frozen;
        /// The state withheld its money.
        BudgetRefused, "budget-refused", step_budget_refused;
        /// The state stayed away from a session.
        Absent, "absent", step_absent;
    }
}

/// A side of a request: whom the record knows of it, and how the sources call it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The states, organs and people; none where the words name no entity of the record.
    pub entities: Vec<EntityId>,
    /// The words for readers, e.g. `Kazakhstan (President Tokayev)`.
    pub words: String,
}

vocabulary! {
    /// What the holder of an office is in the body; its words are short, for charts.
    Post, "post" {
        /// Chairs the Collective Security Council, of the Treaty or of the Organization.
        CouncilChair, "council-chair", post_council_chair;
        /// Chairs another body.
        Chair, "chair", post_chair;
        /// Presides over a body in place of its chair.
        ViceSpeaker, "vice-speaker", post_vice_speaker;
        /// The highest official.
        SecretaryGeneral, "secretary-general", post_secretary_general;
        /// Does the work of the highest official for the time being.
        ActingSecretaryGeneral, "acting-secretary-general", post_acting_secretary_general;
        /// Heads a staff.
        Chief, "chief", post_chief;
        /// Commands forces.
        Commander, "commander", post_commander;
    }
}

vocabulary! {
    /// How one body stands to another.
    LinkRelation, "relation" {
        /// Is a part of it or stands under it.
        Under, "under", link_relation_under;
        /// Answers to it.
        ReportsTo, "reports-to", link_relation_reports_to;
        /// Is appointed by it.
        AppointedBy, "appointed-by", link_relation_appointed_by;
        /// Is served by it.
        ServedBy, "served-by", link_relation_served_by;
        /// Came after it.
        Succeeds, "succeeds", link_relation_succeeds;
        /// Is one edition or part of it.
        PartOf, "part-of", link_relation_part_of;
    }
}

vocabulary! {
    /// What a request for help led to.
    Answer, "answer" {
        /// What was asked was given.
        Granted, "granted", answer_granted;
        /// Some of it was given, or something else instead.
        Partly, "partly", answer_partly;
        /// It was refused.
        Declined, "declined", answer_declined;
        /// There was a statement or a mission, and no help.
        Statement, "statement", answer_statement;
        /// It was discussed and nothing was decided.
        NoDecision, "no-decision", answer_no_decision;
        /// There was nothing to answer.
        NoRequest, "no-request", answer_no_request;
        /// Nothing is known of an answer.
        NotFound, "not-found", answer_not_found;
    }
}

vocabulary! {
    /// How a number is meant.
    Qualifier, "qualifier" {
        /// The number as counted.
        Exact, "exact", qualifier_exact;
        /// About this.
        About, "about", qualifier_about;
        /// More than this.
        Over, "over", qualifier_over;
        /// Less than this, but not by much.
        Nearly, "nearly", qualifier_nearly;
        /// At most this.
        UpTo, "up-to", qualifier_up_to;
        /// At least this.
        AtLeast, "at-least", qualifier_at_least;
        /// Announced before the event.
        Planned, "planned", qualifier_planned;
    }
}

/// A unit in a language other than English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TranslatedUnit {
    /// As it stands with the number.
    pub with_number: String,
    /// As it stands with many, or alone.
    pub of_many: String,
}

impl Quantity {
    /// The unit as it is said with the number.
    #[must_use]
    pub fn unit_words(&self) -> &str {
        let translated = self.translated_unit.as_ref();
        translated.map_or(&self.unit, |unit| &unit.with_number)
    }

    /// The unit as it is said alone.
    #[must_use]
    pub fn unit_alone(&self) -> &str {
        let translated = self.translated_unit.as_ref();
        translated.map_or(&self.unit, |unit| &unit.of_many)
    }
}

/// Something counted or measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// What was counted, e.g. `Drugs seized`.
    pub label: String,
    /// The number, in thousandths, so that `11.5` is exact: 11500.
    pub thousandths: i64,
    /// In what it is counted, in English, e.g. `tonnes`, `persons`; counts of one unit are comparable.
    pub unit: String,
    /// The unit in the language of the data set, where that was translated.
    #[serde(skip)]
    pub translated_unit: Option<TranslatedUnit>,
    /// How the number is meant.
    pub qualifier: Qualifier,
    /// What the count covers and leaves out.
    pub scope: Option<String>,
}
