// What a page does besides the app: keys of the search, outlines of the map, a head that stays true, and code that is
// asked for seldom and comes when it is. boot.js loads it on every page; it works where the app does not run.

/**
 * The element that an event happened to; nothing if it was the document or the window.
 *
 * @param {Event} event
 */
const elementOf = ({ target }) => (target instanceof Element ? target : null);

const say = globalThis.atlasSay;

/** @param {string} served the path of the page that was served */
export const begin = (served) => {
    addEventListener('keydown', searchKeys);
    customElements.define('single-keys', SingleKeys);
    customElements.define('color-scheme', ColorScheme);
    customElements.define('outlined-map', OutlinedMap);
    keepHeadTrue(served);
    leadToOtherDays();
    closeMenu();
    loadWhenAsked();
    speakOtherLanguages();
};

// --- Keys ------------------------------------------------------------------------------------------------------------

// Ctrl+K or Cmd+K goes to the search from anywhere. The key / alone does so only where the reader has asked for it:
// who speaks to the computer, or has an unsteady hand, must not set it off by accident.
const SINGLE_KEYS = 'csto-atlas:single-keys';

/**
 * Whether the key / alone goes to the search.
 *
 * @param {boolean} [on] what it shall be from now on
 */
const singleKeys = (on) => {
    try {
        if (on !== undefined) localStorage[on ? 'setItem' : 'removeItem'](SINGLE_KEYS, 'on');
        return localStorage.getItem(SINGLE_KEYS) === 'on';
    } catch {
        // Storage is blocked: the key stays off.
        return false;
    }
};

