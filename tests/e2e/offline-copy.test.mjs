// The copy on the device: what becomes of it, and what the panel says.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { notInFirefox } from './browser.mjs';
import { opens, second, server, started, stopWorkers, visited, visitor } from './offline_site.mjs';

describe('the panel says what is so', () => {
  const panel = (page) => page.locator('offline-panel');
  const check = async (page) => {
    await page.goto(`${server.url}offline/`);
    await panel(page).getByRole('button', { name: 'Check now' }).click();
  };

  for (const [name, body] of [
    ['an empty file', ''],
    ['the worker of somebody else', 'addEventListener("fetch", () => {});'],
  ]) {
    test(`${name} in the place of the worker is no newer edition`, async () => {
      const page = await visited();
      server.fault = (path) => path === 'sw.js' && { type: 'text/javascript', body };
      await check(page);
      await panel(page).locator('[role=status]', { hasText: 'something else in the place of an edition' }).waitFor();
      assert.equal(await panel(page).getByRole('button', { name: 'Open the newer edition' }).count(), 0);
      assert.equal(await page.locator('#offline-notice:not([hidden])').count(), 0);
      await opens(page, 'states/');
    });
  }

  test('a newer edition that cannot be stored is explained', async () => {
    const page = await visited();
    server.folder = second;
    server.fault = (path) => path?.startsWith('assets/csto-atlas-2222') && { status: 404 };
    await check(page);
    await panel(page).locator('p', { hasText: 'A newer edition could not be stored' }).waitFor();
  });

  test('a host that accepts and never answers is waited for no longer than a quarter of a minute', async () => {
    const page = await visited({ path: 'offline/' });
    server.fault = () => 'stall';
    await panel(page).getByRole('button', { name: 'Check now' }).click();
    await panel(page)
      .locator('[role=status]', { hasText: 'The site could not be reached' })
      .waitFor({ timeout: 20_000 });
    assert.equal(await panel(page).locator('button:disabled').count(), 0);
  });

  test('a question of the browser that nobody answers leaves the other buttons free', async () => {
    const page = await visited();
    await page.addInitScript(() => {
      navigator.storage.persisted = async () => false;
      navigator.storage.persist = () => new Promise(() => {});
    });
    await page.goto(`${server.url}offline/`);
    await panel(page).getByRole('button', { name: 'Ask the browser' }).click();
    await panel(page).getByRole('button', { name: 'Verify this copy' }).click();
    await panel(page).locator('[role=status]', { hasText: 'verified' }).waitFor();
  });

  test('a browser without navigator.storage is not said to keep or to clear anything', async () => {
    const page = await visited();
    await page.addInitScript(() => Object.defineProperty(navigator, 'storage', { value: undefined }));
    await page.goto(`${server.url}offline/`);
    await panel(page).locator('dd', { hasText: 'This browser does not say' }).waitFor();
    assert.deepEqual(page.errors, []);
  });

  test('visiting it a hundred times leaves nothing behind', async () => {
    const page = await visited({ path: 'offline/' });
    const left = await page.evaluate(async () => {
      let listeners = 0;
      const { addEventListener: add, removeEventListener: remove } = window;
      window.addEventListener = (type, ...rest) => {
        listeners += type === 'atlas-offline' ? 1 : 0;
        /** @type {any} */ (add).call(window, type, ...rest);
      };
      window.removeEventListener = (type, ...rest) => {
        listeners -= type === 'atlas-offline' ? 1 : 0;
        /** @type {any} */ (remove).call(window, type, ...rest);
      };
      for (let visit = 0; visit < 100; visit += 1) {
        const element = document.createElement('offline-panel');
        document.body.append(element);
        await new Promise((resume) => setTimeout(resume));
        element.remove();
      }
      return listeners;
    });
    assert.equal(left, 0);
  });

  test('a page that is not kept says so where the program does not run', async () => {
    const page = await visited();
    await page.evaluate(() => sessionStorage.setItem('atlas-reading', 'true'));
    await server.stop();
    await page.goto(`${server.url}organs/csc/`);
    await page.locator('main', { hasText: 'This page is not kept on this device' }).waitFor();
  });

  test('pages that the program does not make are kept, and files that are not say so', async () => {
    const page = await visited();
    await server.stop();
    for (const path of ['data/', 'embed/']) {
      await opens(page, path);
      assert.ok((await page.locator('main').innerText()).length > 300, path);
    }
    const response = await page.goto(`${server.url}embed/map/`);
    assert.equal(response.status(), 503);
    assert.match(await page.locator('body').innerText(), /not kept on this device/);
  });
});

