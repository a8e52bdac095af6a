//! Two languages beside each other.

use atlas_record::translation::{Field, NounForm, Usage, said};

use super::*;

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one row a rule")]
fn a_russian_text_says_what_the_english_says() {
    const EXERCISE: &str = "data/exercises/interaction.toml";
    const TEXT: &str = "text-ru = \"Учение прошло на полигоне Матыбулак в Казахстане.\"";
    const TITLE: &str = "title-ru = \"Учение «Взаимодействие-2009»\"";
    const GLOSSARY: &str = "data/glossary.toml";
    for (path, old, new, expected) in [
        (
            GEORGIA,
            "title = \"Georgia accedes to the Treaty\"",
            "title-ru = \"Грузия присоединяется к Договору\"",
            "data/states/georgia.toml:19: there is `title-ru` without `title` (help: the record is in English; what is in Russian stands beside it)",
        ),
        (
            GEORGIA,
            "ru = \"Грузия\"",
            "ru = \"Грузия\", own-ru = \"Грузия\"",
            "data/states/georgia.toml:5: the entity has a Russian name (help: leave `own-ru` out: what sources call it goes before)",
        ),
        (
            EXERCISE,
            TITLE,
            "title-ru = \"Учение «Взаимодействие-2008»\"",
            "data/exercises/interaction.toml:32: the two languages differ: the English text has 2009; the Russian text has 2008 (help: compare it with line 31)",
        ),
        (
            EXERCISE,
            "text = \"The exercise was held at Matybulak in Kazakhstan.\"",
            "text = \"The exercise was held at Matybulak in Kazakhstan in October.\"",
            "data/exercises/interaction.toml:34: the two languages differ: the English text has the month of october (help: compare it with line 33)",
        ),
        (
            EXERCISE,
            TEXT,
            "text-ru = \"Учение прошло на полигоне Matybulak range в Казахстане.\"",
            "data/exercises/interaction.toml:34: `range` is no Russian word (help: write it in Russian; what stays in Latin letters is a name or a quotation of the English text)",
        ),
        (
            EXERCISE,
            TEXT,
            "text-ru = \"Учение прошло нa полигоне Матыбулак в Казахстане.\"",
            "data/exercises/interaction.toml:34: `нa` has letters of two scripts (help: write it in the letters of one script)",
        ),
        (
            EXERCISE,
            TEXT,
            "text-ru = \"The exercise was held at Matybulak in Kazakhstan.\"",
            "data/exercises/interaction.toml:34: the Russian text is not in Russian (help: translate it, or leave it out: then the English text is shown, marked)",
        ),
        (
            EXERCISE,
            "text = \"The exercise was held at Matybulak in Kazakhstan.\"",
            "text = \"The exercise was held at полигон in Kazakhstan.\"",
            "data/exercises/interaction.toml:33: `полигон` stands in an English text (help: put it into quotation marks or brackets if it is quoted)",
        ),
        (
            EXERCISE,
            TEXT,
            "text-ru = \"Учение прошло на полигоне “Матыбулак” в Казахстане.\"",
            "data/exercises/interaction.toml:34: `”` is no sign of a Russian text (help: write «…», and „…“ within them)",
        ),
        (
            EXERCISE,
            TEXT,
            "text-ru = \"Учение прошло на полигоне «Матыбулак в Казахстане.\"",
            "data/exercises/interaction.toml:34: a quotation mark is missing (help: close each « with »)",
        ),
        (
            EXERCISE,
            TEXT,
            "text-ru = \"Учение прошло на полигоне Матыбулак - в Казахстане.\"",
            "data/exercises/interaction.toml:34: ` - ` is no sign of a Russian text (help: write a dash: ` — `)",
        ),
        (
            EXERCISE,
            TEXT,
            "text-ru = \"Учение прошло на полигоне Матыбулак в Казахстане\"",
            "data/exercises/interaction.toml:34: the ends of the two texts differ (help: end it as the English text ends)",
        ),
        (
            EXERCISE,
            TEXT,
            "text-ru = \"Манёвры прошли на полигоне Матыбулак в Казахстане.\"",
            "data/exercises/interaction.toml:34: the English text says `exercise`, the Russian does not (help: it is `учение`, see data/glossary.toml:3)",
        ),
        (
            EXERCISE,
            "unit-ru = [\"человек\", \"человека\", \"человек\"]",
            "unit-ru = [\"человек\", \"человека\"]",
            "data/exercises/interaction.toml:37: `unit-ru` has 2 forms (help: write those for 1, 2 and 5, `[\"тонна\", \"тонны\", \"тонн\"]`, or one for all)",
        ),
        (
            GLOSSARY,
            "ru = \"учение\"",
            "ru = \"учение\"\nsource = \"ministry-brief\"",
            "data/glossary.toml:5: `ministry-brief` is not in Russian (help: cite a text in Russian that uses the term, or none)",
        ),
        (
            GLOSSARY,
            "forms = [\"учени*\"]",
            "",
            "data/glossary.toml:2: a term has no `forms` (help: data/README.md has an example)",
        ),
        (
            "data/people/nikolai-bordyuzha.toml",
            "text = \"Nikolai Bordyuzha was",
            "text-ru = \"Он был первым Генеральным секретарём Организации.\"\ntext = \"Nikolai Bordyuzha was",
            "data/people/nikolai-bordyuzha.toml:8: the English text names Bordyuzha, the Russian does not (help: it is `Бордюжа`)",
        ),
        (
            PROXY,
            "label = \"Resources identified\", value = 345207, unit = \"resources\"",
            "label = \"Strength\", value = 345207, unit = \"persons\", unit-ru = \"лица\"",
            "data/exercises/interaction.toml:37: `persons` is `человек` here and `лица` elsewhere (help: see data/operations/proxy.toml:19)",
        ),
    ] {
        check(path, old, new, expected);
    }
}

