//! `serve`: the built site on this computer, served as a good host of static files would serve it.

mod answer;

use std::{
    fs::File,
    io::{self, Write as _},
    net::TcpListener,
    sync::Arc,
    thread,
    time::Duration,
};

use atlas_site::{
    problem::{Explain, Problem, Result},
    say,
};
use socket2::SockRef;
use tiny_http::{Method, Request, Server, StatusCode};

use crate::{
    args::{Args, Taken},
    build,
    project::Project,
    run::{self, command},
    setup,
};
use answer::{PageRequest, PageResponse, ServedSite};

pub const HELP: &str = "\
cargo xtask serve: build the site and serve it on this computer

    cargo xtask serve [--port N] [--open] [--base /x/y/] [--no-build] [--dev]

    --port N       8080 if not given, or the next free one; 0 takes any free port
    --open         opens the address in the browser
    --base /x/y/   serves below a path, as a project page would be
    --no-build     serves dist/ as it is
    --dev          `trunk serve` instead: debug build, rebuilt when a file changes, not prerendered

The address is the first line that is printed once the site is up. Only this computer can reach it.
";

/// More than a browser opens connections to one host, so that a second reader finds one free.
const THREADS: usize = 16;
/// How long a reader may take for the next bytes before the connection ends.
const SLOWEST: Duration = Duration::from_secs(30);
const FIRST_PORT: u16 = 8080;
const PORTS_TO_TRY: u16 = 10;

struct Options {
    port: Option<u16>,
    open: bool,
    dev: bool,
    build: bool,
    base: String,
}

pub fn main(project: &Project, args: Args) -> Result<()> {
    let options = parse(args)?;
    if options.dev {
        return dev(project, &options);
    }
    // The port is taken first: nobody wants to learn after a long build that it is in use.
    let listener = listen(options.port)?;
    if options.build {
        build::build(project)?;
    }
    if !project.dist().join("index.html").is_file() {
        return Err(Problem::new("there is no built site in dist/").mend("cargo xtask build"));
    }
    serve(project, &options, listener)
}

fn parse(args: Args) -> Result<Options> {
    let mut options = Options {
        port: None,
        open: false,
        dev: false,
        build: true,
        base: "/".into(),
    };
    args.each(|name, values| {
        match name {
            "--port" => options.port = Some(values.port()?),
            "--open" => options.open = true,
            "--dev" => options.dev = true,
            "--no-build" => options.build = false,
            "--base" => options.base = base(&values.text()?),
            _ => return Ok(Taken::No),
        }
        Ok(Taken::Yes)
    })?;
    Ok(options)
}

/// A base path with one slash at both ends.
fn base(text: &str) -> String {
    match text.trim_matches('/') {
        "" => "/".into(),
        path => format!("/{path}/"),
    }
}

fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind(("127.0.0.1", port));
    let Some(port) = port else {
        let found = (FIRST_PORT..FIRST_PORT + PORTS_TO_TRY).find_map(|port| bind(port).ok());
        let last = FIRST_PORT + PORTS_TO_TRY - 1;
        let none = || Problem::new(format!("the ports {FIRST_PORT} to {last} are all in use"));
        return found.ok_or_else(|| none().mend("cargo xtask serve --port 0"));
    };
    bind(port).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => {
            Problem::new(format!("port {port} is in use")).mend("cargo xtask serve --port 0")
        }
        _ => Problem::new(format!("cannot listen on port {port}: {error}"))
            .mend("cargo xtask serve --port 0"),
    })
}

fn serve(project: &Project, options: &Options, listener: TcpListener) -> Result<()> {
    let address = listener
        .local_addr()
        .explain(|| "cannot find the address of the server".into())?;
    // Connections inherit it where the system lets them, as Linux does; tiny_http gives no way to their sockets.
    let patience = SockRef::from(&listener).set_write_timeout(Some(SLOWEST));
    patience.explain(|| "cannot limit how long an answer takes".into())?;
    let server =
        Server::from_listener(listener, None).explain(|| "cannot start the server".into())?;
    let (server, site) = (
        Arc::new(server),
        Arc::new(ServedSite::new(project.dist(), &options.base)),
    );
    let url = format!("http://{address}{}", options.base);
    say!("Serving dist/ at {url} until Ctrl+C");
    if options.open {
        open(&url);
    }
    let worker = || {
        let (server, site) = (Arc::clone(&server), Arc::clone(&site));
        thread::spawn(move || work(&server, &site))
    };
    let workers: Vec<_> = (0..THREADS).map(|_| worker()).collect();
    for worker in workers {
        worker
            .join()
            .map_err(|_| Problem::new("a thread of the server has stopped"))?;
    }
    Ok(())
}