/** @param {KeyboardEvent} event */
const searchKeys = (event) => {
    const search = document.getElementById('site-search');
    const chord =
        (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    const typing = elementOf(event)?.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing && singleKeys();
    if (!(search instanceof HTMLInputElement) || !(chord || slash)) return;
    event.preventDefault();
    search.focus();
    search.select();
};

/** `<single-keys>`: the box with which the reader asks for the key. */
class SingleKeys extends HTMLElement {
    connectedCallback() {
        const box = document.createElement('input');
        box.type = 'checkbox';
        box.checked = singleKeys();
        box.ariaLabel = say('The key / alone goes to the search');
        box.addEventListener('change', () => {
            box.checked = singleKeys(box.checked);
        });
        this.replaceChildren(box);
    }
}

// --- Light and dark --------------------------------------------------------------------------------------------------

const COLOR_SCHEME = 'csto-atlas:color-scheme';

/** `<color-scheme>`: the choice of light or dark. It is kept on this device, which the label says; boot.js applies it. */
class ColorScheme extends HTMLElement {
    connectedCallback() {
        const { style } = document.documentElement;
        const select = document.createElement('select');
        for (const [value, words] of [
            ['', 'as the system'],
            ['light', 'light'],
            ['dark', 'dark'],
        ]) {
            select.add(new Option(say(words), value, false, value === style.colorScheme));
        }
        select.addEventListener('change', () => {
            style.colorScheme = select.value;
            try {
                if (select.value) localStorage.setItem(COLOR_SCHEME, select.value);
                else localStorage.removeItem(COLOR_SCHEME);
            } catch {
                // Storage is blocked: the choice holds as long as the page.
            }
        });
        const label = document.createElement('label');
        label.append(say('Colours (kept on this device):'), ' ', select);
        this.replaceChildren(label);
    }
}

// --- Outlines of the map ---------------------------------------------------------------------------------------------

/**
 * The page that is served has them; what the app draws anew takes them from a file, which is there before it is needed.
 *
 * @type {Record<string, string> | undefined}
 */
let outlines;

/** `<outlined-map>`: gives each path with `data-outline` its outline. */
class OutlinedMap extends HTMLElement {
    async connectedCallback() {
        outlines ??= (await import('./outlines.js')).outlines;
        /** @type {NodeListOf<SVGPathElement>} */
        const paths = this.querySelectorAll('[data-outline]');
        for (const path of paths) path.setAttribute('d', outlines[path.dataset.outline ?? '']);
    }
}

// --- The head --------------------------------------------------------------------------------------------------------

/**
 * The head describes the page that was served. Of another page it would say what is not true, so it falls silent.
 *
 * @param {string} served
 */
const keepHeadTrue = (served) => {
    const said = "meta[property], meta[name=description], meta[name^='DC.'], link[rel=canonical], script[type$=json]";
    const look = () => {
        if (location.pathname === served) return;
        for (const element of document.head.querySelectorAll(said)) element.remove();
        watch.disconnect();
    };
    const watch = new MutationObserver(look);
    const title = document.querySelector('title');
    if (title) watch.observe(title, { childList: true, characterData: true, subtree: true });
    look();
};

// --- Links to other days -----------------------------------------------------------------------------------------------

/** Only the running app shows other days; until then the links of the served page do not lead there. */
const leadToOtherDays = () => {
    const html = document.documentElement;
    const look = () => {
        if (html.dataset.app !== 'running') return;
        watch.disconnect();
        /** @type {NodeListOf<HTMLAnchorElement>} */
        const links = document.querySelectorAll('a[data-href]');
        for (const link of links) link.setAttribute('href', link.dataset.href ?? '');
    };
    const watch = new MutationObserver(look);
    watch.observe(html, { attributeFilter: ['data-app'] });
    look();
};

// --- The menu --------------------------------------------------------------------------------------------------------

/**
 * The menu of the header and the list of languages lie over the page: they close when the reader turns to something else,
 * and on Escape.
 */
const closeMenu = () => {
    const open = ':is(.site-menu, .site-languages)[open]';
    /** @param {Element | null} within where the reader is now */
    const close = (within) => {
        for (const menu of document.querySelectorAll(open)) {
            if (!(within && menu.contains(within))) menu.removeAttribute('open');
        }
    };
    document.addEventListener('click', (event) => {
        const element = elementOf(event);
        // A link within it leads away from it.
        close(element?.closest('a') ? null : element);
    });
    document.addEventListener('focusin', (event) => close(elementOf(event)));
    document.addEventListener('keydown', (event) => {
        const menu = event.key === 'Escape' && document.activeElement?.closest(open);
        if (!menu) return;
        close(null);
        menu.querySelector('summary')?.focus();
    });
};

// --- Other languages -------------------------------------------------------------------------------------------------

/** The languages in which there is the record, too: on pages of the others, what is of it is English. */
const WHOLE = ['en', 'ru'];

const speakOtherLanguages = () => {
    const { lang } = document.documentElement;
    if (!WHOLE.includes(lang)) import('./foreign.js').then((foreign) => foreign.begin()).catch(console.error);
    /** @type {NodeListOf<HTMLLinkElement>} */
    const links = document.querySelectorAll('link[rel=alternate][hreflang]');
    const there = Array.from(links, (link) => link.hreflang);
    const wanted = navigator.languages.map((code) => code.split('-', 1)[0]).find((code) => there.includes(code));
    if (wanted && wanted !== lang) {
        import('./offer_language.js').then((offered) => offered.offer(wanted)).catch(console.error);
    }
};

// --- Code that comes when it is asked for ----------------------------------------------------------------------------

const loadWhenAsked = () => {
    // The buttons of citations come when one is opened.
    document.addEventListener(
        'toggle',
        async (event) => {
            const element = elementOf(event);
            if (element?.matches('.cite[open]')) (await import('./export.js')).offer(element);
        },
        true,
    );
    document.addEventListener('click', async (event) => {
        /** @type {HTMLElement | null | undefined} */
        const button = elementOf(event)?.closest('[data-take]');
        if (button) (await import('./export.js')).take(button);
        // A link to a statement goes into the address, and to where the reader wants it.
        /** @type {HTMLAnchorElement | null | undefined} */
        const link = elementOf(event)?.closest('a.statement__link:not([data-take])');
        const { ctrlKey, metaKey, shiftKey, altKey } = /** @type {MouseEvent} */ (event);
        if (link && !(ctrlKey || metaKey || shiftKey || altKey)) (await import('./export.js')).share(link);
    });
    // The configurator of widgets has its code where it stands; it works without the app.
    if (document.querySelector('embed-configurator')) import('./configurator.js');
    // Arrow keys within drawings, once somebody comes to one by keyboard.
    document.addEventListener('focusin', async function load(event) {
        /** @type {HTMLElement | null | undefined} */
        const group = elementOf(event)?.closest('[data-rove]');
        if (!group) return;
        document.removeEventListener('focusin', load);
        (await import('./roving_tabindex.js')).settle(group, elementOf(event));
    });
};
