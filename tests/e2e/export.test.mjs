// Citing and taking away, in a real browser: what is copied and saved is what the page shows.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { linesOf } from '../../public/export_picture.js';
import { notInFirefox } from './browser.mjs';
import { EDITION, inWords } from './edition.mjs';
import { appIsRunning } from './page.mjs';
import { readers } from './reader.mjs';

const { at, open, reader } = readers('/x/y/', { permissions: ['clipboard-read', 'clipboard-write'] });

/** Presses a button and gives the name and the text of what it saves. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

test('a page is cited by the address where it was read, and the citation is copied', async () => {
  await reader('states/georgia/?asof=1995-01-01', async (page) => {
    await page.locator('details.cite summary').click();
    await page.getByRole('button', { name: 'Copy Chicago' }).click();
    await page.getByRole('button', { name: 'Copy Chicago' }).filter({ hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const link = `${at('states/georgia/')}?asof=1995-01-01&edition=${EDITION}`;
    assert.equal(copied, `CSTO Atlas. “Georgia.” Edition of ${inWords(EDITION)}, as of 1 January 1995. ${link}`);
    await page.goto(link);
    await appIsRunning(page);
    assert.match(await page.locator('.as-of-bar__words').textContent(), /^1 January 1995/);
  });
});

test('a statement is cited from its own link, and the file is what is shown', async () => {
  await reader('states/georgia/', async (page) => {
    await page.locator('[id="treaty-acceded"] .statement__cite').click();
    await page.locator('.cite__what', { hasText: 'This statement' }).waitFor();
    assert.ok(await page.locator('details.cite').evaluate((details) => details.open));
    await page.waitForFunction(() => document.activeElement.matches('.cite summary'));
    const { name, text } = await saved(page, page.getByRole('button', { name: 'Download BibTeX' }));
    assert.equal(name, 'csto-atlas-states-georgia-treaty-acceded.bib');
    assert.equal(text, await page.locator('.cite dd').nth(1).textContent());
    assert.match(text, new RegExp(`edition=${EDITION}#treaty-acceded\\}`));
    const ris = await saved(page, page.getByRole('button', { name: 'Download RIS' }));
    assert.match(ris.text, /^TY {2}- ELEC\r\n.*\r\nER {2}- \r\n$/s);
    // Another statement is cited in its place.
    await page.locator('[id="summary"] .statement__cite').click();
    await page.locator('.cite[open] dd', { hasText: '#summary' }).first().waitFor();
  });
});

test('a source has two citations, its own and that of its page', async () => {
  await reader('sources/mfa-brief-2019/', async (page) => {
    await page.locator('details.cite summary').click();
    const { name, text } = await saved(page, page.getByRole('button', { name: 'Download CSL-JSON' }).nth(1));
    assert.equal(name, 'csto-atlas-source-mfa-brief-2019.json');
    const [item] = JSON.parse(text);
    assert.equal(item.id, 'csto-atlas-source-mfa-brief-2019');
    assert.match(item.note, /Title as given by/);
  });
});

test('the timeline saves what its filters let through, in three formats', async () => {
  await reader('timeline/?kind=operations', async (page) => {
    const shown = await page.locator('.timeline__year li:not([hidden])').count();
    const bar = page.locator('.take', { hasText: `Download these ${shown} events` });
    const csv = await saved(page, bar.getByRole('button', { name: 'CSV' }));
    assert.equal(csv.name, `csto-atlas-${EDITION}-timeline.csv`);
    assert.deepEqual([...csv.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.equal(csv.text.trimEnd().split('\r\n').length, shown + 1);
    const json = JSON.parse((await saved(page, bar.getByRole('button', { name: 'JSON' }))).text);
    assert.equal(json.statements.length, shown);
    assert.deepEqual([json.format, json.version, json.view], ['csto-atlas', 1, 'timeline/?kind=operations']);
    const ics = await saved(page, bar.getByRole('button', { name: 'ICS' }));
    const names = [...ics.text.replaceAll('\r\n ', '').matchAll(/UID:(.*)@/g)].map(([, name]) => name);
    assert.ok(names.length > 0);
    for (const name of names)
      assert.ok(
        json.statements.some(({ id }) => id === name),
        name,
      );
    // A further filter is in the next file.
    await page.locator('input[name=from]').fill('2010');
    await page.keyboard.press('Enter');
    await page.waitForURL(/from=2010/);
    const fewer = await page.locator('.timeline__year li:not([hidden])').count();
    assert.ok(fewer > 0 && fewer < shown);
    const next = JSON.parse((await saved(page, page.locator('.take').getByRole('button', { name: 'JSON' }))).text);
    assert.equal(next.statements.length, fewer);
  });
});

test('every button saves as much as it says', async () => {
  for (const path of [
    'states/armenia/',
    'organs/csc/',
    'sources/mfa-brief-2019/',
    'exercises/interaction/',
    'documents/',
    'contested/?kind=states&q=georgia',
  ]) {
    await reader(path, async (page) => {
      const bar = page.locator('.take[data-day]');
      const said = Number(/Download these ([\d,]+) /.exec(await bar.innerText())[1].replace(',', ''));
      const json = JSON.parse((await saved(page, bar.getByRole('button', { name: 'JSON' }))).text);
      assert.equal((json.statements ?? json.entities).length, said, path);
    });
  }
});

test('the answers in a saved list of states are those of the day', async () => {
  for (const [day, expected] of [
    ['2007-06-15', 'former bound bound'],
    ['2012-12-20', 'bound suspended suspended'],
  ]) {
    await reader(`states/?asof=${day}`, async (page) => {
      const { text } = await saved(page, page.getByRole('button', { name: 'JSON' }));
      const { treaty, organization, participation, as_of } = JSON.parse(text).entities.find(
        ({ id }) => id === 'states/uzbekistan',
      );
      assert.equal(as_of, day);
      assert.equal(`${treaty} ${organization} ${participation}`, expected);
    });
  }
});

test('a comparison is saved as it stands: a column a side, whether they differ, and every answer', async () => {
  await reader('compare/?a=states/uzbekistan@2007-01-01&b=states/armenia@2007-01-01', async (page) => {
    const button = page.locator('main .take').getByRole('button', { name: 'CSV' });
    const { name, text } = await saved(page, button);
    assert.match(name, /^csto-atlas-uzbekistan-1-january-2007-armenia-1-january-2007\.csv$/);
    const [head, ...rows] = text.replace('\ufeff', '').trimEnd().split('\r\n');
    assert.equal(
      head,
      'Question,Uzbekistan on 1 January 2007,Armenia on 1 January 2007,verdict,edition,licence,source',
    );
    assert.ok(
      rows.some((row) => row.startsWith(`Party to the Treaty,Former party,Party,differs,${EDITION},CC BY 4.0,`)),
    );
    assert.equal(rows.length, await page.locator('.compare__table tbody tr').count());
    assert.match(text, / \| /);
    assert.ok(text.includes(',found for some only,'));
  });
});

test('where a picture comes from is said in lines that fit', () => {
  for (const [text, most, lines] of /** @type {[string, number, string[]][]} */ ([
    ['a b c', 80, ['a b c']],
    ['twelve letters are the least', 3, ['twelve', 'letters are', 'the least']],
    ['see https://atlas.example/operations/', 20, ['see', 'https://atlas.exampl', 'e/operations/']],
    ['', 20, []],
  ])) {
    assert.deepEqual(linesOf(text, most), lines, text);
  }
});

