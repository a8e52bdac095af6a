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
        Treaty, "treaty", "Party to the Treaty";
        /// Is it a member of the Organization?
        Organization, "organization", "Member of the Organization";
        /// Does it take part?
        Participation, "participation", "Taking part";
    }
}

vocabulary! {
    /// A step on the legal ladder.
    Step, "step" {
        /// Signed as one of the first.
        Signed, "signed", "Signed";
        /// Joined later.
        Acceded, "acceded", "Acceded";
        /// Ratified by the state's own procedure.
        Ratified, "ratified", "Ratified";
        /// Bound from this day.
        InForce, "in-force", "In force";
        /// Signed a protocol that prolongs the obligation.
        Prolonged, "prolonged", "Prolonged";
        /// Announced that it would not go on.
        Announced, "announced", "Announced leaving";
        /// The term ran out and was not prolonged.
        NotRenewed, "not-renewed", "Not renewed";
        /// The Council decided that membership is restored.
        RestorationDecided, "restoration-decided", "Restoration decided";
        /// Membership or obligation came back by a signed act.
        Restored, "restored", "Restored";
        /// The state asked for suspension.
        SuspensionRequested, "suspension-requested", "Suspension requested";
        /// Membership suspended by decision.
        Suspended, "suspended", "Suspended";
        /// The state takes part.
        Active, "active", "Takes part";
        /// The state declared that it has frozen its participation.
        Frozen, "frozen", "Participation frozen by own declaration";
        /// The state withheld its money.
        BudgetRefused, "budget-refused", "Does not pay into the budget";
        /// The state stayed away from a session.
        Absent, "absent", "Stayed away";
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
        CouncilChair, "council-chair", "Chair";
        /// Chairs another body.
        Chair, "chair", "Chair";
        /// Presides over a body in place of its chair.
        ViceSpeaker, "vice-speaker", "Vice-Speaker";
        /// The highest official.
        SecretaryGeneral, "secretary-general", "Secretary General";
        /// Does the work of the highest official for the time being.
        ActingSecretaryGeneral, "acting-secretary-general", "Acting Secretary General";
        /// Heads a staff.
        Chief, "chief", "Chief";
        /// Commands forces.
        Commander, "commander", "Commander";
    }
}

vocabulary! {
    /// How one body stands to another.
    LinkRelation, "relation" {
        /// Is a part of it or stands under it.
        Under, "under", "under";
        /// Answers to it.
        ReportsTo, "reports-to", "reports to";
        /// Is appointed by it.
        AppointedBy, "appointed-by", "appointed by";
        /// Is served by it.
        ServedBy, "served-by", "served by";
        /// Came after it.
        Succeeds, "succeeds", "succeeds";
        /// Is one edition or part of it.
        PartOf, "part-of", "part of";
    }
}

vocabulary! {
    /// What a request for help led to.
    Answer, "answer" {
        /// What was asked was given.
        Granted, "granted", "Granted";
        /// Some of it was given, or something else instead.
        Partly, "partly", "Granted in part";
        /// It was refused.
        Declined, "declined", "Declined";
        /// There was a statement or a mission, and no help.
        Statement, "statement", "Political statement only";
        /// It was discussed and nothing was decided.
        NoDecision, "no-decision", "No decision";
        /// There was nothing to answer.
        NoRequest, "no-request", "No request found";
        /// Nothing is known of an answer.
        NotFound, "not-found", "No answer found in the sources read";
    }
}

vocabulary! {
    /// How a number is meant.
    Qualifier, "qualifier" {
        /// The number as counted.
        Exact, "exact", "";
        /// About this.
        About, "about", "about";
        /// More than this.
        Over, "over", "over";
        /// Less than this, but not by much.
        Nearly, "nearly", "nearly";
        /// At most this.
        UpTo, "up-to", "up to";
        /// At least this.
        AtLeast, "at-least", "at least";
        /// Announced before the event.
        Planned, "planned", "planned";
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
