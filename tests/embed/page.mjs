// A page that embeds widgets, as far as embed.js looks at it, and a widget as far as its messages go; in Node.

import { readFile } from 'node:fs/promises';
import vm from 'node:vm';

export const BASE = 'https://atlas.example/';

const script = (name) => readFile(new URL(`../../public/${name}`, import.meta.url), 'utf8');

class FakeElement extends EventTarget {
  constructor(attributes = {}) {
    super();
    this.attributes = attributes;
    this.style = {
      set(name, value) {
        this[name] = value;
      },
      setProperty(name, value) {
        this[name] = value;
      },
      removeProperty(name) {
        delete this[name];
      },
    };
    this.dataset = {};
    this.heard = [];
  }

  getAttribute(name) {
    return this.attributes[name] ?? null;
  }

  hasAttribute(name) {
    return name in this.attributes;
  }

  dispatchEvent(event) {
    this.heard.push(event);
    return super.dispatchEvent(event);
  }
}

/** A frame of the page's own; confined ones have no origin. */
const frame = (path, sandbox) => {
  const one = /** @type {any} */ (new FakeElement(sandbox === undefined ? {} : { sandbox }));
  const said = [];
  one.said = said;
  one.contentWindow = { postMessage: (message) => said.push(message) };
  one.src = BASE + path;
  one.sandbox = { contains: (word) => (sandbox ?? '').split(' ').includes(word) };
  one.clientWidth = 640;
  return one;
};

/** What both scripts take from a browser. */
const browser = (listeners) => {
  let now = 0;
  const nothing = class {
    observe() {}
    unobserve() {}
  };
  return {
    URL,
    URLSearchParams,
    Uint8ClampedArray,
    Error,
    CustomEvent,
    HTMLElement: FakeElement,
    IntersectionObserver: nothing,
    MutationObserver: nothing,
    ResizeObserver: nothing,
    CSSStyleSheet: class {
      replaceSync() {}
    },
    customElements: { get: () => undefined, define() {} },
    matchMedia: () => ({ matches: false }),
    getComputedStyle: () => ({
      colorScheme: 'light',
      backgroundColor: 'rgb(255, 255, 255)',
      color: 'rgb(0, 0, 0)',
    }),
    // Every call a second and more later, so that the brake for loops lets all through.
    performance: {
      now: () => {
        now += 1500;
        return now;
      },
    },
    setTimeout: (run) => run(),
    clearTimeout() {},
    addEventListener: (type, listener) => {
      listeners[type] = [...(listeners[type] ?? []), listener];
    },
  };
};

/** Loads embed.js into a page with a frame that is confined, one that is not, and one of somebody else. */
export const page = async () => {
  const listeners = {};
  const frames = {
    confined: frame('embed/map/', 'allow-scripts'),
    open: frame('embed/organs/'),
    other: Object.assign(frame(''), { src: 'https://other.example/embed/map/' }),
  };
  const context = vm.createContext(browser(listeners));
  context.window = context;
  context.self = { origin: 'https://host.example' };
  const canvas = { clearRect() {}, fillRect() {}, getImageData: () => ({ data: [255, 255, 255, 255] }) };
  context.document = {
    currentScript: { src: `${BASE}embed.js` },
    documentElement: new FakeElement(),
    createElement: () => ({ getContext: () => canvas }),
    querySelector: () => null,
    querySelectorAll: () => Object.values(frames),
  };
  vm.runInContext(await script('embed.js'), context);
  const hear = (event) => {
    for (const listener of listeners.message ?? []) listener(event);
  };
  return { frames, hear };
};

/** Loads widget.js as the script of a framed widget. */
export const widget = async () => {
  const listeners = {};
  const said = [];
  const html = new FakeElement();
  Object.assign(html.dataset, { widget: 'map', stem: 'map/', root: '../../' });
  const body = Object.assign(new FakeElement(), {
    getBoundingClientRect: () => ({ width: 640, height: 400.5 }),
  });
  const context = vm.createContext(browser(listeners));
  context.window = context;
  context.parent = { postMessage: (message) => said.push(message) };
  context.location = { search: '', hash: '', href: `${BASE}embed/map/` };
  context.document = {
    documentElement: html,
    body,
    readyState: 'complete',
    baseURI: `${BASE}embed/map/`,
    addEventListener() {},
    querySelector: () => null,
    querySelectorAll: () => [],
    getElementById: (id) => (id === 'widget' ? body : null),
  };
  vm.runInContext(await script('widget.js'), context);
  const hear = (event) => {
    for (const listener of listeners.message ?? []) listener(event);
  };
  return { html, said, hear, parent: context.parent };
};
