//! The browser of the system, for the tests.

use std::{
    env,
    path::{Path, PathBuf},
};

use atlas_site::problem::{Problem, Result};

use super::{announce, install, numbers, version_in};
use crate::run::{self, command, on_path, output};

/// The programs of the system that browser tests run in.
pub struct Browser {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
}

/// Finds Chromium and chromedriver, installing them where apt-get can.
pub fn browser() -> Result<Browser> {
    if let Some(found) = find_browser() {
        return found.check();
    }
    let packages = ["chromium", "chromium-driver"];
    let by_hand = format!(
        "install Chromium and chromedriver (Debian: apt-get install {}), or set CHROME and CHROMEDRIVER to their paths",
        packages.join(" ")
    );
    let missing = || Problem::new("Chromium and chromedriver are not both on PATH").mend(&by_hand);
    if !can_apt() {
        return Err(missing());
    }
    announce(
        "chromium and chromium-driver",
        "runs the browser tests",
        "a minute or two, 100 MB",
    );
    apt(&packages)?;
    find_browser().ok_or_else(missing)?.check()
}

/// Firefox, where it is installed.
pub fn firefox() -> Option<PathBuf> {
    first("FIREFOX", &["firefox-esr", "firefox"])
}

/// The driver of WebKitGTK, where it is installed together with a screen for it.
pub fn webkit() -> Option<PathBuf> {
    first("XVFB", &["Xvfb"])?;
    first("WEBKITDRIVER", &["WebKitWebDriver"])
}

/// What the environment names, or what is found on PATH.
fn first(variable: &str, names: &[&str]) -> Option<PathBuf> {
    let set = env::var_os(variable).map(PathBuf::from);
    set.filter(|path| path.is_file()).or_else(|| {
        let mut found = names
            .iter()
            .filter_map(|name| on_path(name).into_iter().next());
        found.next()
    })
}

/// Whether packages of the system can be installed here.
pub fn can_apt() -> bool {
    let root = output(command("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    root && !on_path("apt-get").is_empty()
}

/// Installs packages of the system.
pub fn apt(packages: &[&str]) -> Result<()> {
    let get = |args: &[&str]| {
        let mut apt = command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").args(args);
        apt
    };
    let install_them =
        || get(&[&["install", "--yes", "--no-install-recommends"], packages].concat());
    // The lists of a fresh container are empty, so the first attempt may fail for their want alone.
    if run::run(&mut install_them()).is_ok() {
        return Ok(());
    }
    install(&mut get(&["update"]), "the package lists")?;
    install(&mut install_them(), &packages.join(" and "))
}

fn find_browser() -> Option<Browser> {
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
    ];
    let mac = PathBuf::from("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    let chromium = first("CHROME", &names).or_else(|| mac.is_file().then_some(mac))?;
    let chromedriver = first("CHROMEDRIVER", &["chromedriver"])?;
    Some(Browser {
        chromium,
        chromedriver,
    })
}

impl Browser {
    /// chromedriver refuses a browser of another major version, with a message that is easy to miss.
    fn check(self) -> Result<Self> {
        let major = |path: &Path| {
            let printed = output(command(path).arg("--version"))?;
            numbers(version_in(&printed)?).first().copied()
        };
        match (major(&self.chromium), major(&self.chromedriver)) {
            (Some(browser), Some(driver)) if browser != driver => Err(Problem::new(format!(
                "chromedriver {driver} cannot drive Chromium {browser}"
            ))
            .mend("install both from the same place, or set CHROME and CHROMEDRIVER to a matching pair")),
            _ => Ok(self),
        }
    }
}
