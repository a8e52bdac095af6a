// What the scope of a service worker has beyond that of other workers, for the type check.

/** The list of the site's files, which `cargo xtask seal` writes above the scripts. */
declare const MANIFEST: import('./store.mjs').Manifest;

declare const registration: ServiceWorkerRegistration;
declare const clients: Clients;
declare function skipWaiting(): Promise<void>;
declare function addEventListener<K extends keyof ServiceWorkerGlobalScopeEventMap>(
    type: K,
    listener: (event: ServiceWorkerGlobalScopeEventMap[K]) => void,
): void;
