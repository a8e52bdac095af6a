// What axe finds on each kind of page: nothing, in both palettes, wide and narrow; and no page is wider than its window.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { notInFirefox } from './browser.mjs';
import { appIsRunning } from './page.mjs';
import { readers } from './reader.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

const PAGES = [
  '',
  'timeline/',
  'map/',
  'map/?kind=exercises&asof=2012-12-20',
  'states/',
  'states/uzbekistan/',
  'states/uzbekistan/?asof=2005-01-01',
  'organs/',
  'organs/?asof=1998-06-01',
  'organs/csc/',
  'operations/',
  'operations/illegal/',
  'exercises/',
  'exercises/interaction/',
  'documents/treaty-1992/',
  'cases/',
  'cases/armenia-2022/',
  'people/',
  'sources/',
  'sources/mfa-brief-2019/',
  'contested/',
  'compare/',
  'compare/?a=states/uzbekistan@1999-01-01&b=states/uzbekistan@2012-12-20',
  'rules/decide/',
  'rules/decide/?matter=assistance&concerns=armenia&asks=armenia&seat-russia=silent&beside=2009-01-01',
  'rules/questions/',
  'search/?q=KSOR',
  'about/',
  'offline/',
  'data/',
  'embed/',
  'changes/',
  'evidence/',
  'data-sets/',
  'relations/cis/',
  'sessions/',
  'ru/',
  'ru/states/',
  'ru/states/armenia/',
  'ru/organs/',
  'ru/operations/channel/',
  'ru/exercises/interaction/',
  'ru/cases/',
  'ru/rules/decide/?matter=assistance&concerns=armenia&asks=armenia&seat-russia=silent&beside=2009-01-01',
  'ru/contested/',
  'ru/timeline/',
  'ru/map/',
];

const WIDGETS = [
  'timeline/kyrgyzstan/',
  'state/uzbekistan/2012-12-19/',
  'map/',
  'organs/2012-12-19/',
  'operations/',
  'requests/',
  'statement/states/armenia/#frozen',
  'compare/',
  'search/',
];

const { at, open } = readers('/', { bypassCSP: true });

/** What the other font of another browser does is seen at one width. */
const ONCE = notInFirefox('axe is slow there');

for (const [width, colorScheme, contrast] of [
  [1280, 'light'],
  [320, 'dark'],
  [768, 'dark', 'more'],
]) {
  const name = `every kind of page is accessible at ${width} pixels, ${colorScheme}${contrast ? `, ${contrast} contrast` : ''}`;
  test(name, { skip: Number(width) < 1280 && ONCE }, async () => {
    // axe is no part of the site, so the site's policy would keep it out.
    const page = await open({ viewport: { width, height: 900 }, colorScheme, contrast });
    // The line that offers another language lies over the end of the window; languages.test.mjs looks at it.
    await page.addInitScript(() => sessionStorage.setItem('atlas-language-declined', 'true'));
    for (const path of PAGES) {
      await page.goto(at(path));
      await appIsRunning(page);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${path} is ${wider} pixels wider than the window`);
      assert.deepEqual(await violations(page), [], path);
    }
    await page.context().close();
  });
}

test('every widget is accessible, wide and narrow, in both palettes', { skip: ONCE }, async () => {
  for (const [width, colorScheme] of [
    [720, 'light'],
    [280, 'dark'],
  ]) {
    const page = await open({ viewport: { width, height: 900 }, colorScheme });
    for (const path of WIDGETS) {
      await page.goto(at(`embed/${path}`));
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${path} is ${wider} pixels wider than the window`);
      assert.deepEqual(await violations(page), [], path);
    }
    await page.context().close();
  }
});

test('the open list of suggestions is accessible', async () => {
  const page = await open();
  await page.goto(at(''));
  await appIsRunning(page);
  await page.locator('#site-search').fill('KSOR');
  await page.locator('.search-box__list [role=option]').first().waitFor();
  assert.deepEqual(await violations(page), []);
  await page.context().close();
});

/** Links that change what their page shows: the new page has them, too. */
const CHOICES = [
  ['exercises/', 'Tajikistan'],
  ['rules/', 'Armenia'],
  ['documents/', '1990s'],
  ['people/', 'Russia'],
  ['sources/', '2010s'],
  ['contested/', 'Armenia'],
  ['map/', 'exercises'],
  ['ru/rules/', 'Армения'],
];

test('a choice of a list keeps the focus, and Tab goes on from there', async () => {
  const page = await open();
  for (const [path, name] of CHOICES) {
    await page.goto(at(path));
    await appIsRunning(page);
    const link = page.locator('main nav').getByRole('link', { name, exact: true }).first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?/);
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-current'), null, { timeout: 5000 });
    // Another choice may lead there as well: all states of a decade, and the decade of all states.
    assert.equal(await page.evaluate(() => document.activeElement.href), page.url(), path);
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement.closest('main')), path);
  }
  await page.context().close();
});

test('no name is said again as a description', async () => {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  for (const path of ['timeline/', 'states/armenia/', 'organs/', 'exercises/', 'map/', 'rules/decide/', 'embed/']) {
    await page.goto(at(path));
    await appIsRunning(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const twice = nodes.filter(({ name, description }) => description?.value && name?.value === description.value);
    assert.deepEqual(
      twice.map(({ name }) => name.value),
      [],
      path,
    );
  }
  await page.context().close();
});

async function violations(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run({ runOnly });
    // The title in a drawing is what a pointer is told, and the lines of a box are words of their own: axe takes both for
    // one text that is seen.
    for (const title of document.querySelectorAll('svg title')) title.remove();
    const names = await window.axe.run(
      { exclude: [['.organ-chart']] },
      { runOnly: { type: 'rule', values: ['label-content-name-mismatch'] } },
    );
    return [...violations, ...names.violations];
  }, RULES);
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.target)
        .slice(0, 3)
        .join(', ')}`,
  );
}
