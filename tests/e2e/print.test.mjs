// A printed state is a tagged PDF: it says its language, its title and its headings, and its figures have a name.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { print } from './print.mjs';
import { serve } from './server.mjs';

let browser;
let server;
const folder = mkdtempSync(join(tmpdir(), 'atlas-print-'));

before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.stop();
  rmSync(folder, { recursive: true });
});

test('a printed page is tagged, and its figures have a name', async () => {
  await print(browser, server.url, folder, ['/states/armenia/', '/organs/']);
  for (const file of ['states-armenia.pdf', 'organs.pdf']) {
    const pdf = readFileSync(join(folder, file), 'latin1');
    const count = (what) => pdf.split(what).length - 1;
    assert.match(pdf, /\/MarkInfo\s*<<[^>]*\/Marked true/, file);
    assert.match(pdf, /\/StructTreeRoot/, file);
    assert.match(pdf, /\/Lang \(en\)/, file);
    assert.match(pdf, /\/DisplayDocTitle true/, file);
    assert.match(pdf, /\/Outlines/, file);
    assert.equal(count('/S /H1'), 1, file);
    assert.ok(count('/S /H2') > 3 && count('/S /LI') > 20, file);
    assert.ok(count('/S /Figure') > 0, file);
    assert.equal(count('/S /Figure'), count('/Alt '), `${file}: a figure has no name`);
  }
});
