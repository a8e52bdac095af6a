// Comparing in a real browser: the form, the links, Back, and values that nobody can compare.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDITION, inWords } from './edition.mjs';
import { readers } from './reader.mjs';

const { at, open, reader } = readers();

const rowOf = (page, question) =>
  page.locator('.compare__table tbody tr', { has: page.locator('th', { hasText: question }) }).first();
const cells = async (page, question) =>
  (await rowOf(page, question).locator('td').allInnerTexts()).map((text) => text.trim());

test('two choices in the form make a comparison, and Back takes each of them away', async () => {
  await reader('compare/', async (page) => {
    await page.locator('select[name=a]').selectOption('states/uzbekistan');
    await page.waitForURL(/\?a=states\/uzbekistan$/);
    assert.match(await page.locator('.notice').first().innerText(), /Choose what Uzbekistan is compared with/);
    await page.locator('select[name=b]').selectOption('states/uzbekistan');
    await page.locator('.compare__table').waitFor();
    await page.locator('input[name=b-on]').fill('2012-12-20');
    await page.keyboard.press('Enter');
    await page.waitForURL(/b=states\/uzbekistan@2012-12-20/);
    await page.locator('input[name=a-on]').fill('1999');
    await page.keyboard.press('Enter');
    await page.waitForURL(/a=states\/uzbekistan@1999-12-31&b=states\/uzbekistan@2012-12-20/);
    assert.deepEqual(await cells(page, 'Party to the Treaty'), ['Former party', 'Party']);
    assert.match(await rowOf(page, 'Party to the Treaty').locator('.compare__verdict').innerText(), /^differs$/);
    assert.equal(
      await page.title(),
      'Uzbekistan on 31 December 1999, Uzbekistan on 20 December 2012 compared · CSTO Atlas',
    );
    await page.goBack();
    await page.waitForURL(/\?a=states\/uzbekistan&b=states\/uzbekistan@2012-12-20$/);
    assert.deepEqual(await cells(page, 'Party to the Treaty'), ['Party', 'Party']);
    assert.equal(await page.locator('select[name=b]').inputValue(), 'states/uzbekistan');
    assert.equal(await page.locator('input[name=a-on]').inputValue(), '');
  });
});

test('keys find a choice by its letters, and it waits for the button', async () => {
  await reader('compare/', async (page) => {
    const before = page.url();
    const select = page.locator('select[name=a]');
    await select.focus();
    await page.keyboard.type('Uzb');
    assert.equal(await select.inputValue(), 'states/uzbekistan');
    await page.locator('select[name=b]').focus();
    await page.keyboard.type('Arm');
    assert.equal(await page.locator('select[name=b]').inputValue(), 'states/armenia');
    assert.equal(page.url(), before);
    await page.getByRole('button', { name: 'Compare', exact: true }).press('Enter');
    await page.waitForURL(/\?a=states\/uzbekistan&b=states\/armenia$/);
    await page.goBack();
    await page.waitForURL(before);
  });
});

test('the clauses on assistance stand side by side, each answer leading to its statement', async () => {
  await reader('compare/', async (page) => {
    await page.getByRole('link', { name: /Article 4 of 1992/ }).click();
    await page.waitForURL(/a=clauses\/treaty-1992&b=clauses\/treaty-2010&c=clauses\/north-atlantic/);
    const asked = await cells(page, 'Whether it must be asked for');
    assert.match(asked[0], /says nothing of a request/);
    assert.match(asked[1], /at the request/);
    assert.equal(asked[2], 'nothing found');
    await rowOf(page, 'What the others owe').locator('td').nth(1).getByRole('link').click();
    await page.waitForURL(/documents\/treaty-1992\/#article-4-of-2010-help$/);
    await page.goBack();
    await page.locator('.compare__table').waitFor();
  });
});

test('the pages of states, organs and requests lead to their comparison', async () => {
  for (const [path, name] of [
    ['states/armenia/', 'Armenia'],
    ['organs/csc/', 'Collective Security Council'],
    ['cases/kazakhstan-2022/', 'January 2022'],
  ]) {
    await reader(path, async (page) => {
      await page.getByRole('link', { name: 'Compare with…' }).click();
      await page.waitForURL((url) => url.search === `?a=${path.replace(/\/$/, '')}`);
      assert.match(await page.locator('.notice').first().innerText(), new RegExp(name));
    });
  }
});

test('what cannot be compared is said, and the rest is shown', async () => {
  for (const [query, expected] of /** @type {[string, RegExp][]} */ ([
    ['a=states/atlantis&b=states/armenia', /no state called “atlantis”/],
    ['a=planets/mars', /nothing that can be compared/],
    ['a=states/armenia&b=organs/csc', /different kinds/],
    ['a=states/armenia@2090-01-01&b=states/belarus', new RegExp(`The record ends on ${inWords(EDITION)}`)],
    ['a=%E0%A4%A&b=..%2F..%2Fx', /nothing that can be compared/],
  ])) {
    await reader(`compare/?${query}`, async (page) => {
      const notices = (await page.locator('.notice').allInnerTexts()).join(' ');
      assert.match(notices, expected, query);
      assert.equal(await page.locator('h1').innerText(), 'Compare');
      assert.equal(await page.locator('form.compare__form select').count(), 3);
    });
  }
});

test('without the program the page offers comparisons as links', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(at('compare/'));
  assert.equal(await page.locator('.questions a[href*="compare/?a="]').count(), 7);
  assert.equal(await page.locator('form.compare__form').getAttribute('method'), 'get');
  await page.context().close();
});

test('a comparison fits a small screen', async () => {
  await reader(
    'compare/?a=clauses/treaty-1992&b=clauses/treaty-2010&c=clauses/north-atlantic',
    async (page) => {
      await page.locator('.compare__table').waitFor();
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(beyond <= 0, `${beyond} pixels too wide`);
    },
    { viewport: { width: 320, height: 700 } },
  );
});
