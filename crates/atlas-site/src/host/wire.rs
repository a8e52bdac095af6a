//! One question to a host and its answer, as it came: no redirection followed, nothing decompressed.

use std::time::Duration;

use ureq::Agent;

use crate::{
    compress::{self, SIBLINGS},
    problem::{Explain as _, Result},
};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// More than any file of the site has.
const LARGEST: u64 = 64 << 20;

/// Asks hosts.
pub struct Connection(Agent);

/// What a host answered.
pub struct HostResponse {
    pub status: u16,
    /// Where it sends the reader instead.
    pub location: Option<String>,
    pub body: Vec<u8>,
    headers: Vec<(String, String)>,
}

impl Connection {
    pub fn new() -> Self {
        let config = Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .user_agent("csto-atlas-check");
        Self(config.build().into())
    }

    /// Asks for an address, stating which compressions are taken.
    pub fn get(&self, url: &str, encodings: &str) -> Result<HostResponse> {
        let encodings = if encodings.is_empty() {
            "identity"
        } else {
            encodings
        };
        let request = self.0.get(url).header("Accept-Encoding", encodings);
        let mut answer = request
            .call()
            .explain(|| format!("{url} does not answer"))?;
        let header = |(name, value): (&ureq::http::HeaderName, &ureq::http::HeaderValue)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.as_str().to_owned(), value)
        };
        let headers: Vec<(String, String)> = answer.headers().iter().map(header).collect();
        let body = answer.body_mut().with_config().limit(LARGEST).read_to_vec();
        let mut answer = HostResponse {
            status: answer.status().as_u16(),
            location: None,
            body: body.explain(|| format!("the answer for {url} breaks off"))?,
            headers,
        };
        let moves = (300..400).contains(&answer.status);
        answer.location = answer
            .header("location")
            .filter(|_| moves)
            .map(str::to_owned);
        Ok(answer)
    }
}

impl HostResponse {
    /// The value of a header, by its name in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(one, _)| one == name)
            .map(|(_, value)| value.as_str())
    }
}

/// The bytes without the compression that HTTP names.
pub fn decoded(encoding: &str, bytes: &[u8]) -> Result<Vec<u8>> {
    let known = SIBLINGS.iter().find(|(_, name)| *name == encoding);
    known.map_or_else(
        || Ok(bytes.to_vec()),
        |(ending, _)| compress::decompress(ending, bytes),
    )
}
