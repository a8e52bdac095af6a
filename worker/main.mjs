// Ties the edition to the events of a service worker. `cargo xtask seal` writes MANIFEST above.

import { Edition } from './edition.mjs';
import { answer } from './messages.mjs';

const edition = new Edition(MANIFEST, {
    scope: registration.scope,
    registration,
    caches,
    clients,
    locks: navigator.locks,
    fetch: (...request) => fetch(...request),
    skipWaiting: () => skipWaiting(),
    now: () => Date.now(),
    timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
});

addEventListener('install', (event) => event.waitUntil(edition.install()));
addEventListener('activate', (event) => event.waitUntil(edition.activate()));
addEventListener('fetch', (event) => {
    if (edition.handles(event.request)) {
        event.respondWith(edition.respond(event.request, (promise) => event.waitUntil(promise)));
    }
});
addEventListener('message', (event) => {
    event.waitUntil(answer(edition, event.data).then((reply) => event.ports[0]?.postMessage(reply)));
});
