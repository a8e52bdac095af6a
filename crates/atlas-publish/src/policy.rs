//! What pages may do, as content security policies.
//!
//! A page states its own policy, because some hosts allow no headers of one's own. What is in the page travels into
//! saved copies and archives, so it allows the styles and fonts that such copies write into the page (`data:`), and
//! says nothing of trusted types, which stop the scripts of the tools that save and show copies; those are in the
//! headers ([`TRUSTED_TYPES`]), which stay with the host.
//!
//! `manifest-src`, `connect-src`, `frame-src` and `worker-src` are what `default-src` says: not every browser knows
//! the first, and says so in its console.

use crate::Site;

/// Who states the policy of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// The page itself, so that it holds on any host; headers add [`TRUSTED_TYPES`].
    InPages,
    /// The headers alone: for carriers (archives, savers of single pages) that put style or scripts of their own into
    /// pages.
    InHeaders,
}

impl Policy {
    /// What a page states of a policy.
    #[must_use]
    pub fn in_page(self, policy: &str) -> Option<&str> {
        (self == Self::InPages).then_some(policy)
    }

    /// What headers state for all pages.
    #[must_use]
    pub fn in_headers(self) -> String {
        match self {
            Self::InPages => TRUSTED_TYPES.to_owned(),
            Self::InHeaders => format!("{PAGE}; {TRUSTED_TYPES}"),
        }
    }
}

/// Of a page: run and show what the site itself holds, and nothing from elsewhere.
pub const PAGE: &str = "default-src 'self'; \
    script-src 'self' 'wasm-unsafe-eval' 'sha256-mMxON1IktRrZ4U3Mr4+Sfk4gvjQF07y9DoD4Nua5h9c='; style-src 'self' data:; \
    img-src 'self' data:; font-src 'self' data:; media-src 'none'; object-src 'none'; base-uri 'none'; \
    form-action 'self'";

/// The one script that stands in a page: at an address with doubled slashes, or without the last one, it goes to the
/// page's own, which is `data-page` below the root of the site, and keeps query and fragment.
///
/// Hosts that merge slashes, or answer a folder without its slash, show the page where each of its references is wrong,
/// those to scripts, too. The page shell, whose page is `//`, stays where it is. [`PAGE`] allows it by its digest.
pub const ADDRESS: &str = r"(d=>{let l=location,p=l.pathname.replace(/\/{2,}/g,'/'),r=d.dataset.page;if(r!='//'&&!p.endsWith(r)&&!/\.[^/]*$/.test(p)&&(p+'/').endsWith(r))p+='/';if(p!=l.pathname&&p.endsWith(r))l.replace(p+l.search+l.hash)})(document.documentElement)";

/// What only headers say: markup is made by the app's own templates, the worker is that of the site.
pub const TRUSTED_TYPES: &str =
    "require-trusted-types-for 'script'; trusted-types default atlas-worker";

/// Of the demonstration: a host that allows the atlas's script and frames, and nothing else.
pub const DEMO: &str = "default-src 'none'; script-src 'self'; style-src 'self' data:; frame-src 'self'; \
    img-src data:; base-uri 'none'; form-action 'none'";

/// Of a widget. A sandboxed frame has no origin, so that in WebKit `'self'` matches nothing there: the public address
/// is named beside it, and where none is set, any host.
#[must_use]
pub fn widget(site: &Site) -> String {
    let own = match site.is_set() {
        true => format!("'self' {}", site.origin()),
        false => "'self' http: https:".to_owned(),
    };
    format!(
        "default-src 'none'; script-src {own} 'wasm-unsafe-eval'; style-src {own} data:; img-src {own} data:; \
        connect-src {own}; font-src {own} data:; base-uri 'none'; form-action 'self'; object-src 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::NotASite;

    fn sources<'a>(policy: &'a str, name: &str) -> Vec<&'a str> {
        let mut directives = policy.split("; ").map(str::split_whitespace);
        let found = directives.find_map(|mut words| (words.next() == Some(name)).then_some(words));
        found.map(Iterator::collect).unwrap_or_default()
    }

    #[test]
    fn a_saved_copy_may_have_its_style_and_fonts_and_no_script_of_others() -> Result<(), NotASite> {
        let widget = widget(&Site::new("https://atlas.org/csto/")?);
        for policy in [PAGE, &widget] {
            for name in ["style-src", "font-src", "img-src"] {
                assert!(sources(policy, name).contains(&"data:"), "{name}: {policy}");
            }
            for word in [
                "unsafe-inline",
                "'unsafe-eval'",
                "trusted-types",
                "manifest-src",
            ] {
                assert!(!policy.contains(word), "{word}: {policy}");
            }
            let scripts = sources(policy, "script-src");
            assert!(!scripts.contains(&"data:") && scripts.contains(&"'self'"));
        }
        Ok(())
    }

    #[test]
    fn the_script_of_a_page_is_allowed_by_its_digest() {
        use base64::{Engine as _, engine::general_purpose::STANDARD};
        use sha2::{Digest as _, Sha256};
        let digest = STANDARD.encode(Sha256::digest(ADDRESS));
        let allowed = format!("'sha256-{digest}'");
        assert!(
            sources(PAGE, "script-src").contains(&allowed.as_str()),
            "{allowed}"
        );
        assert!(!ADDRESS.contains("</"), "it would end there");
    }

    #[test]
    fn a_widget_without_an_origin_reaches_its_own_files() -> Result<(), NotASite> {
        for (site, expected) in [
            (
                "https://atlas.org:444/csto/",
                vec!["'self'", "https://atlas.org:444"],
            ),
            (
                "https://csto-atlas.example/",
                vec!["'self'", "http:", "https:"],
            ),
        ] {
            let policy = widget(&Site::new(site)?);
            assert_eq!(sources(&policy, "connect-src"), expected);
            for name in ["script-src", "style-src", "img-src", "font-src"] {
                assert!(sources(&policy, name).starts_with(&expected), "{name}");
            }
        }
        Ok(())
    }
}