test('a figure is saved as a drawing and as a picture that carry their look and their source', async () => {
  for (const colorScheme of ['light', 'dark']) {
    await reader(
      'states/uzbekistan/',
      async (page) => {
        const svg = await saved(page, page.getByRole('button', { name: 'SVG' }));
        assert.match(
          svg.name,
          new RegExp(`^csto-atlas-uzbekistan-on-${inWords(EDITION).toLowerCase().replaceAll(' ', '-')}-.*\\.svg$`),
        );
        assert.match(svg.text, /CC BY 4\.0/);
        // Every line ends within the picture.
        const beyond = await page.evaluate((text) => {
          const place = document.body.appendChild(document.createElement('div'));
          place.append(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement);
          const frame = place.firstElementChild.getBoundingClientRect();
          const texts = [...place.querySelectorAll('svg > text')];
          const found = texts.filter((one) => one.getBoundingClientRect().right > frame.right);
          place.remove();
          return found.map((one) => one.textContent);
        }, svg.text);
        assert.deepEqual(beyond, []);
        assert.match(svg.text, /stroke-dasharray="[^n]/);
        assert.doesNotMatch(svg.text, / class=| style=|var\(/);
        const broken = await page.evaluate((text) => {
          const read = new DOMParser().parseFromString(text, 'image/svg+xml');
          return read.querySelector('parsererror')?.textContent ?? '';
        }, svg.text);
        assert.equal(broken, '');
        const png = await saved(page, page.getByRole('button', { name: 'PNG' }));
        assert.equal(png.text.slice(1, 4), 'PNG');
        assert.ok(png.bytes.readUInt32BE(16) > 1000, 'the picture is narrow');
      },
      { colorScheme },
    );
  }
});

test('every file of the page of downloads is there and as large as it says', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(at('data/'));
  const rows = await page
    .locator('.downloads tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [row.querySelector('a').href, Number(row.lastElementChild.textContent.replaceAll(',', ''))]),
    );
  assert.ok(rows.length > 25);
  for (const [href, bytes] of rows) {
    const response = await fetch(href);
    assert.equal(response.status, 200, href);
    assert.equal((await response.arrayBuffer()).byteLength, bytes, href);
  }
  const zip = await fetch(await page.locator('a[href$=".zip"]').evaluate((link) => link.href));
  assert.equal(zip.status, 200);
  assert.equal(
    Buffer.from(await zip.arrayBuffer())
      .subarray(0, 2)
      .toString(),
    'PK',
  );
  await page.context().close();
});

test('the page of downloads opens from another page, and Back returns', async () => {
  await reader('about/', async (page) => {
    await page.locator('.site-footer').getByRole('link', { name: 'Data', exact: true }).click();
    await page.locator('.downloads tbody tr').first().waitFor();
    await appIsRunning(page);
    assert.equal(page.url(), at('data/'));
    await page.goBack();
    await page.locator('h1', { hasText: 'About the atlas' }).waitFor();
    await page.goForward();
    await page.locator('.downloads tbody tr').first().waitFor();
  });
});

test('without a program the citations can be read, and nothing offers what it cannot do', {
  skip: notInFirefox('its protocol switches scripts off without telling the style sheets'),
}, async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(at('states/georgia/'));
  await page.locator('details.cite summary').click();
  assert.match(await page.locator('.cite dd').first().innerText(), /^CSTO Atlas\. “Georgia\.” Edition of/);
  assert.equal(await page.locator('[data-take]:visible').count(), 0);
  await page.context().close();
});

test('the citation is accessible when it is open', async () => {
  const { createRequire } = await import('node:module');
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [320, 'dark'],
  ]) {
    await reader(
      'sources/mfa-brief-2019/',
      async (page) => {
        await page.locator('details.cite summary').click();
        await page.evaluate(axe);
        const found = await page.evaluate(() =>
          window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'] }),
        );
        assert.deepEqual(
          found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`),
          [],
        );
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      },
      { viewport: { width, height: 900 }, colorScheme, bypassCSP: true },
    );
  }
});