#[test]
fn what_is_translated_by_its_words_is_of_the_record() {
    const WORDS: &str = "data/words-ru.toml";
    for (old, new, expected) in [
        (
            "en = \"Tashkent\"",
            "en = \"Tashkend\"",
            "data/words-ru.toml:19: no place of the record is `Tashkend` (help: did you mean `Tashkent`?)",
        ),
        (
            "[[locator]]",
            "[[publisher]]",
            "data/words-ru.toml:6: no publisher of the record is `Article 4` (help: write it as the record has it, or take it out)",
        ),
        (
            "data-set = [\"Compendium, 32307\"]",
            "data-set = [\"Compendium, 32308\"]",
            "data/words-ru.toml:3: no data-set of the record is `Compendium, 32308` (help: did you mean `Compendium, 32307`?)",
        ),
        (
            "[[locator]]",
            "[[place]]\nen = \"Tashkent\"\nru = \"Город Ташкент\"\n\n[[locator]]",
            "data/words-ru.toml:23: `Tashkent` has a translation already (help: see data/words-ru.toml:6)",
        ),
        (
            "ru = \"статья 4\"",
            "ru = \"статья 5\"",
            "data/words-ru.toml:7: the two languages differ: the English text has 4; the Russian text has 5 (help: compare it with line 6)",
        ),
        (
            "ru = \"Ташкент\"",
            "ru = \"Ташкент\"\nalso = [\"Город Ташкент\"]",
            "data/words-ru.toml:21: a text has no key `also` (help: one of: en, ru)",
        ),
    ] {
        check(WORDS, old, new, expected);
    }
    let record = atlas_data::record_of_files(&examples()).expect("the examples are a data set");
    for (usage, english, expected) in [
        (Usage::Locator, "Article 4", &["статья 4"][..]),
        (
            Usage::Question,
            "Who may ask for help?",
            &["Кто может попросить о помощи?", "Как запросить помощь?"],
        ),
        (Usage::Place, "Article 4", &[]),
        (Usage::DataSet, "Compendium, 32307", &[]),
    ] {
        let said: Vec<&str> = record.russian.said_for(usage, english).collect();
        assert_eq!(said, expected, "{english}");
    }
}

#[test]
fn a_text_in_both_languages_is_in_the_translation() {
    let record = atlas_data::record_of_files(&examples()).expect("the examples are a data set");
    let (dataset, russian) = (&record.dataset, &record.russian);
    let exercise = dataset
        .find(Kind::Exercise, "interaction-2009")
        .expect("there is the exercise");
    let held = dataset.anchored(exercise, "held").expect("it was held");
    let text = |field: Field| {
        said(dataset, Some(russian), held, field)
            .map(|said| (said.text, said.language, said.is_missing))
    };
    for (field, expected) in [
        (
            Field::Title,
            Some(("Учение «Взаимодействие-2009»", "ru", false)),
        ),
        (Field::Place, Some(("Матыбулак, Казахстан", "ru", false))),
        (Field::Label(0), Some(("Численность", "ru", false))),
        (
            Field::Unit(0, NounForm::of(22_000)),
            Some(("человека", "ru", false)),
        ),
        (
            Field::Unit(0, NounForm::of(7_000_000)),
            Some(("человек", "ru", false)),
        ),
        (Field::Note, None),
    ] {
        assert_eq!(text(field), expected, "{field:?}");
    }
    let summary = dataset.anchored(exercise, "summary").expect("it has one");
    let summary = said(dataset, Some(russian), summary, Field::Text).expect("it has a text");
    assert_eq!((summary.language, summary.is_missing), ("en", true));
    let source = dataset.find(Kind::Source, "ministry-brief");
    let source = source.expect("there is the source");
    assert_eq!(
        russian.name(source),
        Some("Справка министерства об Организации")
    );
}
