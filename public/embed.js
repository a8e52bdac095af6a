// CSTO Atlas in other pages, version 1. The contract is embed.md beside this file. MIT licence.
(() => {
    const script = document.currentScript || document.querySelector('script[src$="/embed.js"]');
    if (!script || !globalThis.customElements || customElements.get('csto-atlas')) return;

    const base = new URL('.', script.src).href;
    const origin = new URL(base).origin;
    const WIDGETS = 'timeline state map organs operations requests statement compare search'.split(' ');
    // What the address of a widget carries behind `?`, besides its look.
    const PARAMETERS = ['asof', 'state', 'kind', 'from', 'to'];
    const LOOK = ['theme', 'accent'];
    const [LEAST, MOST] = [80, 8000];
    // More changes than these at one width, without this pause in milliseconds, are a loop or a flood.
    const [CHANGES, PAUSE] = [8, 1000];
    // After this time without a word the frame shows something else than a widget.
    const SILENCE = 6000;

    const states = new WeakMap();
    const elements = new Set();

    const emit = (state, type, detail) => state.host.dispatchEvent(new CustomEvent(type, { detail }));
    const dark = matchMedia('(prefers-color-scheme: dark)');

    // --- The look ----------------------------------------------------------------------------------------------------

    // How light the background is on which an element stands, from 0 to 255.
    const ground = (element) => {
        for (let one = element; one; one = one.parentElement || one.getRootNode().host) {
            const [r, g, b, a = 1] = getComputedStyle(one).backgroundColor.match(/[\d.]+/g).map(Number);
            if (a > 0.5) return 0.3 * r + 0.6 * g + 0.1 * b;
        }
        return 255;
    };

    // Which of the two palettes fits the page around: as it declares, else as its background is.
    const scheme = (host) => {
        const wish = host.getAttribute('theme');
        if (wish === 'light' || wish === 'dark') return wish;
        let declared = getComputedStyle(host).colorScheme;
        if (!/dark|light/.test(declared)) declared = document.querySelector('meta[name=color-scheme]')?.content ?? '';
        const [canDark, canLight] = ['dark', 'light'].map((name) => declared.includes(name));
        if (canDark !== canLight) return canDark ? 'dark' : 'light';
        return (canDark ? dark.matches : ground(host) < 128) ? 'dark' : 'light';
    };

    const look = (state) => {
        const { host, frame } = state;
        const own = new URL(frame.src).searchParams;
        // A plain frame that states its theme keeps it.
        const theme = (frame === host && own.get('theme')) || scheme(host);
        // Frame and content of one scheme: otherwise browsers paint an opaque box behind the content.
        frame.style.colorScheme = theme === 'auto' ? '' : theme;
        const accent = host.getAttribute('accent') ?? own.get('accent');
        frame.contentWindow?.postMessage({ atlas: 1, type: 'theme', theme, accent }, '*');
    };

    const lookAll = () => {
        for (const element of elements) if (element.state) look(element.state);
        for (const frame of frames()) look(stateOf(frame));
    };

    // --- Messages ----------------------------------------------------------------------------------------------------

    const frames = () => [...document.querySelectorAll('iframe')].filter((frame) =>
        ['embed/', 'editions/'].some((folder) => frame.src.startsWith(base + folder)));

    const stateOf = (frame, host = frame) => {
        if (!states.has(frame)) states.set(frame, { frame, host, seen: new Map() });
        return states.get(frame);
    };

    const sender = (source) => {
        for (const { state } of elements) if (state?.frame.contentWindow === source) return state;
        const frame = frames().find(({ contentWindow }) => contentWindow === source);
        return frame && stateOf(frame);
    };

    const resize = (state, height) => {
        const { frame, seen } = state;
        if (!Number.isInteger(height) || height < LEAST || height > MOST) return;
        const [width, now] = [frame.clientWidth, performance.now()];
        if (seen.size > 99) seen.clear();
        let at = seen.get(width);
        if (!at || now - at.time > PAUSE) seen.set(width, (at = { changes: 0 }));
        at.time = now;
        if (height !== state.height) {
            if (++at.changes > CHANGES) {
                if (at.changes === CHANGES + 1) emit(state, 'error', { reason: 'loop' });
                return;
            }
            state.height = height;
            // So that borders and padding of the host's style do not eat into the content.
            frame.style.boxSizing = 'content-box';
            frame.style.height = `${height}px`;
            if (state.ready) emit(state, 'resize', { height });
        }
        if (state.ready) return;
        state.ready = true;
        look(state);
        emit(state, 'ready', { height });
    };

    addEventListener('message', ({ data, source, origin: from }) => {
        if (data?.atlas !== 1 || !source) return;
        const state = sender(source);
        if (!state) return;
        const { sandbox } = state.frame;
        const opaque = state.frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin');
        if (from !== (opaque ? 'null' : origin)) return;
        if (data.type === 'size') resize(state, data.height);
        if (data.type === 'navigate' && /^https?:/.test(data.href)) emit(state, 'navigate', { href: data.href });
    });

    // --- The element -------------------------------------------------------------------------------------------------

    const near = new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) if (isIntersecting) target.load();
    }, { rootMargin: '600px' });

    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}');

    const fits = (text, pattern) => (pattern.test(text ?? '') ? text : null);

    class CstoAtlas extends HTMLElement {
        static observedAttributes = ['widget', 'subject', 'statement', 'edition', ...PARAMETERS, ...LOOK];

        connectedCallback() {
            if (!this.shadowRoot) {
                const root = this.attachShadow({ mode: 'open' });
                root.adoptedStyleSheets = [sheet];
                root.append(document.createElement('slot'));
            }
            elements.add(this);
            if (this.getAttribute('loading') === 'eager') this.load();
            else near.observe(this);
        }

        disconnectedCallback() {
            elements.delete(this);
            near.unobserve(this);
            this.clear();
        }

        attributeChangedCallback(name, before, after) {
            if (!this.state || before === after) return;
            if (LOOK.includes(name)) look(this.state);
            // Several changes of one moment are one new frame. A new frame, not a new address: Back would walk those.
            else this.due ??= queueMicrotask(() => {
                this.due = null;
                if (this.state) this.load();
            }) ?? true;
        }

        address() {
            const value = (name) => this.getAttribute(name);
            const widget = value('widget');
            if (!WIDGETS.includes(widget)) return null;
            const edition = fits(value('edition'), /^\d{4}-\d\d-\d\d$/);
            const subject = fits(value('subject'), /^[a-z0-9-]+(\/[a-z0-9-]+)?$/);
            const url = new URL(`${edition ? `editions/${edition}/` : ''}embed/${widget}/${subject ? `${subject}/` : ''}`, base);
            for (const name of PARAMETERS) if (value(name)) url.searchParams.set(name, value(name));
            url.searchParams.set('theme', scheme(this));
            if (value('accent')) url.searchParams.set('accent', value('accent'));
            url.hash = fits(value('statement'), /^[a-z0-9-]+$/) ?? '';
            return url.href;
        }

        /** Puts the frame in the place of what the page has between the tags. */
        load() {
            near.unobserve(this);
            const height = this.state?.height ?? fits(this.getAttribute('height'), /^\d+$/) ?? 400;
            this.clear();
            const src = this.address();
            if (!src) return this.fail('widget');
            const frame = document.createElement('iframe');
            frame.title = this.getAttribute('label') || `CSTO Atlas: ${this.getAttribute('widget')}`;
            // Without the last word, pages opened from the widget would be as confined as it is.
            frame.sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
            frame.referrerPolicy = 'no-referrer';
            frame.style.height = `${height}px`;
            this.state = stateOf(frame, this);
            frame.style.colorScheme = scheme(this);
            frame.addEventListener('load', () => {
                this.timer = setTimeout(() => this.state?.ready || this.fail('silent'), SILENCE);
            });
            frame.src = src;
            this.shadowRoot.replaceChildren(frame);
        }

        clear() {
            clearTimeout(this.timer);
            this.state = null;
            this.shadowRoot.replaceChildren(document.createElement('slot'));
        }

        fail(reason) {
            this.clear();
            emit({ host: this }, 'error', { reason });
        }
    }

    customElements.define('csto-atlas', CstoAtlas);

    dark.addEventListener('change', lookAll);
    new MutationObserver(lookAll).observe(document.documentElement, { attributes: true });
    // Frames that were there before this script have said their size already.
    for (const frame of frames()) frame.contentWindow?.postMessage({ atlas: 1, type: 'ping' }, '*');
})();
