//! The module of the program, in parts and optimised.
//!
//! A build with the feature `split` marks in the code what is not needed to start (`src/parts.rs`). The splitter moves
//! what only that reaches, code and data, into modules of their own, which share memory and table with the first; the
//! record and the index of the search lie beside them as packs. A build without the feature has one module, with the
//! record in it, and is only optimised.

use std::{
    fs,
    path::{Path, PathBuf},
};

use atlas_site::{
    compress, files,
    names::{INDEX, LANGUAGES, PACK, PARTS, TRANSLATED},
    problem::{Explain, Problem, Result},
    say,
};
use wasm_split_cli_support::{Options, transform};

use crate::{
    project::Project,
    run::{self, command},
};

/// What the module and its glue are called.
const NAME: &str = "csto-atlas";

/// How names of the marks begin by which the splitter finds its places.
const MARK: &[u8] = b"__wasm_split_00";

/// The smallest code; the features are those that Rust's target has.
const OPTIMISE: [&str; 8] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Splits and optimises the module that Cargo has built and Trunk has bundled.
///
/// # Errors
/// When it is not there, or a tool fails.
pub fn finish(project: &Project, staging: &Path) -> Result<()> {
    let bundled = staging.join(format!("{NAME}_bg.wasm"));
    let built = project.target().join(crate::setup::WASM);
    let built = files::read_bytes(&built.join("release").join(format!("{NAME}.wasm")))?;
    if !built.windows(MARK.len()).any(|bytes| bytes == MARK) {
        say!("The module is whole, with the record in it: `cargo xtask build` makes one in parts.");
        fs::remove_file(staging.join(PARTS)).explain(|| format!("cannot remove {PARTS}"))?;
        return optimise(&bundled, &bundled);
    }
    let work = project.dataset().with_file_name("parts");
    let _ = fs::remove_dir_all(&work);
    let first = work.join(format!("{NAME}.wasm"));
    let main_module = format!("./{NAME}.js");
    let mut options = Options::new(&built);
    options.output_dir = &work;
    options.main_out_path = &first;
    options.main_module = &main_module;
    let link_name = format!("./{PARTS}");
    options.link_name = &link_name;
    let split = transform(options)
        .map_err(|error| Problem::new(format!("the module cannot be split: {error:#}")))?;
    let glue = work.join("glue");
    let mut bindgen = command("wasm-bindgen");
    // The parts are linked by what the linker exports.
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    bindgen.args(["--out-name", NAME, "--out-dir"]).arg(&glue);
    run::run(bindgen.arg(&first))?;
    let script = format!("{NAME}.js");
    files::copy(&glue.join(&script), &staging.join(&script))?;
    optimise(&glue.join(format!("{NAME}_bg.wasm")), &bundled)?;
    for part in &split.split_modules {
        let name = part.file_name().unwrap_or_default();
        optimise(part, &staging.join(name))?;
    }
    let own = files::read(&staging.join(PARTS))?;
    let loader = loader(&files::read(&work.join(PARTS))?)?;
    files::write(&staging.join(PARTS), format!("{own}\n{loader}").as_bytes())?;
    packs(project, staging)
}

/// The script that loads parts, as the splitter has written it, without its import of the glue: two scripts that import
/// each other cannot both be named after their content. `public/parts.js`, before it, has its own way to the glue, and
/// fetches and starts what hosts send with a wrong type, too.
fn loader(text: &str) -> Result<String> {
    let import = format!("import {{ initSync }} from \"./{NAME}.js\";");
    let replaced = [
        (import.as_str(), ""),
        ("fetch(new URL", "fetchVerified(new URL"),
        ("WebAssembly.instantiateStreaming(", "instantiate("),
        (
            "Promise.all(parallelStuff)",
            "Promise.all([glueIsHere, ...parallelStuff])",
        ),
    ];
    let mut text = text.to_owned();
    for (written, own) in replaced {
        if !text.contains(written) {
            let what = format!("the script of the splitter has no `{written}` as it used to");
            return Err(Problem::new(what).mend("look at crates/xtask/src/module.rs"));
        }
        text = text.replace(written, own);
    }
    Ok(text)
}

/// Writes what the program fetches beside its code, packs compressed by us so that no host's settings matter, and their
/// names into the page; what is of a language has its code behind its name.
fn packs(project: &Project, staging: &Path) -> Result<()> {
    let mut packs = vec![
        (
            "record.pack".to_owned(),
            "atlas-record".to_owned(),
            project.dataset(),
        ),
        (
            "index.pack".to_owned(),
            "atlas-index".to_owned(),
            project.search_index(),
        ),
        (
            "calendar.bin".to_owned(),
            "atlas-calendar".to_owned(),
            project.calendar(),
        ),
    ];
    for code in LANGUAGES {
        let own = [
            ("calendar", ".bin", "calendar"),
            ("frame", PACK, "frame"),
            ("words", PACK, "words"),
        ];
        let of_the_record = [("texts", PACK, "texts"), ("index", PACK, "search")];
        let of_the_record = of_the_record
            .into_iter()
            .filter(|_| TRANSLATED.contains(&code));
        for (name, ending, raw) in own.into_iter().chain(of_the_record) {
            let raw = project
                .dataset()
                .with_file_name(format!("{raw}-{code}.bin"));
            packs.push((
                format!("{name}-{code}{ending}"),
                format!("atlas-{name}:{code}"),
                raw,
            ));
        }
    }
    let mut metas = String::new();
    for (pack, name, raw) in packs {
        let mut bytes = files::read_bytes(&raw)?;
        if pack.ends_with(PACK) {
            bytes = compress::gzip(&bytes)?;
        }
        files::write(&staging.join(&pack), &bytes)?;
        metas += &format!("<meta name=\"{name}\" content=\"./{pack}\">");
    }
    let page = staging.join(INDEX);
    let html = files::read(&page)?;
    let missing = || Problem::new("index.html has no </head>");
    let (head, rest) = html.split_once("</head>").ok_or_else(missing)?;
    files::write(&page, format!("{head}{metas}</head>{rest}").as_bytes())
}

fn optimise(from: &Path, to: &Path) -> Result<()> {
    let from: PathBuf = from.to_owned();
    let mut tool = command("wasm-opt");
    tool.args(OPTIMISE).arg(from).arg("-o").arg(to);
    let output = tool.output().explain(|| "cannot run wasm-opt".into())?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(Problem::new(format!("wasm-opt failed: {said}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_of_parts_imports_nothing() -> Result<()> {
        let written = "import { initSync } from \"./csto-atlas.js\";\nlet src = fetch(new URL(\"./a.wasm\", import.meta.url));\n\
            await Promise.all(parallelStuff);WebAssembly.instantiateStreaming(src, imports);";
        let own = "\nlet src = fetchVerified(new URL(\"./a.wasm\", import.meta.url));\n\
            await Promise.all([glueIsHere, ...parallelStuff]);instantiate(src, imports);";
        assert_eq!(loader(written)?, own);
        assert!(loader("import * as all from './other.js';").is_err());
        Ok(())
    }
}
