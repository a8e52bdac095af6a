//! Response headers, in the file that Netlify and Cloudflare Pages read.

use crate::policy::Policy;

/// What the host should send.
///
/// Each header has one rule only, because the hosts join what several rules say. What is not said here is the default
/// of both: pages are asked for again, and may be framed, which embeds need (so there is no `X-Frame-Options`).
/// Pages that demand of all they load that it allows it (`Cross-Origin-Embedder-Policy`) can embed widgets too.
#[must_use]
pub fn headers(policy: Policy) -> String {
    let policy = policy.in_headers();
    format!(
        "/*\n\
        \x20 Content-Security-Policy: {policy}\n\
        \x20 Referrer-Policy: no-referrer\n\
        \x20 X-Content-Type-Options: nosniff\n\
        \x20 Access-Control-Allow-Origin: *\n\
        \x20 Cross-Origin-Resource-Policy: cross-origin\n\
        /embed/*\n\
        \x20 Cross-Origin-Embedder-Policy: require-corp\n\
        /assets/*\n\
        \x20 Cache-Control: public, max-age=31536000, immutable\n\
        /editions/*\n\
        \x20 Cache-Control: public, max-age=86400\n\
        \x20 Cross-Origin-Embedder-Policy: require-corp\n\
        /sw.js\n\
        \x20 Cache-Control: no-cache\n\
        /*.wasm\n\
        \x20 Content-Type: application/wasm\n\
        /feed.xml\n\
        \x20 Content-Type: application/atom+xml; charset=utf-8\n\
        /opensearch.xml\n\
        \x20 Content-Type: application/opensearchdescription+xml; charset=utf-8\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Cloudflare sends a header of two rules twice, Netlify that of the last rule.
    #[test]
    fn no_address_gets_a_header_from_two_rules() {
        let text = headers(Policy::InPages);
        let matches = |rule: &str, address: &str| match rule.split_once('*') {
            Some((start, end)) => address.starts_with(start) && address.ends_with(end),
            None => rule == address,
        };
        for address in [
            "/",
            "/states/armenia/",
            "/assets/a-1.css",
            "/assets/csto-atlas-1.wasm",
            "/embed/map/",
            "/editions/2026-11-21/embed/map/",
            "/editions/2026-11-21/assets/csto-atlas-1.wasm",
            "/sw.js",
            "/feed.xml",
            "/opensearch.xml",
        ] {
            let (mut rule, mut names) = ("", BTreeSet::new());
            for line in text.lines() {
                match line.strip_prefix("  ") {
                    None => rule = line,
                    Some(header) if matches(rule, address) => {
                        let name = header.split(':').next().unwrap_or_default();
                        assert!(names.insert(name), "{address} has {name} from two rules");
                    }
                    Some(_) => {}
                }
            }
            assert!(names.contains("Access-Control-Allow-Origin"), "{address}");
        }
    }
}
