// WebKitGTK, which stands for Safari: its own driver opens it, on a screen that nobody sees, and Selenium speaks to that.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import selenium from 'selenium-webdriver';
import { FaultyServer } from './faults.mjs';
import { answers, background, freePort } from './programs.mjs';

const { Builder, By, Key, Origin } = selenium;

export { By, Key };

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const PATIENCE = 60_000;
const WATCH = 'watch.js';

const firstLine = async (child) => {
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error(`${child.spawnfile} ended without a word`);
};

/** Opens the browser and resolves to it, with `stop`. */
export async function webkit() {
  const screen = background('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']);
  const DISPLAY = `:${await firstLine(screen.child)}`;
  const port = await freePort();
  const env = { ...process.env, DISPLAY };
  const host = background(process.env.ATLAS_WEBKIT ?? 'WebKitWebDriver', [`--port=${port}`], { env });
  await answers(`http://127.0.0.1:${port}/status`);
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({ browserName: 'MiniBrowser' })
    .build();
  await driver.manage().window().setRect({ width: 1280, height: 940 });
  const stop = async () => {
    await driver.quit().catch(() => {});
    host();
    screen();
  };
  return { driver, stop };
}

/**
 * A server of the built site whose pages note what goes wrong on them, for this driver tells nothing of the console.
 *
 * `noted` is the script that does; it comes first in the head of each page, as one of the site's own.
 */
export async function watchedSite(base = '/') {
  const server = await new FaultyServer(DIST, base).start();
  server.fault = (path) => {
    if (path === WATCH) return { type: 'text/javascript', body: `(${watch})()` };
    // The worker would answer with pages as they were built.
    if (path === 'sw.js') return { status: 404 };
    // No window of this browser is as narrow as a phone; a frame is.
    if (path === 'phone.html') return { body: '<!doctype html><iframe style="border: 0; height: 800px">' };
    const isPage = path === '' || path?.endsWith('/');
    const html = isPage && read(join(DIST, path, 'index.html'));
    const script = `<script src="${base}${WATCH}"></script>`;
    return html && { body: html.replace('<meta charset=utf-8>', (first) => first + script) };
  };
  return server;
}

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Runs in the page, before any other script. */
function watch() {
  const noted = [];
  window.noted = noted;
  for (const level of ['error', 'warn']) {
    const said = console[level];
    console[level] = (...words) => {
      noted.push(`console: ${words.join(' ')}`);
      said.apply(console, words);
    };
  }
  addEventListener(
    'error',
    ({ message, target }) => {
      const { src, href } = /** @type {Element} */ (target);
      noted.push(message ? `error: ${message}` : `not loaded: ${src ?? href}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => noted.push(`rejected: ${reason}`));
  addEventListener('securitypolicyviolation', (event) =>
    noted.push(`refused: ${event.effectiveDirective} ${event.blockedURI}`),
  );
}

/** What tests do in a page, in few words. */
export class WebKitPage {
  constructor(driver) {
    this.driver = driver;
  }

  /** Runs a function in the page. */
  evaluate(act, ...values) {
    return this.driver.executeScript(`return (${act}).apply(null, arguments)`, ...values);
  }

  /** Waits until a function says yes in the page. */
  async until(act, ...values) {
    await this.driver.wait(() => this.evaluate(act, ...values).catch(() => false), PATIENCE, `${act} ${values}`);
  }

  /** Opens an address in the window, and waits for the whole app. */
  async open(url) {
    await this.driver.switchTo().defaultContent();
    await this.driver.get(url);
    await this.appRuns();
  }

  /** Opens an address in a frame of that width, where what is evaluated runs from now on. */
  async openNarrow(url, width) {
    await this.driver.switchTo().defaultContent();
    await this.driver.get(new URL('/phone.html', url).href);
    const frame = await this.find('iframe');
    await this.evaluate((frame, url, width) => Object.assign(frame, { src: url, width }), frame, url, width);
    await this.driver.switchTo().frame(frame);
    await this.appRuns();
  }

  appRuns() {
    return this.until(() => {
      const { app, views } = document.documentElement.dataset;
      return app === 'running' && views === 'here';
    });
  }

  url() {
    return this.driver.getCurrentUrl();
  }

  async arrives(url) {
    await this.driver.wait(async () => (await this.url()) === url, PATIENCE, `${url}, but is at ${await this.url()}`);
  }

  find(selector) {
    return this.driver.findElement(By.css(selector));
  }

  async press(...keys) {
    await this.driver
      .actions()
      .sendKeys(...keys)
      .perform();
  }

  /** Moves the pointer with its button held, from the first place to the last. */
  async drag([first, ...rest]) {
    let actions = this.driver.actions().move(place(first)).press();
    for (const one of rest) actions = actions.move(place(one));
    await actions.release().perform();
  }

  async click(at) {
    await this.driver.actions().move(place(at)).click().perform();
  }
}

const place = ([x, y]) => ({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 20 });
