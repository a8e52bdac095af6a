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
