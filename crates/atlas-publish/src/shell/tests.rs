//! Shells, read and filled.

use super::*;

const SHELL: &str = "<!doctype html><html lang=en><head><title>Atlas</title><link href=\"./icon.svg\" rel=icon>\
    <link rel=manifest href=./m.webmanifest><link rel=\"stylesheet\" href=\"./assets/a.css\">\
    <meta name=\"embed-style\" content=\"./assets/e.css\"><meta name=embed-script content=./w.js>\
    <meta content=./c.js name=atlas-js><meta name=\"atlas-wasm\" content=\"./d.wasm\">\
    <script type=module src=./assets/b.js></script></head><body><div id=app></div><p>./ stays</body></html>";

fn slots<'a>(root: &'a str, marks: &'a [(&'a str, &'a str)]) -> Slots<'a> {
    Slots {
        root,
        language: Language::English,
        marks,
        policy: Some("default-src 'none'"),
        title: "A & B",
        head: "<meta name=x>",
        content: "<a href=\"./\">\"./</a>",
    }
}

#[test]
fn what_fills_the_slots_is_all_that_changes() -> Result<(), Missing> {
    let shell = Shell::parse(SHELL)?;
    let marks = [("data-root", "../")];
    let script = format!("<script>{}</script>", policy::ADDRESS);
    let expected = "<!doctype html><html lang=\"en\" data-root=\"../\"><head>\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">{address}<title>A &amp; B</title>\
        <link href=\"../icon.svg\" rel=\"icon\"><link rel=\"manifest\" href=\"../m.webmanifest\">\
        <link rel=\"stylesheet\" href=\"../assets/a.css\">\
        <meta content=\"../c.js\" name=\"atlas-js\"><meta name=\"atlas-wasm\" content=\"../d.wasm\">\
        <script type=\"module\" src=\"../assets/b.js\"></script><meta name=x></head><body>\
        <div id=\"app\" data-static><a href=\"./\">\"./</a></div><p>./ stays</body></html>";
    let expected = expected.replace("{address}", &script);
    assert_eq!(shell.page(&slots("../", &marks)), expected);
    let without = Slots {
        policy: None,
        ..slots("../", &marks)
    };
    let tag = policy_tag("default-src 'none'");
    assert_eq!(shell.page(&without), expected.replace(&tag, ""));
    Ok(())
}

#[test]
fn what_is_of_one_language_stands_on_its_pages_only() -> Result<(), Missing> {
    let preload = |codes: &str| {
        format!("<link rel=preload data-language=\"{codes}\" href=\"./{codes}.woff2\">")
    };
    let html = SHELL.replace("</head>", &(preload("en") + &preload("ru kk") + "</head>"));
    let shell = Shell::parse(&html)?;
    for (language, codes) in [
        (Language::English, "en"),
        (Language::Russian, "ru kk"),
        (Language::Kazakh, "ru kk"),
    ] {
        let page = shell.page(&Slots {
            language,
            ..slots("../", &[])
        });
        let tags = atlas_html::tags(&page);
        let found = tags.iter().filter(|tag| tag.has_word("rel", "preload"));
        let found: Vec<_> = found.map(|tag| tag.attributes.clone()).collect();
        let href = format!("../{codes}.woff2");
        let expected = [("rel", "preload"), ("href", href.as_str())];
        assert_eq!(
            found,
            [expected
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .to_vec()]
        );
    }
    Ok(())
}

#[test]
fn the_files_of_widgets_are_named() -> Result<(), Missing> {
    let expected = Assets {
        style: "assets/e.css".to_owned(),
        script: "w.js".to_owned(),
        glue: "c.js".to_owned(),
        module: "d.wasm".to_owned(),
        packs: Vec::new(),
    };
    assert_eq!(*Shell::parse(SHELL)?.assets(), expected);
    Ok(())
}

#[test]
fn only_what_is_in_main_is_replaced() {
    let app = "<header>A</header><main id=m><p>B</main><footer>C</footer>";
    let expected = "<header>A</header><main id=m>D</main><footer>C</footer>";
    assert_eq!(with_main(app, "D"), Ok(expected.to_owned()));
    assert!(with_main("<p>", "D").is_err());
}

#[test]
fn what_is_missing_is_named() {
    for (part, name) in [
        ("<title>Atlas</title>", "<title>"),
        ("<div id=app></div>", "<div id=\"app\">"),
        ("</head>", "</head>"),
        (
            "<meta name=embed-script content=./w.js>",
            "<meta name=\"embed-script\"> with the path of a file",
        ),
    ] {
        let found = Shell::parse(&SHELL.replace(part, "")).err();
        assert_eq!(found, Some(Missing(name.to_owned())));
    }
}

#[test]
fn styles_and_scripts_are_asked_for_at_every_depth_and_nothing_else_is() -> Result<(), Missing> {
    let page = Shell::parse(SHELL)?.at_depths(3).page(&slots("/x/", &[]));
    for expected in [
        "<html lang=\"en\" data-anywhere>",
        "<link href=\"/x/icon.svg\" rel=\"icon\"><link rel=\"stylesheet\" href=\"assets/a.css\">\
        <link rel=\"stylesheet\" href=\"../assets/a.css\"><link rel=\"stylesheet\" href=\"../../assets/a.css\">",
        "<script type=\"module\" src=\"assets/b.js\"></script><script type=\"module\" src=\"../assets/b.js\"></script>\
        <script type=\"module\" src=\"../../assets/b.js\"></script>",
        "content=\"/x/c.js\"",
    ] {
        assert!(page.contains(expected), "{expected} is not in {page}");
    }
    Ok(())
}
