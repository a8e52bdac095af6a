//! The app: Leptos and the browser. No facts and no arithmetic; those are in `atlas-record` and the crates on it.
//!
//! `app` is the shell, `views` has a page a file, `components` what several pages use. `address` is the
//! router, `here` makes hrefs, `page_meta` titles; `fixed` is what never changes; `browser` is the only door to the browser, `dataset` the
//! only one to the record. `embed` is what stands in other people's pages.

#[cfg(feature = "csr")]
pub mod address;
pub mod app;
#[cfg(feature = "csr")]
pub mod browser;
pub mod components;
pub mod dataset;
pub mod embed;
pub mod fixed;
pub mod here;
pub mod history;
mod markup;
#[cfg(feature = "csr")]
pub mod mount;
pub mod navigate;
pub mod page_meta;
pub mod parts;
#[cfg(feature = "csr")]
mod served;
#[cfg(feature = "ssr")]
pub mod static_html;
pub mod views;
