//! What the endings of file names mean.

/// The media type to serve a file with.
#[must_use]
pub fn of(path: &str) -> &'static str {
    match ending(path) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json; charset=utf-8",
        "jsonld" => "application/ld+json; charset=utf-8",
        "geojson" => "application/geo+json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "atom" => "application/atom+xml; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "txt" | "toml" | "md" | "bib" | "ris" | "cff" => "text/plain; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "zip" => "application/zip",
        "epub" => "application/epub+zip",
        _ => "application/octet-stream",
    }
}

/// Whether Brotli and gzip make such a file smaller: text and modules, not what is compressed already.
#[must_use]
pub fn compresses(path: &str) -> bool {
    of(path).ends_with("charset=utf-8") || ending(path) == "wasm"
}

fn ending(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or_default();
    file.rsplit_once('.').map_or("", |(_, ending)| ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_file_has_its_type() {
        let cases = [
            (
                "states/armenia/index.html",
                "text/html; charset=utf-8",
                true,
            ),
            ("assets/csto-atlas_bg-0123.wasm", "application/wasm", true),
            (
                "assets/boot-0123.js",
                "text/javascript; charset=utf-8",
                true,
            ),
            (
                "manifest.webmanifest",
                "application/manifest+json; charset=utf-8",
                true,
            ),
            ("icon.svg", "image/svg+xml; charset=utf-8", true),
            ("icon.png", "image/png", false),
            ("fonts/a.woff2", "font/woff2", false),
            ("index.html.br", "application/octet-stream", false),
            ("CNAME", "application/octet-stream", false),
            ("v1.2/CNAME", "application/octet-stream", false),
        ];
        for (path, mime, small) in cases {
            assert_eq!((of(path), compresses(path)), (mime, small), "{path}");
        }
    }
}