describe('the copy', () => {
  test('of which some files have gone mends itself', async () => {
    const page = await visited();
    await page.evaluate(async () => {
      const [name] = await caches.keys();
      const cache = await caches.open(name);
      const gone = (await cache.keys()).filter(({ url }) => /\.(css|wasm)$/.test(url));
      await Promise.all(gone.map((one) => cache.delete(one)));
    });
    await opens(page, 'states/');
    await server.stop();
    await opens(page, 'organs/');
  });

  test('of which all has gone is made again', {
    skip: notInFirefox('its protocol has no command for it'),
  }, async () => {
    const page = await visited();
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    // The worker forgets what it remembers when the browser ends it.
    await stopWorkers(page);
    await opens(page, 'states/');
    await page.waitForFunction(async () => {
      const [name] = await caches.keys();
      return name && (await caches.match('/sw.js?complete', { cacheName: name }));
    });
    await server.stop();
    await opens(page, 'organs/');
  });

  test('is verified, damaged, mended, removed and asked for again in the panel', async () => {
    const page = await visited({ path: 'offline/' });
    const panel = page.locator('offline-panel');
    await panel.getByRole('button', { name: 'Verify this copy' }).click();
    await panel.getByText(/^\d+ files verified\.$/).waitFor();
    await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0]);
      const style = (await cache.keys()).find(({ url }) => url.endsWith('.css'));
      await cache.put(style, new Response('damaged'));
    });
    await panel.getByRole('button', { name: 'Verify this copy' }).click();
    await panel.getByText('1 file had been damaged and was fetched again.').waitFor();
    await panel.getByRole('button', { name: 'Check now' }).click();
    await panel.getByText('There is nothing newer.').waitFor();
    await server.stop();
    await panel.getByRole('button', { name: 'Check now' }).click();
    await panel.getByText('The site could not be reached.').waitFor();
    await server.start();
    await panel.getByRole('button', { name: 'Remove' }).click();
    await panel.getByText('Nothing is kept: the copy was removed.').waitFor();
    await page.reload();
    await panel.getByText('Nothing is kept: the copy was removed.').waitFor();
    assert.equal(
      await page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith(':off')).length),
      0,
    );
    for (const again of ['once', 'twice']) {
      await panel.getByRole('button', { name: 'Keep the atlas on this device' }).click();
      await panel.getByRole('button', { name: 'Verify this copy' }).waitFor({ timeout: 20_000 });
      if (again === 'twice') break;
      await panel.getByRole('button', { name: 'Remove' }).click();
    }
    await server.stop();
    await opens(page, 'states/');
  });

  test('says how old it is', async () => {
    const page = await visited({ path: 'offline/' });
    await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0]);
      const record = await (await cache.match('/sw.js?complete')).json();
      record.stored -= 200 * 86_400_000;
      await cache.put('/sw.js?complete', new Response(JSON.stringify(record)));
      await cache.delete('/sw.js?checked');
    });
    await server.stop();
    await page.goto(`${server.url}offline/`);
    await page.locator('offline-panel', { hasText: 'This copy is 200 days old.' }).waitFor();
    await page.locator('offline-panel', { hasText: 'newer changes are not in it' }).waitFor();
  });

  test('is not made when the browser refuses the space, and the panel says so', {
    skip: notInFirefox('its protocol has no command for it'),
  }, async () => {
    await started();
    const page = await visitor();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin, quotaSize: 100_000 });
    await page.goto(`${server.url}offline/`);
    await page.locator('offline-panel', { hasText: 'No copy could be made: the browser refused the space.' }).waitFor();
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
    assert.deepEqual(page.errors, []);
  });
});
