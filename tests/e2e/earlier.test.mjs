// The record as known on an earlier edition: chosen by an address, kept by links, left by one, there without a network.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDITION, inWords } from './edition.mjs';
import { appIsRunning } from './page.mjs';
import { readers } from './reader.mjs';

const { at, open, reader } = readers('/x/y/');
const FIRST = '2026-11-21';

test('a statement that was corrected says before what it said, in words and under its old address', async () => {
  await reader(`exercises/frontier-2021/?edition=${FIRST}#held`, async (page) => {
    const notice = page.locator('.notice', { hasText: `As known on ${inWords(FIRST)}` });
    await notice.waitFor();
    assert.match(await page.locator('[id="held"]').innerText(), /September 2021[\s\S]*Unverified/);
    // Links keep the edition, and what it did not have is not there.
    await page.locator('.plate-title a').first().click();
    await page.waitForURL(`**/exercises/?edition=${FIRST}`);
    assert.equal(await page.locator('a[href*="cobalt-2022"]').count(), 0);
    // Back to the present edition.
    await page.locator('.notice a', { hasText: inWords(EDITION) }).click();
    await page.waitForURL(`**/exercises/?edition=${EDITION}`);
    await appIsRunning(page);
    assert.equal(await notice.count(), 0);
    assert.ok((await page.locator('a[href*="cobalt-2022"]').count()) > 0);
  });
});

test('a correction leads to what was said before, why, and back to the statement as it was', async () => {
  await reader('exercises/frontier-2021/', async (page) => {
    await page.locator('[id="held"] a', { hasText: 'what it said before, and why' }).click();
    await page.waitForURL('**/changes/#exercises.frontier-2021.held');
    await appIsRunning(page);
    const change = page.locator('[id="exercises.frontier-2021.held"]');
    // What is folded is opened, and stands where the reader looks.
    await change.waitFor();
    await page.waitForFunction(() => scrollY > 0);
    assert.match(await change.innerText(), /Before[\s\S]*Now[\s\S]*Why/);
    await change.getByRole('link', { name: 'as it was' }).click();
    await page.waitForURL(`**/exercises/frontier-2021/?edition=${FIRST}#held`);
    await appIsRunning(page);
    await page.locator('.notice', { hasText: 'As known on' }).waitFor();
  });
});

test('an edition that is not kept is said to be none, and the present one is shown', async () => {
  await reader('states/armenia/?edition=2026-01-01', async (page) => {
    await page.locator('.notice', { hasText: 'An edition of 1 January 2026 is not kept here' }).waitFor();
    assert.equal(await page.locator('.site-footer', { hasText: inWords(EDITION) }).count(), 1);
  });
});

test('search finds in an earlier edition only what it had', async () => {
  await reader(`search/?q=Cobalt&edition=${FIRST}`, async (page) => {
    await page.locator('main a[href*="cobalt"]').first().waitFor();
    assert.equal(await page.locator('main a[href*="cobalt-2022"]').count(), 0);
  });
});

test('an earlier edition is there without a network', async () => {
  const page = await open();
  await page.goto(at(''));
  await appIsRunning(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.goto(at(`states/armenia/?edition=${FIRST}`));
  await appIsRunning(page);
  await page.locator('.notice', { hasText: `As known on ${inWords(FIRST)}` }).waitFor();
  await page.context().close();
});
