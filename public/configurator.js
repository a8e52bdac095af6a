// Makes the form of the page "The atlas in your page" work: the preview and the snippets follow what is chosen, and so
// does the address of the page. boot.js loads it where the page has an <embed-configurator>.

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** @type {(text: string) => string} */
const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * An element as text, with an attribute a line where there are many.
 *
 * @type {(name: string, attributes: object, content?: string) => string}
 */
const tag = (name, attributes, content = '') => {
    const pairs = Object.entries(attributes).filter(([, value]) => value !== null && value !== '');
    const spelled = pairs.map(([key, value]) => (value === true ? key : `${key}="${attribute(String(value))}"`));
    return `<${name} ${spelled.join('\n  ')}>${content}</${name}>`;
};

/**
 * What shows the same as a view of the atlas, in the words of the form; nothing if no widget does.
 *
 * @param {string | null} view
 */
const ofView = (view) => {
    if (view === null) return null;
    const url = new URL(view, 'http://view');
    const [part = '', slug] = url.pathname.split('/').filter(Boolean);
    const statement = url.hash.slice(1);
    const asked = url.searchParams;
    if (part === 'rules' && slug === 'decide')
        return new URLSearchParams({ widget: 'decide', scenario: url.search.slice(1) });
    if (part === 'rules' && slug === 'questions') return new URLSearchParams({ widget: 'questions' });
    const sides = ['a', 'b', 'c'].map((name) => asked.get(name) ?? '').filter((side) => /^states\/[a-z-]+$/.test(side));
    if (sides.length) asked.set('state', sides.map((side) => side.slice(7)).join(','));
    /** @type {Record<string, string>} */
    const lists = {
        '': 'map',
        map: 'map',
        timeline: 'timeline',
        search: 'search',
        compare: 'compare',
        states: 'compare',
        organs: 'organs',
        operations: 'operations',
        cases: 'requests',
    };
    /** @type {Record<string, string>} */
    const cards = statement ? {} : { states: 'state', operations: 'operations' };
    const widget = slug ? (cards[part] ?? 'statement') : lists[part];
    if (!widget) return null;
    asked.set('widget', widget);
    if (slug) asked.set('subject', cards[part] ? slug : `${part}/${slug}${statement && `#${statement}`}`);
    return asked;
};

/**
 * What is chosen, in the words of the element's attributes; empty where nothing is.
 *
 * @typedef {Record<'widget' | 'subject' | 'statement' | 'asof' | 'state' | 'kind' | 'from' | 'to' | 'scenario' | 'theme'
 *   | 'accent' | 'edition', string>} Choice
 */

class EmbedConfigurator extends HTMLElement {
    /** The address of the root of the site. */
    base = '';
    /** The address of the widget that the preview shows. */
    shown = '';
    /**
     * What the address of the page asks for and cannot be had.
     *
     * @type {string[]}
     */
    complaints = [];
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    waiting = undefined;

    connectedCallback() {
        // The app moves the page when it takes its place.
        if (this.base) return;
        this.base = new URL(document.documentElement.dataset.root ?? '', location.href).href;
        this.read();
        this.form.addEventListener('input', ({ target }) => this.change(/** @type {HTMLInputElement} */ (target)));
        this.form.addEventListener('submit', (event) => event.preventDefault());
        this.form.addEventListener('reset', () => setTimeout(() => this.change(this.fields('widget')[0])));
        addEventListener('message', (event) => this.hear(event));
        /** @type {NodeListOf<HTMLElement>} */
        const snippets = this.querySelectorAll('[data-snippet]');
        for (const box of snippets) {
            box.hidden = false;
            const button = box.querySelector('button');
            button?.addEventListener('click', () => this.copy(box, button));
        }
        this.show();
    }

    get form() {
        return /** @type {HTMLFormElement} */ (this.querySelector('form'));
    }

    get frame() {
        return /** @type {HTMLIFrameElement} */ (this.querySelector('iframe'));
    }

    /**
     * The fields of a name.
     *
     * @param {string} name
     */
    fields(name) {
        const all = /** @type {HTMLInputElement[]} */ ([...this.form.elements]);
        return all.filter((field) => field.name === name);
    }

    /**
     * A field of text or numbers.
     *
     * @param {string} id
     */
    field(id) {
        return /** @type {HTMLInputElement} */ (this.querySelector(`#embed-${id}`));
    }

    /**
     * A field with options.
     *
     * @param {string} id
     */
    select(id) {
        return /** @type {HTMLSelectElement} */ (this.querySelector(`#embed-${id}`));
    }

    /** The option of the widget that is chosen. */
    get option() {
        return this.select('widget').selectedOptions[0];
    }

    /** Fills the form with what the address of the page asks for; what it does not know it leaves out. */
    read() {
        const own = new URLSearchParams(location.search);
        const asked = ofView(own.get('view')) ?? own;
        /** @type {(field: HTMLInputElement | undefined, value: string | null) => boolean} */
        const choose = (field, value) => {
            if (!field || value === null) return false;
            const before = field.value;
            field.value = value;
            if (field.value === value) return true;
            field.value = before;
            return false;
        };
        const widget = asked.get('widget');
        /** @type {string[]} */
        const complaints = [];
        if (widget && !choose(this.field('widget'), widget))
            complaints.push(`There is no widget called “${widget.slice(0, 40)}”.`);
        this.suit();
        const subject = asked.get('subject');
        const shown = this.fields('subject').find((field) => !field.closest('[hidden]'));
        if (subject && shown && !choose(shown, subject))
            complaints.push(`“${subject.slice(0, 60)}” is not to be chosen here.`);
        const scenario = asked.get('scenario');
        if (scenario !== null) {
            // A case of the record has a page.
            const preset = [...this.select('preset').options].find(({ dataset }) => dataset.asked === scenario);
            this.select('preset').value = preset?.value ?? '';
            choose(this.field('scenario'), scenario);
        }
        const states = asked.get('state')?.split(',') ?? [];
        for (const box of this.fields('state')) box.checked = states.includes(box.value);
        if (this.field('widget').value === 'timeline' && states.length === 1) choose(this.field('state'), states[0]);
        for (const name of ['from', 'to', 'theme', 'accent', 'height']) choose(this.field(name), asked.get(name));
        choose(this.field('kind'), asked.get('kind'));
        const edition = this.fields('edition').find(({ value }) => value && value === asked.get('edition'));
        if (edition) edition.checked = true;
        const day = asked.get('asof');
        if (day && !choose(this.field('day'), day)) {
            this.field('day').value = 'other';
            this.field('asof').value = day;
        }
        this.complaints = complaints;
        this.suit();
    }

    /** Shows the choices that the widget has. */
    suit() {
        const { subject, days } = this.option.dataset;
        const widget = this.field('widget').value;
        /** @type {Record<string, boolean>} */
        const wanted = {
            [subject ?? '']: true,
            [widget]: true,
            days: days !== undefined,
            other: this.field('day').value === 'other',
            'own-scenario': widget === 'decide' && !this.select('preset').value,
        };
        /** @type {NodeListOf<HTMLElement>} */
        const parts = this.form.querySelectorAll('[data-for]');
        for (const part of parts) part.hidden = !wanted[part.dataset.for ?? ''];
        const states = this.select('state');
        for (const option of states.options) {
            // The timeline has pages for the states of the Treaty; a card must be about a state.
            const isOut = widget === 'timeline' ? option.value !== '' && !('treaty' in option.dataset) : !option.value;
            option.hidden = isOut;
            option.disabled = isOut;
        }
        if (states.selectedOptions[0]?.disabled) states.value = widget === 'timeline' ? '' : 'armenia';
        this.field('height').placeholder = this.option.dataset.height ?? '';
    }

    /** @param {HTMLInputElement} field */
    change(field) {
        if (field.name === 'widget') this.field('height').value = '';
        this.complaints = [];
        this.suit();
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.show(), field.type === 'text' || field.type === 'number' ? 400 : 0);
    }

    /** @returns {Choice} */
    get choice() {
        /** @type {(id: string) => string} */
        const visible = (id) => (this.field(id).closest('[hidden]') ? '' : this.field(id).value.trim());
        const widget = this.field('widget').value;
        let [subject, statement] = [visible('state') || visible('operation') || visible('preset'), ''];
        if (widget === 'statement') {
            // A pasted link is as good as what follows the root of the site in it.
            [subject, statement = ''] = visible('statement').replace(this.base, '').split('#');
            subject = subject.replace(/^\/+|\/+$/g, '').toLowerCase();
        }
        const boxes =
            widget === 'compare'
                ? this.fields('state')
                      .filter((box) => box.checked)
                      .map(({ value }) => value)
                : [];
        const day = visible('day');
        const accent = this.field('accent').value.trim().replace('#', '').toLowerCase();
        return {
            widget,
            subject,
            statement,
            asof: day === 'other' ? visible('asof') : day,
            state: boxes.join(','),
            kind: visible('kind'),
            from: visible('from'),
            to: visible('to'),
            // Of a pasted link what asks.
            scenario: visible('scenario')
                .replace(/^[^?]*\?/, '')
                .replace(/#.*$/, ''),
            theme: this.field('theme').value,
            accent: /^[\da-f]{6}$/.test(accent) ? accent : '',
            edition: this.fields('edition').find(({ checked }) => checked)?.value ?? '',
        };
    }

    /**
     * The address of the widget: days that have a page are part of the path.
     *
     * @param {Choice} choice
     */
    address({ widget, subject, statement, asof, edition, scenario, ...rest }) {
        const known = this.hasPage(asof);
        const folder = edition ? `editions/${edition}/` : '';
        const path = [widget, subject, known ? asof : ''].filter(Boolean).join('/');
        const url = new URL(`${folder}embed/${path}/`, this.base);
        const parameters = { ...rest, asof: known ? '' : asof };
        for (const [name, value] of [...new URLSearchParams(scenario), ...Object.entries(parameters)])
            if (value) url.searchParams.set(name, value);
        if (statement) url.hash = statement;
        return url.href;
    }

    show() {
        const { choice } = this;
        const url = this.address(choice);
        const height = Number(this.field('height').value) || Number(this.option.dataset.height);
        const title = `CSTO Atlas: ${this.option.textContent.trim()}`;
        this.frame.height = String(height);
        if (this.shown !== url) {
            // A new frame, so that Back does not walk through every choice.
            const frame = /** @type {HTMLIFrameElement} */ (this.frame.cloneNode());
            frame.src = url;
            this.frame.replaceWith(frame);
            this.shown = url;
        }
        const frame = {
            src: url,
            title,
            width: '100%',
            height,
            frameborder: 0,
            loading: 'lazy',
            referrerpolicy: 'no-referrer',
            sandbox: SANDBOX,
        };
        const script = `${tag('script', { src: `${this.base}embed.js`, async: true })}\n`;
        const full = this.full(choice);
        const element = { ...choice, height, label: title };
        this.say('plain', tag('iframe', frame));
        this.say('script', script + tag('iframe', frame));
        this.say('element', script + tag('csto-atlas', element, `\n  <a href="${attribute(full)}">${title}</a>\n`));
        history.replaceState(history.state, '', this.own(choice));
        const notes = /** @type {HTMLElement} */ (this.querySelector('.configurator__notes'));
        notes.textContent = [...this.complaints, this.cost(choice)].filter(Boolean).join(' ');
    }

    /**
     * Whether a day has a page of its own.
     *
     * @param {string} day
     */
    hasPage(day) {
        return [...this.select('day').options].some(({ value }) => value === day);
    }

    /**
     * Says what is not quite free.
     *
     * @param {Choice} choice
     */
    cost({ widget, asof, from, to, kind, scenario }) {
        const known = !asof || this.hasPage(asof);
        const drawn =
            scenario ||
            (widget === 'timeline' && (from || to || kind)) ||
            (!known && (widget === 'state' || widget === 'organs'));
        return drawn
            ? 'This choice has no page of its own: the widget loads the program of the atlas to draw it (some 500 kB, once).'
            : '';
    }

    /**
     * The view of the atlas that the widget leads to.
     *
     * @param {Choice} choice
     */
    full({ widget, subject, statement, asof, scenario }) {
        /** @type {Record<string, string>} */
        const paths = {
            timeline: 'timeline/',
            map: 'map/',
            organs: 'organs/',
            requests: 'cases/',
            compare: 'states/',
            search: 'search/',
            decide: 'rules/decide/',
            questions: 'rules/questions/',
            state: `states/${subject}/`,
            operations: subject ? `operations/${subject}/` : 'operations/',
            statement: `${subject}/`,
        };
        const url = new URL(paths[widget], this.base);
        if (widget === 'decide')
            url.search = scenario || (this.select('preset').selectedOptions[0]?.dataset.asked ?? '');
        if (asof) url.searchParams.set('asof', asof);
        if (statement) url.hash = statement;
        return url.href;
    }

    /**
     * The address of this page with what is chosen.
     *
     * @param {Choice} choice
     */
    own({ subject, statement, ...rest }) {
        const url = new URL(location.pathname, location.origin);
        const height = this.field('height').value;
        const all = { ...rest, subject: statement ? `${subject}#${statement}` : subject, height };
        for (const [name, value] of Object.entries(all)) if (value) url.searchParams.set(name, value);
        return url.href;
    }

    /**
     * Shows a snippet.
     *
     * @param {string} kind
     * @param {string} text
     */
    say(kind, text) {
        const pre = /** @type {HTMLElement} */ (this.querySelector(`[data-snippet="${kind}"] pre`));
        pre.textContent = text;
    }

    /**
     * @param {HTMLElement} box
     * @param {HTMLButtonElement} button
     */
    async copy(box, button) {
        const pre = /** @type {HTMLElement} */ (box.querySelector('pre'));
        const done = await navigator.clipboard?.writeText(pre.textContent ?? '').then(
            () => true,
            () => false,
        );
        if (!done) getSelection()?.selectAllChildren(pre);
        button.textContent = done ? 'Copied' : 'Selected: copy it by hand';
        setTimeout(() => (button.textContent = 'Copy'), 2000);
    }

    /**
     * The preview says how high it is; that is the height to reserve, if none is chosen.
     *
     * @param {MessageEvent} message
     */
    hear({ data, source }) {
        if (source !== this.frame.contentWindow || data?.atlas !== 1 || data.type !== 'size') return;
        const height = Number(data.height);
        if (!Number.isInteger(height) || height < 80 || height > 8000 || this.field('height').value) return;
        this.frame.height = String(height);
        this.field('height').placeholder = String(height);
        for (const pre of this.querySelectorAll('[data-snippet] pre')) {
            pre.textContent = pre.textContent.replace(/height="\d+"/, `height="${height}"`);
        }
    }
}

customElements.define('embed-configurator', EmbedConfigurator);
