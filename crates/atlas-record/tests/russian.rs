//! What the record says in Russian: forms of nouns, cases of dates, names in the nominative. A program speaks one language,
//! so this is one of its own.

use atlas_messages::{Language, speak};
use atlas_record::{
    as_of_summary,
    day::Day,
    model::{
        Answer, Aspect, Bond, ClauseTerm, Dataset, Detail, EntityId, Ground, Kind, Locator,
        Qualifier, Quantity, Stance, Step,
    },
    prospects,
    rules::{self, Finding, Stage},
    sample::Sample,
    selection::Unknown,
    words,
};

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// Five states that sign in 1992 and join the Organization in 2003; one of them is suspended and one freezes its part.
fn dataset() -> Dataset {
    let names = [
        ("armenia", "Армения"),
        ("belarus", "Беларусь"),
        ("kazakhstan", "Казахстан"),
        ("russia", "Россия"),
        ("uzbekistan", "Узбекистан"),
    ];
    let mut sample = Sample::new(&names.map(|(slug, name)| (Kind::State, slug, name)));
    for (slug, _) in names {
        let state = sample.id(Kind::State, slug);
        for (of, step, when) in [
            (Bond::Treaty, Step::Signed, "1992-05-15"),
            (Bond::Treaty, Step::InForce, "1994-04-20"),
            (Bond::Organization, Step::InForce, "2003-09-18"),
        ] {
            sample.say(state, Aspect::Step, when).detail = Detail::Step { of, step };
        }
    }
    let (armenia, uzbekistan) = (
        sample.id(Kind::State, "armenia"),
        sample.id(Kind::State, "uzbekistan"),
    );
    for (state, of, step, when) in [
        (
            uzbekistan,
            Bond::Organization,
            Step::Suspended,
            "2012-12-19",
        ),
        (armenia, Bond::Participation, Step::Active, "2003-09-18"),
        (armenia, Bond::Participation, Step::Frozen, "2024-02"),
    ] {
        sample.say(state, Aspect::Step, when).detail = Detail::Step { of, step };
    }
    sample.build()
}

fn days_in_words(dataset: &Dataset) {
    for (on, words) in [
        ("1992-05-14", "Договора ещё нет"),
        (
            "1992-05-15",
            "Договор подписали 5 государств, он ещё не действует",
        ),
        ("1994-04-20", "5 участников Договора, Организации ещё нет"),
        ("2003-09-18", "5 членов"),
        (
            "2012-12-19",
            "4 члена, Узбекистан: членство приостановлено с этого дня",
        ),
        (
            "2012-12-20",
            "4 члена, Узбекистан: членство приостановлено со вчерашнего дня",
        ),
        (
            "2024-03-01",
            "4 члена, Узбекистан: членство приостановлено с 19 декабря 2012 года, \
             Армения: участие заморожено с февраля 2024 года",
        ),
    ] {
        assert_eq!(as_of_summary::in_words(dataset, day(on)), words, "{on}");
    }
}

fn findings(dataset: &Dataset) {
    let state = |slug| dataset.find(Kind::State, slug).expect("a state");
    let [armenia, belarus] = ["armenia", "belarus"].map(state);
    let found = |finding, states: &[EntityId]| {
        let step = rules::ReasoningStep {
            stage: Stage::Vote,
            result: None,
            finding,
            states: states.to_vec(),
            clauses: Vec::new(),
        };
        rules::finding(dataset, &step)
    };
    for (finding, states, words) in [
        (Finding::Objected, &[belarus][..], "Беларусь возражает."),
        (
            Finding::Objected,
            &[armenia, belarus],
            "Армения и Беларусь возражают.",
        ),
        (
            Finding::SilenceUnsaid,
            &[armenia, belarus],
            "Армения и Беларусь молчат; что означает молчание, не сказано.",
        ),
        (
            Finding::StandsAs(ClauseTerm::ForMembers),
            &[armenia],
            "Армения – член Организации на этот день.",
        ),
        (
            Finding::Covered(Ground::Threat),
            &[],
            "Норма охватывает это основание: угроза безопасности, территориальной целостности или суверенитету.",
        ),
    ] {
        assert_eq!(found(finding, states), words);
    }
}

fn labels() {
    let mut sample = Sample::new(&[(Kind::State, "armenia", "Армения")]);
    let armenia = sample.id(Kind::State, "armenia");
    let said = sample.say(armenia, Aspect::Step, "1992-05-15");
    for (detail, label) in [
        (
            Detail::Step {
                of: Bond::Treaty,
                step: Step::Signed,
            },
            "Участие в Договоре: подписание",
        ),
        (
            Detail::Answer {
                answer: Answer::Declined,
                organ: None,
            },
            "Ответ: отказано",
        ),
        (Detail::Article { number: "4".into() }, "Статья 4"),
        (
            Detail::Assessment {
                by: "Костюк и Каткова (2022)".into(),
            },
            "Оценка: Костюк и Каткова (2022)",
        ),
    ] {
        said.detail = detail;
        assert_eq!(said.label(Kind::State).as_deref(), Some(label));
    }
}

#[test]
fn the_record_speaks_russian() {
    speak(Language::Russian).expect("nothing was loaded before");
    let dataset = dataset();
    days_in_words(&dataset);
    findings(&dataset);
    labels();
    let slug = "atlantis";
    let unknown = Unknown {
        kind: Kind::State,
        slug,
    };
    assert_eq!(
        unknown.to_string(),
        "В базе нет государства с именем «atlantis»."
    );
    assert_eq!(Locator::Paragraphs(3, 3).to_string(), "абзац 3");
    assert_eq!(Locator::Paragraphs(3, 5).to_string(), "абзацы 3–5");
    assert_eq!(Stance::Out.words(), "не участвует, но не возражает");
    let outcome = prospects::Fulfilment::Unread.words(Some(day("2026-02-13")));
    let unread = "Запланировано; состоялось ли, неизвестно: написанное после 13 февраля 2026 года прочитать не удалось.";
    assert_eq!(outcome.as_deref(), Some(unread));
    let figure = Quantity {
        label: String::new(),
        thousandths: 11_500,
        unit: "тонны".into(),
        translated_unit: None,
        qualifier: Qualifier::Over,
        scope: None,
    };
    assert_eq!(words::figure(&figure), "более 11,5 тонны");
}
