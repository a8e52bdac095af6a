//! The app: Leptos and the browser. No facts and no arithmetic; those are in `atlas-core`.
//!
//! `app` is the shell, `views` has a page a file, `components` what several pages use. `address` is the
//! router, `here` makes hrefs, `heading` titles; `fixed` is what never changes; `browser` is the only door to the browser, `dataset` the
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
pub mod heading;
pub mod here;
mod markup;
pub mod navigate;
#[cfg(feature = "csr")]
mod served;
#[cfg(feature = "ssr")]
pub mod static_html;
#[cfg(feature = "csr")]
pub mod take_over;
pub mod views;
