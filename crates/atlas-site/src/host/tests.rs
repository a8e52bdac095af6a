//! A small host on this machine that misbehaves as told.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::TcpListener,
    sync::Arc,
    thread,
};

use super::*;
use crate::compress;

const MODULE: &str = "assets/csto-atlas-1.wasm";
const LOST: &str = "<html data-anywhere><h1>Not found</h1>";

/// What a question asks for.
struct Asked {
    path: String,
    query: String,
    encodings: String,
}

/// An answer: status, headers, body.
type Told = (u16, Vec<(&'static str, String)>, Vec<u8>);
type Host = Arc<dyn Fn(&Asked) -> Option<Told> + Send + Sync>;

fn files() -> Vec<(&'static str, &'static str, &'static [u8])> {
    vec![
        (MODULE, "application/wasm", b"\0asm"),
        ("assets/a-1.css", "text/css; charset=utf-8", b"a{}"),
        ("", "text/html; charset=utf-8", b"<h1>Atlas</h1>"),
        ("states/", "text/html; charset=utf-8", b"<h1>States</h1>"),
        ("marks/192.png", "image/png", b"png"),
    ]
}

fn worker() -> String {
    let line = |(path, mime, body): &(&str, &str, &[u8])| {
        format!(
            "[\"{path}\",\"{}\",{},\"{mime}\"]",
            sha256_hex(body),
            body.len()
        )
    };
    let lines: Vec<String> = files().iter().map(line).collect();
    format!(
        "const MANIFEST = {{\n\"build\": \"b\",\n\"core\": [\n{}\n],\n\"rest\": [\n{}\n]\n}};\n\nrun();",
        lines[..2].join(",\n"),
        lines[2..].join(",\n")
    )
}

fn told(status: u16, mime: &str, body: &[u8]) -> Told {
    let headers = vec![
        ("Content-Type", mime.to_owned()),
        ("Access-Control-Allow-Origin", "*".to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
    ];
    (status, headers, body.to_vec())
}

/// What a right host answers below `/x/`.
fn right(asked: &Asked) -> Told {
    let inside = asked.path.strip_prefix("/x/").unwrap_or("-");
    if inside == "sw.js" {
        return told(200, "text/javascript", worker().as_bytes());
    }
    if inside == "states" {
        let mut answer = told(301, "text/plain", b"");
        answer
            .1
            .push(("Location", format!("/x/states/?{}", asked.query)));
        return answer;
    }
    let files = files();
    let Some((path, mime, body)) = files.iter().find(|(path, ..)| *path == inside) else {
        return told(404, "text/html", LOST.as_bytes());
    };
    let mut answer = told(200, mime, body);
    if *path == MODULE && asked.encodings == "br" {
        answer.1.push(("Content-Encoding", "br".to_owned()));
        answer.2 = compress::brotli(body, 5).expect("compresses");
    }
    answer
}

/// Serves a right host, but for what `wrong` answers in its place; gives what is said of it.
fn said_of(wrong: impl Fn(&Asked) -> Option<Told> + Send + Sync + 'static) -> Vec<String> {
    let wrong: Host = Arc::new(wrong);
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = listener.local_addr().expect("has an address").port();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut lines = BufReader::new(&stream)
                .lines()
                .map_while(std::result::Result::ok);
            let first = lines.next().unwrap_or_default();
            let address = first.split(' ').nth(1).unwrap_or_default().to_owned();
            let (path, query) = address.split_once('?').unwrap_or((&address, ""));
            let mut encodings = String::new();
            for line in lines.take_while(|line| !line.is_empty()) {
                if let Some(value) = line.to_ascii_lowercase().strip_prefix("accept-encoding: ") {
                    value.clone_into(&mut encodings);
                }
            }
            let asked = Asked {
                path: path.to_owned(),
                query: query.to_owned(),
                encodings,
            };
            let (status, headers, body) = wrong(&asked).unwrap_or_else(|| right(&asked));
            let mut head = format!(
                "HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n",
                body.len()
            );
            for (name, value) in headers {
                head += &format!("{name}: {value}\r\n");
            }
            let mut stream = &stream;
            let _ = stream.write_all(format!("{head}\r\n").as_bytes());
            let _ = stream.write_all(&body);
        }
    });
    let checked = check(&format!("http://127.0.0.1:{port}/x")).expect("is an atlas");
    assert!(checked.answers > 8);
    checked.faults
}

fn replaced(
    path: &'static str,
    answer: impl Fn(Told) -> Told + Send + Sync + 'static,
) -> Vec<String> {
    said_of(move |asked| (asked.path == path).then(|| answer(right(asked))))
}

