// A reader of the built site: one server and one browser for all tests of a file, and pages that must stay without fault.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { appIsRunning, watchedPage } from './page.mjs';
import { serve } from './server.mjs';

/**
 * Serves the site below a path while the tests of the file run.
 *
 * `at(path)` is the address of a page, `open(options)` a new page that nothing has loaded yet, and `reader(path, act,
 * options)` opens a page of the running app, lets `act` use it, and fails if anything went wrong by the end.
 */
export function readers(base = '/x/y/', defaults = {}) {
  let browser;
  let server;
  before(async () => {
    browser = await launch();
    server = await serve(base);
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });
  const at = (path) => new URL(path, server.url).href;
  const open = (options) => watchedPage(browser, { ...defaults, ...options });
  const reader = async (path, act, options) => {
    const page = await open(options);
    try {
      await page.goto(at(path));
      await appIsRunning(page);
      await act(page);
      assert.deepEqual(page.faults, []);
    } finally {
      await page.context().close();
    }
  };
  return { at, open, reader };
}
