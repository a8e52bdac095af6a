// Searching in a real browser, by keyboard: what is suggested and why, what narrows it, what Back restores.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appIsRunning } from './page.mjs';
import { readers } from './reader.mjs';

const { at, reader } = readers();

const box = (page) => page.locator('#site-search');
const options = (page) => page.locator('#site-search-list [role=option]');
const focused = (page) => page.evaluate(() => document.activeElement.id);

test('each suggestion says why it is there', async () => {
  await reader('', async (page) => {
    for (const [typed, name, why] of [
      ['КСОР', 'Collective Rapid Reaction Forces', 'Russian abbreviation КСОР'],
      ['uzbekstan', 'Uzbekistan', 'corrected from “uzbekstan”'],
      ['who can ask for help', 'Assistance (Article 4 of the Treaty)', 'answers “Who can ask for help?”'],
      ['54 251', '', '54,251'],
    ]) {
      await box(page).fill(typed);
      const first = options(page).first();
      await first.filter({ hasText: why }).waitFor();
      assert.ok((await first.innerText()).startsWith(name), typed);
      assert.ok((await page.locator('#site-search-list mark').count()) > 0 || why.startsWith('answers'), typed);
    }
  });
});

test('the combobox tells a screen reader what is listed and what is chosen', async () => {
  await reader('', async (page) => {
    assert.equal(await box(page).getAttribute('aria-expanded'), 'false');
    await box(page).pressSequentially('armenia');
    await options(page).first().waitFor();
    assert.equal(await box(page).getAttribute('aria-expanded'), 'true');
    assert.match(await page.locator('#site-search-status').innerText(), /^[\d,]+ results$/);
    const count = await options(page).count();
    for (let step = 0; step < count; step += 1) {
      await page.keyboard.press('ArrowDown');
      const active = await box(page).getAttribute('aria-activedescendant');
      const chosen = page.locator('[role=option][aria-selected=true]');
      assert.equal(await chosen.getAttribute('id'), active);
      assert.ok(await chosen.isVisible());
    }
    await page.keyboard.press('ArrowDown');
    assert.equal(await box(page).getAttribute('aria-activedescendant'), 'site-search-0', 'the last leads to the first');
    assert.ok((await page.locator('#site-search-list [role=group][aria-labelledby]').count()) > 1, 'grouped by kind');
    await page.keyboard.press('Escape');
    assert.equal(await box(page).getAttribute('aria-expanded'), 'false');
    assert.equal(await focused(page), 'site-search');
  });
});

test('an empty box offers questions; the last line leads to all results', async () => {
  await reader('states/', async (page) => {
    await box(page).focus();
    await page.keyboard.press('ArrowDown');
    await options(page).filter({ hasText: 'Why did Uzbekistan leave twice?' }).waitFor();
    await box(page).fill('Minsk');
    await options(page).filter({ hasText: 'results for “Minsk”' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Search' }).waitFor();
    assert.equal(page.url(), at('search/?q=Minsk'));
  });
});

test('Ctrl+K goes to the search from anywhere; the key / only for who has asked for it', async () => {
  await reader('about/', async (page) => {
    await page.keyboard.press('Control+k');
    assert.equal(await focused(page), 'site-search');
    await page.locator('single-keys input').focus();
    await page.keyboard.press('/');
    assert.notEqual(await focused(page), 'site-search');
    await page.keyboard.press('Space');
    await page.keyboard.press('/');
    assert.equal(await focused(page), 'site-search');
    assert.equal(await box(page).inputValue(), '', 'the key itself is not typed');
    await page.keyboard.press('/');
    assert.equal(await box(page).inputValue(), '/', 'in a box it is a letter');
  });
});

test('a query that a list answers leads to it first, and a day that can be two is asked back', async () => {
  await reader('search/?q=parties+on+1+January+2007', async (page) => {
    const first = page.locator('.search section').first();
    assert.equal(await first.locator('h2').innerText(), 'What answers this');
    await first.locator('a').click();
    await page.waitForURL(at('states/?asof=2007-01-01'));
  });
  await reader('search/?q=session+10/7/2002', async (page) => {
    const ways = page.locator('.search section').first();
    assert.equal(await ways.locator('h2').innerText(), 'Which day is meant?');
    assert.deepEqual(await ways.locator('li').allInnerTexts(), ['10 July 2002', '7 October 2002']);
  });
});

test('choices narrow down what was found, keep the focus, stand in the address and are undone by Back', async () => {
  await reader('search/?q=session+2012', async (page) => {
    const summary = () => page.locator('.search__summary').innerText();
    const all = await summary();
    await page.locator('#facets summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('input[name=kind][value=sessions]').focus();
    await page.keyboard.press('Space');
    await page.locator('.search__summary', { hasText: ' of ' }).waitFor();
    assert.equal(page.url(), at('search/?q=session+2012&kind=sessions'));
    assert.equal(await page.evaluate(() => document.activeElement.value), 'sessions');
    assert.deepEqual(
      await page
        .locator('.search section h2')
        .allInnerTexts()
        .then((texts) => texts.map((text) => text.replace(/ \d+$/, ''))),
      ['Best matches', 'Sessions'],
    );
    const count = Number(await page.locator('label:has([value=sessions]) .filters__count').innerText());
    assert.ok((await summary()).startsWith(`${count} of `), 'the count beside the choice is what it shows');
    await page.goBack();
    await page.locator('.search__summary', { hasText: all }).waitFor();
    assert.equal(page.url(), at('search/?q=session+2012'));
  });
});

test('only what there was on the day is shown when that is asked for', async () => {
  await reader('search/?q=rapid+reaction+forces&asof=2005-01-01&existed=1', async (page) => {
    await page.locator('.search__summary').waitFor();
    assert.equal(await page.locator('.search a[href*="forces/crrf/?"]').count(), 0);
    await page.goto(at('search/?q=rapid+reaction+forces&asof=2010-01-01&existed=1'));
    await appIsRunning(page);
    assert.ok((await page.locator('.search a[href*="forces/crrf/?"]').count()) > 0);
  });
});

test('hostile queries are text', async () => {
  await reader('', async (page) => {
    for (const query of [
      '<img src=x onerror=alert(1)>',
      '"; DROP TABLE x; --',
      '\u202eabc',
      '\ud800',
      '😀',
      '.*(',
      'ж'.repeat(9000),
    ]) {
      await box(page).fill(query);
      await page.keyboard.press('Enter');
      await page.locator('h1', { hasText: 'Search' }).waitFor();
      assert.equal(await page.locator('main img').count(), 0);
      await page.goto(at(''));
      await appIsRunning(page);
    }
  });
});
