// The browsers of the system that the tests run in: Chromium, or Firefox as Debian has it.

import { chromium, firefox } from 'playwright-core';

/** The browser of this run: `chromium` or `firefox`. */
export const BROWSER = process.env.ATLAS_BROWSER ?? 'chromium';

/** Why a test is left out of a run in Firefox, for the option `skip`; nothing in Chromium. */
export const notInFirefox = (reason) => (BROWSER === 'firefox' ? `not in Firefox: ${reason}` : false);

/** Opens the browser so that it works as root, without a graphics card, and in a closed network. */
export function launch() {
  return BROWSER === 'firefox' ? launchFirefox() : launchChromium();
}

function launchChromium() {
  return chromium.launch({
    executablePath: process.env.ATLAS_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

const PREFERENCES = {
  // As Chromium without a window has it: no room is taken by scroll bars.
  'ui.useOverlayScrollbars': 1,
  // Else a `/` that the page leaves to the browser opens a bar that takes the focus.
  'accessibility.typeaheadfind.manual': false,
  // Frames of other sites in the same process: the protocol does not act on those of others as a reader does.
  'fission.webContentIsolationStrategy': 0,
  'dom.events.asyncClipboard.readText': true,
  'dom.events.testing.asyncClipboard': true,
};

/**
 * Firefox of the distribution, which Playwright drives by WebDriver BiDi; its own is a patched one.
 *
 * The release with long support does not know yet how the scheme of colours is emulated, so a dark window is one of a
 * second Firefox, which is told by a preference.
 */
async function launchFirefox() {
  const open = (dark) => opened({ ...PREFERENCES, 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 });
  const browser = await open(false);
  const [newContext, close] = [browser.newContext.bind(browser), browser.close.bind(browser)];
  let second;
  browser.newContext = async (options) => {
    if (options?.colorScheme !== 'dark') return newContext(options);
    second ??= await open(true);
    return second.newContext(options);
  };
  browser.close = async () => {
    await second?.close();
    await close();
  };
  return browser;
}

async function opened(firefoxUserPrefs) {
  const executablePath = process.env.ATLAS_FIREFOX ?? '/usr/bin/firefox-esr';
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs });
  understood(Object.getPrototypeOf(/** @type {any} */ (browser)._connection.toImpl(browser)._browserSession));
  return browser;
}

const sessions = new Set();

/** Lets Playwright and a release of Firefox with long support, which is older, understand each other. */
function understood(session) {
  if (sessions.has(session)) return;
  sessions.add(session);
  const { send, emit } = session;
  // Playwright asks for emulated media in every context; a Firefox that does not know the command is none the worse.
  session.send = function (method, ...rest) {
    const answer = send.call(this, method, ...rest);
    return method === 'emulation.setMediaFeaturesOverride' ? answer.catch(() => {}) : answer;
  };
  // A download that no navigation has begun has no name of its own yet; its address is one.
  session.emit = function (name, event, ...rest) {
    const isDownload = /^browsingContext\.download/.test(name) && !event.navigation;
    return emit.call(this, name, isDownload ? { ...event, download: event.download ?? event.url } : event, ...rest);
  };
}
