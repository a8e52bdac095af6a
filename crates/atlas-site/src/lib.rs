//! From a bundle to the site that is published, and the check of a site.
//!
//! Trunk hashes names before wasm-bindgen and wasm-opt have run, so the same name could carry other bytes. [`bundle`]
//! names the final files after their bytes; then every page is written (`src/bin/prerender.rs`), and what depends on
//! the pages follows in [`finish`]: frozen [`editions`], the list of the service [`worker`], the [`archive`], the
//! compressed siblings. [`check`] holds a finished site against all of that.
//!
//! Modules use each other in one direction: [`problem`], [`files`] and [`names`] know no other; [`survey`] reads a
//! whole site once for whatever is asked of it. [`carrier`] makes a copy for readers that know files only; [`deposit`]
//! gathers from a finished site what an archive is given.

pub mod archive;
pub mod bill_of_materials;
pub mod bundle;
pub mod carrier;
pub mod check;
pub mod compress;
pub mod css;
pub mod deposit;
pub mod digest;
pub mod editions;
pub mod files;
pub mod finish;
pub mod host;
pub mod icons;
pub mod link_check;
pub mod mime;
pub mod names;
pub mod notices;
pub mod parallel;
pub mod patches;
pub mod problem;
pub mod reference;
pub mod script;
pub mod survey;
pub mod worker;