fn work(server: &Server, site: &ServedSite) {
    for request in server.incoming_requests() {
        let header = |name: &'static str| {
            let found = request
                .headers()
                .iter()
                .find(|header| header.field.equiv(name));
            found
                .map(|header| header.value.as_str())
                .unwrap_or_default()
        };
        let question = PageRequest {
            method: request.method().as_str(),
            address: request.url(),
            encodings: header("Accept-Encoding"),
            known: header("If-None-Match"),
        };
        let answer = site.answer(&question);
        // A browser that has gone away is no failure of the server.
        let _ = respond(request, answer);
    }
}

/// Answers, and lets the browser close the connection.
///
/// Of two connections that come at the same moment, tiny_http can give the second to the thread that has the first; it
/// would wait for as long as a browser keeps a connection open for later, which is minutes.
fn respond(request: Request, answer: PageResponse) -> io::Result<()> {
    let is_head = *request.method() == Method::Head;
    let file = answer.file.map(File::open).transpose()?;
    let text = answer.text.into_bytes();
    let length = match &file {
        Some(file) => file.metadata()?.len(),
        None => text.len() as u64,
    };
    let reason = StatusCode(answer.status).default_reason_phrase();
    let mut head = format!("HTTP/1.1 {} {reason}\r\n", answer.status);
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    // What has not changed has no content, and its length is not that of nothing.
    if answer.status != 304 {
        head.push_str(&format!("Content-Length: {length}\r\n"));
    }
    head.push_str("Connection: close\r\n\r\n");
    let mut out = request.into_writer();
    out.write_all(head.as_bytes())?;
    match file {
        _ if is_head => {}
        Some(mut file) => {
            io::copy(&mut file, &mut out)?;
        }
        None => out.write_all(&text)?,
    }
    out.flush()
}

/// Opening a browser is a courtesy: where there is none, the printed address remains.
fn open(url: &str) {
    let programs: [&[&str]; 3] = [&["xdg-open"], &["open"], &["cmd", "/c", "start"]];
    for program in programs {
        if command(program[0])
            .args(&program[1..])
            .arg(url)
            .spawn()
            .is_ok()
        {
            return;
        }
    }
}

fn dev(project: &Project, options: &Options) -> Result<()> {
    let tools = setup::for_build(project)?;
    run::run(&mut run::cargo(&project.root, &["fetch", "--quiet"]))?;
    let port = listen(options.port)?
        .local_addr()
        .explain(|| "cannot find a free port".into())?
        .port();
    say!(
        "Serving a debug build at http://127.0.0.1:{port}{} until Ctrl+C",
        options.base
    );
    let mut trunk = build::trunk(project, &tools);
    trunk.args([
        "serve",
        "--public-url",
        &options.base,
        "--port",
        &port.to_string(),
    ]);
    if options.open {
        trunk.arg("--open");
    }
    run::run(&mut trunk)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_path_has_one_slash_at_both_ends() {
        for (text, expected) in [
            ("/", "/"),
            ("", "/"),
            ("x/y", "/x/y/"),
            ("/x/y/", "/x/y/"),
            ("//x//", "/x/"),
        ] {
            assert_eq!(base(text), expected);
        }
    }

    #[test]
    fn a_port_in_use_is_said_and_the_next_is_tried() -> Result<()> {
        let taken = listen(Some(0))?;
        let port = taken
            .local_addr()
            .map(|address| address.port())
            .unwrap_or_default();
        let problem = listen(Some(port))
            .err()
            .map(|problem| problem.to_string())
            .unwrap_or_default();
        assert!(
            problem.contains(&format!("port {port} is in use")),
            "{problem}"
        );
        let first = listen(None)?;
        let second = listen(None)?;
        assert_ne!(first.local_addr().ok(), second.local_addr().ok());
        Ok(())
    }
}