fn without(mut answer: Told, name: &str) -> Told {
    answer.1.retain(|(one, _)| *one != name);
    answer
}

fn with(mut answer: Told, name: &'static str, value: &str) -> Told {
    answer = without(answer, name);
    answer.1.push((name, value.to_owned()));
    answer
}

#[test]
fn nothing_is_said_of_a_host_that_is_right() {
    assert_eq!(said_of(|_| None), Vec::<String>::new());
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one row a fault")]
fn each_fault_of_a_host_is_said_once_and_in_words() {
    const WASM: &str = "/x/assets/csto-atlas-1.wasm";
    let cases: Vec<(Vec<String>, &str)> = vec![
        (
            replaced("/x/sw.js", |a| with(a, "Content-Type", "text/plain")),
            "sw.js: comes as `text/plain`",
        ),
        (
            replaced("/x/sw.js", |a| with(a, "Cache-Control", "max-age=3600")),
            "sw.js: may be cached",
        ),
        (
            replaced("/x/marks/192.png", |_| told(404, "text/html", b"")),
            "marks/192.png: is answered with status 404; was it uploaded, and does the host keep `/marks/`",
        ),
        (
            replaced("/x/", |a| (a.0, a.1, b"<h1>Atlas</h1><script>".to_vec())),
            "the first page: is not as it was built: the host changes pages",
        ),
        (
            replaced("/x/assets/a-1.css", |a| (a.0, a.1, b"b{}".to_vec())),
            "assets/a-1.css: is not as it was built",
        ),
        (
            replaced("/x/assets/a-1.css", |a| {
                with(a, "Content-Type", "text/plain")
            }),
            "assets/a-1.css: comes as `text/plain` and not as `text/css`",
        ),
        (
            replaced(WASM, |a| with(a, "Content-Type", "false")),
            "the program is compiled the slower way",
        ),
        (
            replaced("/x/", |a| with(a, "X-Frame-Options", "DENY")),
            "the first page: may not be framed",
        ),
        (
            replaced(WASM, |a| without(a, "Vary")),
            "is compressed without `Vary: Accept-Encoding`",
        ),
        (
            replaced(WASM, |a| without(a, "Access-Control-Allow-Origin")),
            "comes without `Access-Control-Allow-Origin: *`",
        ),
        (
            said_of(|asked| (asked.path == WASM).then(|| told(200, "application/wasm", b"\0asm"))),
            "is not compressed",
        ),
        (
            said_of(|asked| {
                (asked.path == WASM && asked.encodings == "br").then(|| {
                    with(
                        told(
                            200,
                            "application/wasm",
                            &compress::brotli(b"old", 5).expect("compresses"),
                        ),
                        "Content-Encoding",
                        "br",
                    )
                })
            }),
            "sent to who takes `br` is not what it is without compression",
        ),
        (
            replaced("/x/states", |_| told(200, "text/html", b"<h1>States</h1>")),
            "states: is answered without a redirection",
        ),
        (
            replaced("/x/states", |a| with(a, "Location", "/x/states/")),
            "states: loses its query",
        ),
        (
            replaced("/x/states", |a| {
                with(
                    a,
                    "Location",
                    "http://127.0.0.1:1/x/states/?asof=2012-12-20",
                )
            }),
            "another host, port or scheme",
        ),
        (
            replaced("/x/states", |a| {
                with(a, "Location", "/states/?asof=2012-12-20")
            }),
            "is redirected to /states/ and not to /x/states/",
        ),
        (
            replaced("/x/states//", |_| {
                told(200, "text/html", b"<h1>States</h1>")
            }),
            "states//: is answered with a page",
        ),
        (
            replaced("/x/nowhere-in-the-atlas/", |_| {
                told(404, "text/html", b"nginx")
            }),
            "a 404 page of the host's own",
        ),
        (
            replaced("/x/nowhere-in-the-atlas/", |_| {
                told(200, "text/html", b"<h1>Atlas</h1>")
            }),
            "is answered with status 200: search engines",
        ),
        (
            replaced("/x/assets/missing-0000000000000000.css", |a| {
                with(a, "Cache-Control", "public, max-age=31536000")
            }),
            "browsers may remember that",
        ),
    ];
    for (said, expected) in cases {
        assert_eq!(said.len(), 1, "{expected}: {said:#?}");
        assert!(said[0].contains(expected), "{expected}: {said:?}");
    }
}

#[test]
fn what_is_no_atlas_is_said() {
    let no = check("http://127.0.0.1:9/").expect_err("nothing listens there");
    assert!(no.to_string().contains("does not answer"), "{no}");
    assert!(check("atlas").is_err());
}
