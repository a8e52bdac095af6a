// CSTO Atlas in other pages, version 1. The contract is embed.md beside this file. MIT licence.
//
// One function around all, because a classic script would leave its names in other people's pages.
(() => {
    // Of a module or an `import()` only the call stack knows the address.
    const own = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src || Error().stack;
    const base = own?.match(/https?:\S+\/(?=embed\.js)/)?.[0];
    if (!base) throw Error('csto-atlas: load embed.js from its own address, not from a bundle');
    // Another atlas in the same page has its own script; a second copy of this one does nothing.
    const mark = Symbol.for(base);
    /** @type {any} */
    const all = window;
    if (all[mark]) return;
    all[mark] = true;
    const WIDGETS =
        'timeline state map places organs operations exercises requests statement compare search decide questions'.split(
            ' ',
        );
    // What the address of a widget carries behind `?`, besides its look.
    const PARAMETERS = 'asof state kind organ from to lanes scenario'.split(' ');
    // More changes than these at one width, without a pause of a second, are a loop or a flood.
    const CHANGES = 8;
    // After this time without a word the frame shows something else than a widget.
    const SILENCE = 6000;

    // What is known of a frame: itself, the element that hears of its events, its height, its changes by width.
    /**
     * @typedef {{ host: HTMLElement, seen: Map<number, [count: number, time: number]>, height?: number }} Known
     * @type {WeakMap<HTMLIFrameElement, Known>}
     */
    const known = new WeakMap();
    /** @type {Set<Widget>} */
    const elements = new Set();
    const media = matchMedia('(prefers-color-scheme: dark)');

    // Browsers keep a colour in the syntax in which it was written; what is painted is in RGB.
    const paint = /** @type {CanvasRenderingContext2D} */ (
        document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    );
    /** @type {(color: string) => Uint8ClampedArray} */
    const channels = (color) => {
        paint.clearRect(0, 0, 1, 1);
        paint.fillStyle = '#0000';
        paint.fillStyle = color;
        paint.fillRect(0, 0, 1, 1);
        return paint.getImageData(0, 0, 1, 1).data;
    };

    /** @type {(host: HTMLElement, type: string, detail: object) => boolean} */
    const emit = (host, type, detail) => host.dispatchEvent(new CustomEvent(type, { detail }));

    /** All frames with widgets: those of elements, and those that the page has itself. */
    const frames = () =>
        /** @type {HTMLIFrameElement[]} */ (
            [...[...elements].map(({ frame }) => frame), ...document.querySelectorAll('iframe')].filter((frame) =>
                frame?.src.startsWith(`${base}e`),
            )
        );

    /** @type {(frame: HTMLIFrameElement, host?: HTMLElement) => Known} */
    const about = (frame, host = frame) =>
        /** @type {Known} */ (known.get(frame) || known.set(frame, { host, seen: new Map() }).get(frame));

    // Whether the page around is dark: as it is declared, else as the background is.
    /** @type {(host: HTMLElement) => boolean | undefined} */
    const isDark = (host) => {
        // Of a frame its own scheme is what this script has given it.
        let declared = getComputedStyle(/iframe/i.test(host.tagName) ? host.parentElement || host : host).colorScheme;
        if (declared === 'normal')
            declared = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name=color-scheme]'))?.content;
        const dark = /dark/.test(declared);
        if (dark !== /light/.test(declared)) return dark;
        if (dark) return media.matches;
        for (
            let one = host;
            one;
            one = /** @type {HTMLElement} */ (one.parentElement || /** @type {ShadowRoot} */ (one.getRootNode()).host)
        ) {
            const [r, g, b, alpha] = channels(getComputedStyle(one).backgroundColor);
            if (alpha > 127) return r + 2 * g + b < 511;
        }
    };

    // Which of the two palettes fits: the one that is wished, else that of the page around.
    /** @type {(host: HTMLElement) => string} */
    const scheme = (host) => {
        const wish = host.getAttribute('theme');
        return wish === 'light' || wish === 'dark' ? wish : isDark(host) ? 'dark' : 'light';
    };

    /** @type {(frame: HTMLIFrameElement, message: object) => void} */
    const say = (frame, message) => frame.contentWindow?.postMessage({ atlas: 1, ...message }, '*');

    /** @type {(frame: HTMLIFrameElement) => void} */
    const look = (frame) => {
        const { host } = about(frame);
        const own = new URL(frame.src).searchParams;
        // A frame of the page's own that states its theme keeps it.
        const theme = (frame === host && own.get('theme')) || scheme(host);
        // Frame and content of one scheme: otherwise browsers paint an opaque box behind the content.
        frame.style.colorScheme = theme;
        say(frame, { type: 'theme', theme, accent: host.getAttribute('accent') || own.get('accent') });
    };

    /** @type {(frame: HTMLIFrameElement, height: number) => unknown} */
    const resize = (frame, height) => {
        const one = about(frame);
        const { host, seen } = one;
        if (!Number.isInteger(height) || height < 80 || height > 8000) return;
        const [count, time] = seen.get(frame.clientWidth) || [0, 0];
        const changes = (performance.now() - time > 1000 ? 0 : count) + /** @type {any} */ (height !== one.height);
        seen.set(frame.clientWidth, [changes, performance.now()]);
        if (height === one.height) return;
        if (changes > CHANGES) return changes === CHANGES + 1 && emit(host, 'error', { reason: 'loop' });
        // So that borders and padding of the page's style do not eat into the content.
        frame.style.boxSizing = 'content-box';
        frame.style.height = `${height}px`;
        if (!one.height) look(frame);
        emit(host, one.height ? 'resize' : 'ready', { height });
        one.height = height;
    };

    addEventListener('message', ({ data, source, origin }) => {
        const frame = data?.atlas === 1 && frames().find(({ contentWindow }) => contentWindow === source);
        if (!frame) return;
        // A confined frame has no origin of its own, nor has one in a confined page.
        const confined =
            self.origin === 'null' || (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin'));
        if (origin !== (confined ? 'null' : new URL(base).origin)) return;
        if (data.type === 'size') resize(frame, data.height);
        if (data.type === 'navigate' && typeof data.href === 'string' && data.href.startsWith('http'))
            emit(about(frame).host, 'navigate', { href: data.href });
    });

    const near = new IntersectionObserver(
        (entries) => {
            for (const { target, isIntersecting } of entries) if (isIntersecting) /** @type {Widget} */ (target).load();
        },
        { rootMargin: '600px' },
    );

    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}');

    class Widget extends HTMLElement {
        root = this.attachShadow({ mode: 'open' });
        static observedAttributes = [...'widget subject statement edition theme accent'.split(' '), ...PARAMETERS];

        connectedCallback() {
            this.root.adoptedStyleSheets = [sheet];
            elements.add(this);
            this.clear();
            if (this.getAttribute('loading') === 'eager') this.load();
            else near.observe(this);
        }

        disconnectedCallback() {
            elements.delete(this);
            this.seen = false;
            this.clear();
        }

        /** @param {string} name */
        attributeChangedCallback(name) {
            // Also where nothing is shown yet, as of a name that came late or was mistyped.
            if (!this.seen) return;
            if (/theme|accent/.test(name)) return this.frame && look(this.frame);
            // Several changes of one moment are one new frame; and not a new address, for Back would walk those.
            clearTimeout(this.due);
            this.due = setTimeout(() => this.seen && this.load());
        }

        /** Puts the frame in the place of what the page has between the tags. */
        load() {
            this.seen = true;
            /** @type {(name: string, pattern?: RegExp) => string} */
            const value = (name, pattern = /./) => this.getAttribute(name)?.match(pattern)?.input || '';
            const widget = value('widget');
            const height = (this.frame && about(this.frame).height) || value('height', /^\d+$/) || 400;
            this.clear();
            if (!WIDGETS.includes(widget)) return emit(this, 'error', { reason: 'widget' });
            const edition = value('edition', /^\d{4}-\d\d-\d\d$/);
            const subject = value('subject', /^[a-z\d-]+(\/[a-z\d-]+)?$/);
            const url = new URL(
                `${base}${edition && `editions/${edition}/`}embed/${widget}/${subject && `${subject}/`}`,
            );
            for (const name of [...PARAMETERS, 'accent']) if (value(name)) url.searchParams.set(name, value(name));
            url.searchParams.set('theme', scheme(this));
            url.hash = value('statement');
            const frame = document.createElement('iframe');
            this.frame = frame;
            frame.title = value('label') || 'CSTO Atlas';
            // Without the last word, pages opened from the widget would be as confined as it is.
            frame.sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
            frame.referrerPolicy = 'no-referrer';
            frame.style.height = `${height}px`;
            frame.style.colorScheme = scheme(this);
            /** @param {number} time */
            const wait = (time) => {
                clearTimeout(this.due);
                this.due = setTimeout(() => {
                    if (about(frame).height) return;
                    const hidden = !frame.checkVisibility?.();
                    this.clear();
                    // What is not shown cannot know its height: it is loaded again when the reader comes near.
                    if (hidden) near.observe(this);
                    else emit(this, 'error', { reason: 'silent' });
                }, time);
            };
            frame.onload = () => wait(SILENCE);
            // Firefox tells of no load where the page's policy blocks the frame; a host that never answers, nobody does.
            wait(4 * SILENCE);
            frame.src = url.href;
            about(frame, this);
            this.root.replaceChildren(frame);
        }

        /** Shows what the page has between the tags. */
        clear() {
            near.unobserve(this);
            clearTimeout(this.due);
            this.frame = null;
            this.root.replaceChildren(document.createElement('slot'));
        }
    }
    if (!customElements.get('csto-atlas')) customElements.define('csto-atlas', Widget);

    let waits = false;
    // Once for many changes.
    const lookAll = () => {
        if (waits) return;
        waits = true;
        setTimeout(() => {
            waits = false;
            watch();
            for (const frame of frames()) look(frame);
        }, 50);
    };
    const { documentElement: html, head } = document;
    const observer = new MutationObserver(lookAll);
    // What a page turns dark by: attributes of html and body, of which the second may come later or be another one, and
    // what stands in the head.
    const watch = () => {
        observer.observe(html, { attributes: true, childList: true });
        observer.observe(head, { attributes: true, childList: true, subtree: true, characterData: true });
        if (document.body) observer.observe(document.body, { attributes: true });
    };
    watch();
    media.onchange = lookAll;
    // A ground that changes slowly is another one at the end.
    html.addEventListener('transitionend', lookAll);
    // Frames that were there before this script have said their size already.
    for (const frame of frames()) say(frame, { type: 'ping' });
})();
