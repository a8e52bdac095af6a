// The kill switch: `cargo xtask seal --kill-worker` puts this in the place of sw.js. The worker that readers have
// removes the copies that it made and itself; open pages stay as they are, and everything comes from the network again.
const PREFIX = `csto-atlas:${encodeURIComponent(new URL(registration.scope).pathname)}:`;

const removeCopies = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => caches.delete(name)));
};

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
    event.waitUntil(
        removeCopies()
            .catch(() => {})
            .then(() => registration.unregister()),
    );
});
