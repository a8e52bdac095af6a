//! The public address of the site, a setting.

use std::fmt;

/// Where the site is published.
///
/// ```
/// use atlas_publish::Site;
/// let site = Site::new("https://atlas.org/csto").unwrap();
/// assert_eq!(site.absolute("states/"), "https://atlas.org/csto/states/");
/// assert_eq!((site.path(), site.host(), site.is_set()), ("/csto/", "atlas.org", true));
/// assert_eq!(site.origin(), "https://atlas.org");
/// assert_eq!(site.link("../", "states/"), "https://atlas.org/csto/states/");
/// // An address reserved for examples (RFC 2606) is none: links stay relative.
/// let site = Site::new("https://csto-atlas.example/").unwrap();
/// assert_eq!((site.is_set(), site.link("../", "states/").as_str()), (false, "../states/"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    address: String,
}

/// Why a text is not the address of a site.
#[derive(Debug, PartialEq, Eq)]
pub struct NotASite(String);

impl fmt::Display for NotASite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not the address of a site; write https://host/ or https://host/path/",
            self.0
        )
    }
}

impl std::error::Error for NotASite {}

impl Site {
    /// The site where none is set: a name that leads nowhere, as RFC 2606 has it.
    #[must_use]
    pub fn example() -> Self {
        Self {
            address: "https://csto-atlas.example/".to_owned(),
        }
    }

    /// The site at an address; a missing slash at the end is added.
    ///
    /// # Errors
    ///
    /// If the text is no plain `http` or `https` address.
    pub fn new(address: &str) -> Result<Self, NotASite> {
        let wrong = || NotASite(address.to_owned());
        let (scheme, rest) = address.split_once("://").ok_or_else(wrong)?;
        let host = rest.split('/').next().unwrap_or_default();
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/%[]".contains(c);
        if !matches!(scheme, "http" | "https") || host.is_empty() || !rest.chars().all(plain) {
            return Err(wrong());
        }
        let address = format!("{}/", address.trim_end_matches('/'));
        Ok(Self { address })
    }

    /// Whether it is a real address, not one reserved for examples.
    #[must_use]
    pub fn is_set(&self) -> bool {
        let host = self.host();
        host != "example" && !host.ends_with(".example")
    }

    /// The host without its port.
    #[must_use]
    pub fn host(&self) -> &str {
        let host = self.after_scheme().split('/').next().unwrap_or_default();
        match host.rsplit_once(':') {
            Some((name, port)) if port.chars().all(|c| c.is_ascii_digit()) => name,
            _ => host,
        }
    }

    /// The path below which the site lies, with a slash at both ends.
    #[must_use]
    pub fn path(&self) -> &str {
        let rest = self.after_scheme();
        rest.find('/').map_or("/", |slash| &rest[slash..])
    }

    /// Scheme, host and port, without a slash at the end.
    #[must_use]
    pub fn origin(&self) -> &str {
        let path = self.path().len();
        &self.address[..self.address.len() - path]
    }

    /// The absolute address of a path inside the site.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// An absolute link where the address is set; else one that leads right wherever the site is put.
    #[must_use]
    pub fn link(&self, root: &str, path: &str) -> String {
        match (self.is_set(), root.is_empty() && path.is_empty()) {
            (true, _) => self.absolute(path),
            (false, true) => "./".to_owned(),
            (false, false) => format!("{root}{path}"),
        }
    }

    fn after_scheme(&self) -> &str {
        self.address.split_once("://").map_or("", |(_, rest)| rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_address_of_a_site_is_refused() {
        for text in [
            "",
            "atlas.org",
            "ftp://atlas.org/",
            "https://",
            "https:///x/",
            "https://atlas.org/?q",
            "https://atlas.org/#a",
            "https://atlas.org/\"><script>",
            "https://user@atlas.org/",
        ] {
            assert_eq!(Site::new(text), Err(NotASite(text.to_owned())), "{text}");
        }
    }

    #[test]
    fn hosts_paths_and_reserved_names() -> Result<(), NotASite> {
        for (text, host, path, set) in [
            ("https://atlas.org", "atlas.org", "/", true),
            ("http://localhost:8080/x/y/", "localhost", "/x/y/", true),
            ("https://example/", "example", "/", false),
            ("https://a.example:444/b", "a.example", "/b/", false),
            (
                "https://counterexample.org/",
                "counterexample.org",
                "/",
                true,
            ),
        ] {
            let site = Site::new(text)?;
            assert_eq!((site.host(), site.path(), site.is_set()), (host, path, set));
        }
        Ok(())
    }
}
