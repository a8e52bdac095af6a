// What a widget does besides showing itself: it tells the page around it how high it is, takes on its look, and finds
// another day or choice than the page that was asked for. It stores nothing and asks only its own site.
//
// One function around all, because a classic script has no scope of its own, and a sandboxed frame loads no module.
(() => {
    const html = document.documentElement;
    const parameters = new URLSearchParams(location.search);
    const framed = parent !== window;
    const { widget = '', stem, day = '', days = '', edition = '', root } = html.dataset;
    const [LEAST, MOST] = [80, 8000];
    // Pages of another language than English state what is said here in it; a confined frame loads no module.
    const stated = document.querySelector('meta[name="atlas-say"]')?.getAttribute('content');
    /** @type {Record<string, string>} */
    const texts = stated ? JSON.parse(stated) : {};
    const folder = html.lang === 'en' ? '' : `${html.lang}/`;

    /** @type {(text: string, ...values: string[]) => string} */
    const inWords = (text, ...values) => (texts[text] ?? text).replace(/\{(\d)\}/g, (_, place) => values[place]);

    /**
     * Tells the page around; what it says is no secret, so that it need not know who listens.
     *
     * @type {(message: unknown) => void}
     */
    const say = (message) => framed && parent.postMessage(message, '*');
    const asId = parameters.get('id') ?? '';
    const id = /^[\w-]{1,64}$/.test(asId) ? asId : widget;
    // What WordPress calls the frame that it has found and confined; its messages carry it.
    const secret = framed && /^#\?secret=([a-z\d]+)$/i.exec(location.hash)?.[1];

    // --- The look ----------------------------------------------------------------------------------------------------

    /** @type {(color: string) => number[]} */
    const channels = (color) => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
    /** @type {(color: number[]) => number} */
    const luminance = (color) => {
        const [r, g, b] = color.map((part) => (part <= 10 ? part / 3295 : ((part / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    /** @type {(one: number[], other: number[]) => number} */
    const contrast = (one, other) => {
        const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (more + 0.05) / (less + 0.05);
    };

    /** @type {(string | null | undefined)[]} */
    let wish = [parameters.get('theme'), parameters.get('accent')];

    /** The palette, and the colour of links: as it is wished, but no fainter than can be read. */
    const look = () => {
        const [theme, accent] = wish;
        html.style.colorScheme = theme === 'light' || theme === 'dark' ? theme : '';
        for (const name of ['--accent', '--accent-strong']) html.style.removeProperty(name);
        if (!document.body || typeof accent !== 'string' || !/^[\da-f]{6}$/i.test(accent)) return;
        const style = getComputedStyle(document.body);
        const [paper, ink] = [channels(style.backgroundColor), channels(style.color)];
        const wished = [0, 2, 4].map((at) => parseInt(accent.slice(at, at + 2), 16));
        let color = wished;
        for (let share = 1; share <= 10 && contrast(color, paper) < 4.5; share += 1) {
            color = wished.map((part, at) => Math.round(part + ((ink[at] - part) * share) / 10));
        }
        for (const name of ['--accent', '--accent-strong']) html.style.setProperty(name, `rgb(${color})`);
    };
    look();

    // --- Another day -------------------------------------------------------------------------------------------------

    const MONTHS = 'January February March April May June July August September October November December'.split(' ');
    /** @type {(iso: string) => string} */
    const words = (iso) => {
        const month = inWords(MONTHS[Number(iso.slice(5, 7)) - 1]);
        return inWords('{0} {1} {2}', String(Number(iso.slice(8))), month, iso.slice(0, 4));
    };

    /**
     * A year or a month means its last day; nothing if it is no day.
     *
     * @type {(text: string) => string}
     */
    const lastDay = (text) => {
        const [, year, month, date] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? [];
        if (!year) return '';
        const [inYear, inMonth] = [Number(month ?? 12), Number(date ?? 1)];
        const last = new Date(Date.UTC(Number(year), inYear, 0)).getUTCDate();
        if (inYear > 12 || inYear < 1 || inMonth > last || inMonth < 1) return '';
        return `${year}-${month ?? 12}-${date ?? String(last).padStart(2, '0')}`;
    };

    const asked = parameters.get('asof');
    const wanted = asked && day ? lastDay(asked) : '';
    /** @type {string[]} */
    const notices = [];
    if (asked && day && !wanted)
        notices.push(inWords('“{0}” is not a day; days are written 2012-12-20.', asked.slice(0, 40)));
    if (wanted > edition)
        notices.push(inWords('The record ends on {0}; what holds on {1} is not known.', words(edition), words(wanted)));

    // The last day with a page that is not after the one that is wanted, else the first.
    const known = days.split(' ').filter(Boolean);
    const nearest = !wanted
        ? day
        : wanted >= edition || !known.length
          ? edition
          : (known.findLast((one) => one <= wanted) ?? known[0]);
    if (day && day !== nearest) {
        const pages = new URL(`${root}${html.dataset.frozen ?? folder}embed/${stem}`, document.baseURI);
        const path = nearest === edition ? '' : `${nearest}/`;
        location.replace(`${pages.href}${path}${location.search}${location.hash}`);
        return;
    }

    const chosen = parameters.get('state')?.split(',').filter(Boolean) ?? [];
    const names = [...parameters.keys()].filter((name) => parameters.get(name));
    /** @type {Record<string, RegExp>} */
    const filters = {
        timeline: /^(state|kind|organ|from|to|lanes)$/,
        decide: /^(scenario|matter|ground|concerns|asks|seat-.+|beside|asof)$/,
    };
    const filtered = names.some((name) => filters[widget.split('/')[0]]?.test(name));
    const between = Boolean(wanted) && wanted < edition && wanted !== nearest;
    // What changes only on the days that have pages is the same from one of them to the next.
    const steady = 'steady' in html.dataset && wanted > nearest;

    const say_day = () => {
        const [from, to] = [words(nearest), words(wanted)];
        for (const heading of document.querySelectorAll('h1')) {
            heading.textContent = heading.textContent.replace(from, to);
        }
        for (const date of document.querySelectorAll('.widget__source .date')) {
            const time = date.querySelector('time');
            if (date.textContent !== from || !time) continue;
            date.textContent = to;
            time.dateTime = wanted;
            date.append(time);
        }
        for (const link of document.querySelectorAll('a[href*="asof="]')) {
            link.setAttribute('href', (link.getAttribute('href') ?? '').replace(`asof=${nearest}`, `asof=${wanted}`));
        }
    };

    /** @type {(text: string) => void} */
    const note = (text) => {
        const line = document.querySelector('.widget__notice') ?? document.createElement('p');
        line.className = 'widget__notice';
        line.setAttribute('role', 'status');
        line.textContent = text;
        if (text) document.querySelector('.widget__title')?.after(line);
        else line.remove();
    };

    /** @type {(name: string) => string} */
    const meta = (name) => {
        const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
        if (!content) throw new Error(`the page does not name ${name}`);
        return new URL(content, document.baseURI).href;
    };

    /** What is shown, whose height is the widget's; there once the page is. */
    const body = () => /** @type {HTMLElement} */ (document.getElementById('widget'));

    /** Lets the program draw what has no page. */
    const draw = async () => {
        const other = widget.startsWith('decide') ? 'Shown is another case' : 'Shown is the whole';
        /** @type {(ofDay: string, ofChoice: string) => string} */
        const shown = (ofDay, ofChoice) =>
            between ? inWords(ofDay, words(nearest), words(wanted)) : inWords(`${other}; ${ofChoice}`);
        note(shown('Shown is {0}; {1} is being drawn.', 'this choice is being drawn.'));
        const place = body();
        const before = place.firstElementChild;
        try {
            // The program makes elements from its own templates; nothing else may make markup from text.
            globalThis.trustedTypes?.createPolicy('default', { createHTML: (text) => text });
            const [program, { default: init }] = await Promise.all([
                fetch(meta('atlas-wasm')),
                import(meta('atlas-js')),
            ]);
            if (!program.ok) throw new Error(`the server answered ${program.status}`);
            /** @type {Promise<void>} */
            const drawn = new Promise((done) => {
                for (const type of ['atlas-drawn', 'atlas-part-missing']) addEventListener(type, () => done());
            });
            await init({ module_or_path: program });
            if (place.firstElementChild === before) await drawn;
            if (place.firstElementChild === before) throw new Error('nothing was drawn');
        } catch (error) {
            console.warn(error);
            const failed = 'could not be drawn here. The full view shows it.';
            note(shown(`Shown is {0}; {1} ${failed}`, `this choice ${failed}`));
        }
        // A frame out of sight is not told that its content has grown.
        measure();
    };

    // --- The reader --------------------------------------------------------------------------------------------------

    addEventListener(
        'click',
        (event) => {
            const { target } = event;
            const link = target instanceof Element ? target.closest('a[href]') : null;
            const reference = link?.getAttribute('href');
            if (!link || typeof reference !== 'string' || reference.startsWith('#')) return;
            // Nothing opens within the frame.
            link.setAttribute('target', '_blank');
            link.setAttribute('rel', 'noopener');
            const href = new URL(reference, document.baseURI).href;
            say({ atlas: 1, type: 'navigate', id, href });
            if (!secret) return;
            // There the frame may open nothing: the page around follows what leads to the atlas.
            event.preventDefault();
            say({ message: 'link', value: href, secret });
        },
        true,
    );

    /**
     * A confined frame may send no form, but may open a link.
     *
     * @param {HTMLFormElement} form
     */
    const search = (form) => {
        const button = form.querySelector('button');
        const field = form.querySelector('input');
        if (!button || !field) return;
        const link = document.createElement('a');
        link.textContent = button.textContent;
        link.className = 'widget__go';
        button.replaceWith(link);
        const follow = () => {
            const url = new URL(form.action);
            if (field.value.trim()) url.searchParams.set('q', field.value.trim());
            link.href = url.href;
        };
        follow();
        field.addEventListener('input', follow);
        field.addEventListener('keydown', (event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            link.click();
        });
    };

    /** A statement that the record no longer has; a fragment that could name none is somebody else's. */
    const named = () => {
        const [name] = /^[a-z\d-]+$/.exec(location.hash.slice(1)) ?? [];
        if (widget.startsWith('statement') && name && !document.getElementById(name)) {
            note(inWords('The statement that was chosen here is no longer in the record.'));
        }
    };

    // --- The size ----------------------------------------------------------------------------------------------------

    let last = 0;
    const measure = () => {
        const { width, height } = body().getBoundingClientRect();
        // Not shown at all, as in a closed tab of the host.
        if (!width) return;
        const whole = Math.min(MOST, Math.max(LEAST, Math.ceil(height)));
        if (whole === last) return;
        last = whole;
        say({ atlas: 1, type: 'size', id, height: whole });
        // What AMP and Medium listen to.
        say({ sentinel: 'amp', type: 'embed-size', height: whole });
        say(JSON.stringify({ src: location.href, context: 'iframe.resize', height: whole }));
        if (secret) say({ message: 'height', value: whole, secret });
    };

    let answers = false;
    addEventListener('message', ({ data, source }) => {
        if (source !== parent) return;
        const asks = data?.atlas === 1 ? data.type === 'ping' : secret && data?.message === 'ready';
        const isNew = data?.theme !== wish[0] || data?.accent !== wish[1];
        if (data?.atlas === 1 && data.type === 'theme' && isNew && ['light', 'dark', 'auto'].includes(data.theme)) {
            wish = [data.theme, data.accent];
            look();
        }
        // One answer for many questions of one moment.
        if (asks && !answers) {
            answers = true;
            setTimeout(() => {
                answers = false;
                last = 0;
                measure();
            }, 16);
        }
    });

    const start = () => {
        look();
        // Other days need a script, so the page that is served does not lead to them.
        /** @type {NodeListOf<HTMLAnchorElement>} */
        const dated = document.querySelectorAll('a[data-href]');
        for (const link of dated) link.setAttribute('href', link.dataset.href ?? '');
        if (notices.length) note(notices.join(' '));
        /** @type {HTMLFormElement | null} */
        const form = document.querySelector('.widget__search');
        if (form) search(form);
        if (chosen.length && widget.startsWith('compare')) {
            /** @type {NodeListOf<HTMLElement>} */
            const rows = document.querySelectorAll('[data-state]');
            for (const row of rows) row.hidden = !chosen.includes(row.dataset.state ?? '');
        }
        named();
        addEventListener('hashchange', () => {
            note('');
            named();
        });
        if (between && steady) say_day();
        else if (between || filtered) draw();
        measure();
        new ResizeObserver(measure).observe(body());
        addEventListener('load', measure);
    };
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
    else start();
})();
