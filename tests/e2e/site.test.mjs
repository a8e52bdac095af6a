// The built site in a real browser, at the root of a host and below a path.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from './browser.mjs';
import { appIsRunning, watchedPage } from './page.mjs';
import { serve } from './server.mjs';

/** At most this many of the home page's links are followed. */
const LINKS = 12;

let browser;

before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const base of ['/', '/x/y/']) {
  describe(`below ${base}`, () => {
    let server;
    before(async () => {
      server = await serve(base);
    });
    after(() => server?.stop());

    test('the home page and the pages it links to load without an error', async () => {
      const page = await watchedPage(browser);
      await page.goto(server.url);
      await appIsRunning(page);
      assert.deepEqual(page.faults, []);
      const links = await ownLinks(page, server.url);
      assert.ok(links.length > 0, 'the home page links to no page of the site');
      for (const link of links.slice(0, LINKS)) {
        await page.goto(link);
        await appIsRunning(page);
        assert.deepEqual(page.faults, [], link);
      }
      await page.context().close();
    });

    test('every page is readable without JavaScript', async () => {
      const page = await watchedPage(browser, { javaScriptEnabled: false });
      await page.goto(server.url);
      assert.notEqual(await page.title(), '');
      assert.notEqual((await page.locator('main').innerText()).trim(), '');
      assert.equal(await page.locator('h1').count(), 1);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });

    test('the page forbids what is not its own, and asks no other host for anything', async () => {
      const page = await watchedPage(browser);
      const hosts = new Set();
      page.on('request', (request) => hosts.add(new URL(request.url()).host));
      const answer = await page.goto(server.url);
      await appIsRunning(page);
      assert.match(answer.headers()['content-security-policy'], /require-trusted-types-for 'script'/);
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      assert.match(policy, /default-src 'self'.*style-src 'self' data:/);
      assert.doesNotMatch(policy, /trusted-types|unsafe-inline/, 'it would stop the scripts of who saves pages');
      const blocked = await page
        .evaluate(() => {
          document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = true' }));
          return window.ran !== true;
        })
        .catch(() => true);
      assert.ok(blocked, 'an inline script ran');
      assert.deepEqual([...hosts], [new URL(server.url).host]);
      await page.context().close();
    });

    test('the running app shows the headings of the static page', async () => {
      const silent = await watchedPage(browser, { javaScriptEnabled: false });
      const page = await watchedPage(browser);
      await silent.goto(server.url);
      await page.goto(server.url);
      await appIsRunning(page);
      assert.deepEqual(await headings(page), await headings(silent));
      await silent.context().close();
      await page.context().close();
    });

    test('the page stays readable when the module does not arrive', async () => {
      const page = await watchedPage(browser);
      await page.route('**/*.wasm', (route) => route.abort());
      await page.goto(server.url, { waitUntil: 'networkidle' });
      assert.notEqual((await page.locator('main').innerText()).trim(), '');
      await page.context().close();
    });

    test('an address that leads nowhere answers 404 with a page', async () => {
      const page = await watchedPage(browser);
      const response = await page.goto(new URL('no-such-page', server.url).href);
      assert.equal(response.status(), 404);
      assert.notEqual((await page.locator('main').innerText()).trim(), '');
      await page.context().close();
    });

    test('a folder without its slash is redirected and keeps its query', async () => {
      const response = await fetch(new URL('states?asof=2012-12-20', server.url), { redirect: 'manual' });
      assert.equal(response.status, 301);
      assert.equal(response.headers.get('location'), `${base}states/?asof=2012-12-20`);
    });

    test('hashed files may be kept for ever and pages are asked for again', async () => {
      const home = await fetch(server.url);
      assert.equal(home.headers.get('cache-control'), 'no-cache');
      const asset = /"(?:\.\/)?(assets\/[^"]+\.css)"/.exec(await home.text())?.[1];
      const css = await fetch(new URL(asset, server.url));
      assert.match(css.headers.get('cache-control'), /immutable/);
      assert.match(css.headers.get('content-type'), /^text\/css/);
    });
  });
}

function headings(page) {
  return page.locator('main :is(h1, h2, h3)').allInnerTexts();
}

/** The pages of the site that a page links to, each once. */
async function ownLinks(page, url) {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href'), document.baseURI).href));
  const here = links.map((link) => link.split('#')[0]).filter((link) => link.startsWith(url) && link !== url);
  return [...new Set(here)];
}
