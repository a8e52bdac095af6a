// The frame starts before the record and the views are there: what it does alone, and what waits for them.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { FaultyServer } from './faults.mjs';
import { appIsRunning, frameIsRunning } from './page.mjs';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

let browser;
let server;
let page;

before(async () => {
  browser = await launch();
});
after(() => browser?.close());

beforeEach(async () => {
  server = await new FaultyServer(DIST).start();
  page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  page.faults = [];
  page.on('pageerror', ({ message }) => {
    // Firefox tells of bytes that are refused as of an error of the page.
    if (!message.includes('integrity attribute')) page.faults.push(message);
  });
});
afterEach(async () => {
  const { faults } = page;
  await page.context().close();
  await server.stop();
  assert.deepEqual(faults, []);
});

const PACK = '**/*.pack';
const INDEX = '**/index-*.pack';
const RULES = '**/split_rules-*.wasm';
const suggestions = () => page.locator('#site-search-list [role=option]');

/** Holds the packs back until it is called. */
async function heldPacks(which = PACK) {
  let release;
  const released = new Promise((done) => {
    release = done;
  });
  await page.route(which, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('the frame runs without the record, and what was served stands', async () => {
  const release = await heldPacks();
  await page.goto(`${server.url}states/armenia/`);
  await frameIsRunning(page);
  assert.equal(await page.locator('html').getAttribute('data-views'), null);
  assert.equal(await page.locator('h1').innerText(), 'Armenia');
  const title = await page.title();
  release();
  await appIsRunning(page);
  assert.equal(await page.title(), title);
  assert.equal(await page.locator('main > .foot').count(), 1);
});

test('the bar of time answers before the record is there; the page follows when it is', async () => {
  const release = await heldPacks();
  await page.goto(`${server.url}states/`);
  await frameIsRunning(page);
  await page.locator('.as-of > summary').click();
  const served = await page.locator('main article').innerText();
  await page.locator('.ruler__slider').focus();
  await page.keyboard.press('PageDown');
  await page.locator('main[aria-busy=true]').waitFor();
  assert.match(page.url(), /asof=20\d\d/);
  assert.doesNotMatch(await page.locator('.as-of__line').innerText(), /30 November 2026/);
  assert.equal(await page.locator('main article').innerText(), served);
  release();
  await appIsRunning(page);
  await page.locator('main:not([aria-busy])').waitFor();
  assert.notEqual(await page.locator('main article').innerText(), served);
});

test('what is typed before the record is there is looked for when it is', async () => {
  const release = await heldPacks();
  await page.goto(server.url);
  await frameIsRunning(page);
  await page.locator('#site-search').pressSequentially('tashkent');
  await page.locator('.search-box__wait').waitFor();
  release();
  await suggestions().first().waitFor();
  assert.equal(await page.locator('.search-box__wait').count(), 0);
  assert.equal(await page.locator('#site-search').inputValue(), 'tashkent');
});

test('a link that is followed before the record is there is an ordinary visit', async () => {
  await heldPacks();
  await page.goto(server.url);
  await frameIsRunning(page);
  await page.evaluate(() => {
    globalThis.sameDocument = true;
  });
  await page.locator('.site-nav a', { hasText: 'Organs' }).click();
  await page.locator('h1', { hasText: 'Organs' }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.sameDocument), undefined);
});

test('an address that asks for another day waits for the views, and keeps the page until then', async () => {
  const release = await heldPacks();
  await page.goto(`${server.url}states/?asof=2006-08-16`);
  await page.locator('h1', { hasText: 'States' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('data-app'), null);
  release();
  await appIsRunning(page);
  await page.locator('.as-of__line', { hasText: '16 August 2006' }).waitFor();
});

test('choices of a page that was served work once the views are there, and an open fold stays open', async () => {
  const release = await heldPacks();
  await page.goto(`${server.url}timeline/`);
  await frameIsRunning(page);
  const fold = page.locator('main details').first();
  await fold.locator('summary').first().click();
  release();
  await appIsRunning(page);
  await page.locator('.plot svg').first().waitFor();
  assert.equal(await page.locator('main details').first().getAttribute('open'), '');
});

test('a statement that the address names is cited, also where its page was served', async () => {
  await page.goto(`${server.url}states/armenia/#summary`);
  await appIsRunning(page);
  await page.locator('.cite__what', { hasText: 'This statement' }).waitFor({ state: 'attached' });
  assert.equal(await page.locator('main > .foot').count(), 1);
});

test('packs that cannot be had leave the page as it is, and say so', async () => {
  await page.route(PACK, (route) => route.abort());
  await page.goto(`${server.url}states/armenia/`);
  await frameIsRunning(page);
  await page.locator('#boot-notice:not([hidden])', { hasText: 'could not be fetched' }).waitFor();
  assert.equal(await page.locator('h1').innerText(), 'Armenia');
  // A link that needs the program is then an ordinary visit.
  await page.locator('.site-nav a', { hasText: 'Organs' }).click();
  await page.locator('h1', { hasText: 'Organs' }).waitFor();
});

test('damaged packs are asked for once more and never used', async () => {
  let asked = 0;
  await page.route(PACK, (route) => {
    asked += 1;
    return route.fulfill({ contentType: 'application/octet-stream', body: 'damaged' });
  });
  await page.goto(server.url);
  await page.locator('#boot-notice:not([hidden])', { hasText: 'could not be fetched' }).waitFor();
  // The index is asked for when the record is there.
  assert.equal(asked, 2);
});

test('a browser that cannot undo gzip itself reads the packs all the same', async () => {
  await page.addInitScript(() => {
    delete globalThis.DecompressionStream;
  });
  await page.goto(server.url);
  await appIsRunning(page);
  await page.locator('#site-search').fill('tashkent');
  await suggestions().first().waitFor();
});

test('who saves data is asked for the record only when it is needed', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${server.url}states/armenia/`);
  await frameIsRunning(page);
  await page.waitForTimeout(2500);
  assert.deepEqual(
    asked.filter((url) => url.endsWith('.pack')),
    [],
  );
  await page.locator('#site-search').focus();
  await appIsRunning(page);
});

/** The files of a kind that the page has asked for. */
function askedFor(part) {
  const asked = [];
  page.on('request', (request) => request.url().includes(part) && asked.push(request.url()));
  return asked;
}

test('views and days come without the index of the search, and what is typed waits for it', async () => {
  const release = await heldPacks(INDEX);
  await page.goto(server.url);
  await appIsRunning(page);
  await page.locator('.site-nav a', { hasText: 'Organs' }).click();
  await page.locator('h1', { hasText: 'Organs' }).waitFor();
  await page.locator('#site-search').pressSequentially('tashkent');
  await page.locator('.search-box__wait').waitFor();
  release();
  await suggestions().first().waitFor();
});

test('a search that the address asks for is shown when the index is there', async () => {
  const release = await heldPacks(INDEX);
  await page.goto(`${server.url}search/?q=tashkent`);
  await page.locator('html[data-views=here]').waitFor({ state: 'attached' });
  release();
  await page.locator('main', { hasText: /\d+ results/ }).waitFor();
});

test('the code of the rules comes where they are opened, once, and the page stays until it is here', async () => {
  const asked = askedFor('split_rules-');
  const release = await heldPacks(RULES);
  await page.goto(server.url);
  await appIsRunning(page);
  await page.evaluate(() => {
    globalThis.sameDocument = true;
  });
  await page.waitForLoadState('networkidle');
  assert.deepEqual(asked, []);
  const rules = page.locator('.site-footer a[href*="rules/decide/"]').first();
  await rules.click();
  await page.waitForTimeout(200);
  assert.equal(await page.locator('main article.decide').count(), 0);
  release();
  await page.locator('main article.decide form').waitFor();
  assert.equal(await page.evaluate(() => globalThis.sameDocument), true);
  await page.goBack();
  await page.locator('main article:not(.decide)').first().waitFor();
  await page.goForward();
  await page.locator('main article.decide form').waitFor();
  assert.equal(asked.length, 1);
});

test('the page of the rules that was served takes choices when their code is here', async () => {
  const release = await heldPacks(RULES);
  await page.goto(`${server.url}rules/decide/`);
  await appIsRunning(page);
  const served = await page.locator('main article').innerText();
  release();
  await page.locator('main article:not([data-static])').waitFor();
  assert.equal(await page.locator('main article').innerText(), served);
});

test('a case in the address is shown, too, where the code of the rules is here before the record', async () => {
  await page.route(PACK, async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.goto(`${server.url}rules/decide/?matter=assistance&concerns=armenia`);
  await appIsRunning(page);
  assert.equal(await page.locator('select[name=concerns]').inputValue(), 'armenia');
});

test('where the code of the rules cannot be had, their page is an ordinary visit', async () => {
  await page.goto(server.url);
  await appIsRunning(page);
  await page.evaluate(() => {
    globalThis.sameDocument = true;
  });
  await page.route(RULES, (route) => route.abort());
  await page.locator('.site-footer a[href*="rules/decide/"]').first().click();
  await page.locator('main article.decide').waitFor();
  assert.equal(await page.evaluate(() => globalThis.sameDocument), undefined);
});

test('without the days of the record the page is read, and a line says why', async () => {
  server.fault = (path) => path?.includes('assets/calendar-') && { status: 404 };
  await page.goto(server.url);
  await page.locator('#boot-notice:not([hidden])', { hasText: 'the days of the record did not arrive' }).waitFor();
  assert.match(await page.locator('h1').innerText(), /An atlas/);
});
