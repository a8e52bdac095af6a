// Makes the form of the page "The atlas in your page" work: the preview and the snippets follow what is chosen, and so
// does the address of the page. boot.js loads it where the page has an <embed-configurator>.
// It is long because it is one element, all of whose methods read and write the fields of one form; what needs no form
// stands in widget_choice.js.

/** How long a choice rests before it is shown, in milliseconds: keys that are held pass many. */
const PAUSE = 250;

const { Complaints, addressOf, costOf, fullView, isThere, ofView, tag, attribute, understood } = await import(
    './widget_choice.js'
);

/** @import { Choice } from './widget_choice.js' */

const say = globalThis.atlasSay;

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

class EmbedConfigurator extends HTMLElement {
    /** The address of the root of the site. */
    root = '';
    /** The address where the pages of the language begin. */
    base = '';
    /** The address of the widget that the preview shows. */
    shown = '';
    /**
     * What the address of the page asks for and cannot be had.
     *
     * @type {string[]}
     */
    complaints = [];
    /**
     * What a view filters by and the form has no field for; it stays until another widget is chosen.
     *
     * @type {Record<string, string>}
     */
    kept = {};
    /**
     * What was found of addresses that need asking: whether there is such a page, with such a statement on it.
     *
     * @type {Map<string, string>}
     */
    found = new Map();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    waiting = undefined;

    connectedCallback() {
        // The app moves the page when it takes its place.
        if (this.base) return;
        const { dataset, lang } = document.documentElement;
        const folder = lang === 'en' ? '' : `${lang}/`;
        this.root = new URL(dataset.root ?? '', location.href).href;
        this.base = new URL(folder, this.root).href;
        this.read();
        this.form.addEventListener('input', ({ target }) => this.change(/** @type {HTMLInputElement} */ (target)));
        this.form.addEventListener('submit', (event) => event.preventDefault());
        this.form.addEventListener('reset', () => setTimeout(() => this.change(this.fields('widget')[0])));
        addEventListener('message', (event) => this.hear(event));
        // Once the program runs it reads what could not be read before.
        const { documentElement: html } = document;
        new MutationObserver(() => this.show()).observe(html, { attributeFilter: ['data-app'] });
        /** @type {NodeListOf<HTMLElement>} */
        const snippets = this.querySelectorAll('[data-snippet]');
        for (const box of snippets) {
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
            complaints.push(say('There is no widget called “{0}”.', widget.slice(0, 40)));
        this.suit();
        const subject = asked.get('subject');
        const shown = this.fields('subject').find((field) => !field.closest('[hidden]'));
        if (subject && shown && !choose(shown, subject))
            complaints.push(say('“{0}” is not to be chosen here.', subject.slice(0, 60)));
        const scenario = asked.get('scenario');
        if (scenario !== null) {
            // A case of the record has a page.
            const preset = [...this.select('preset').options].find(({ dataset }) => dataset.asked === scenario);
            this.select('preset').value = preset?.value ?? '';
            choose(this.field('scenario'), scenario);
        }
        const states = asked.get('state')?.split(',') ?? [];
        for (const box of this.fields('state')) box.checked = states.includes(box.value);
        if (this.field('widget').value === 'timeline') {
            for (const name of ['state', 'kind', 'organ', 'lanes']) {
                const value = asked.get(name);
                const hasField = name === 'state' || name === 'kind';
                if (value && !(hasField && choose(this.field(name), value))) this.kept[name] = value;
            }
        }
        for (const name of ['from', 'to', 'theme', 'accent', 'height']) choose(this.field(name), asked.get(name));
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
        if (subject !== 'states') return this.suggest();
        for (const option of states.options) {
            // The timeline has pages for the states of the Treaty; a card must be about a state.
            const isOut = widget === 'timeline' ? option.value !== '' && !('treaty' in option.dataset) : !option.value;
            option.hidden = isOut;
            option.disabled = isOut;
        }
        if (states.selectedOptions[0]?.disabled) states.value = widget === 'timeline' ? '' : 'armenia';
        this.suggest();
    }

    /** The height that the widget usually has. */
    suggest() {
        this.field('height').placeholder = this.option.dataset.height ?? '';
    }

    /** @param {HTMLInputElement} field */
    change(field) {
        if (field.name === 'widget') {
            this.field('height').value = '';
            this.kept = {};
            // What another widget was about is no choice that was made for this one.
            this.select('state').value = '';
        }
        this.complaints = [];
        this.suit();
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.show(), field.type === 'text' || field.type === 'number' ? 400 : PAUSE);
    }

    /**
     * What is chosen, with what cannot be shown of it.
     *
     * @returns {[Choice, InstanceType<typeof Complaints>]}
     */
    get choice() {
        const complaints = new Complaints();
        for (const text of this.complaints) complaints.add(text);
        /** @type {(id: string) => string} */
        const visible = (id) => (this.field(id).closest('[hidden]') ? '' : this.field(id).value.trim());
        const widget = this.field('widget').value;
        let [subject, statement] = [visible('state') || visible('operation') || visible('preset'), ''];
        if (widget === 'statement') {
            // A pasted link is as good as what follows the root of the site in it.
            [subject, statement = ''] = visible('statement').replace(this.base, '').split('#');
            subject = subject
                .replace(/\?.*/, '')
                .replace(/^\/+|\/+$/g, '')
                .toLowerCase();
        }
        const boxes =
            widget === 'compare'
                ? this.fields('state')
                      .filter((box) => box.checked)
                      .map(({ value }) => value)
                : [];
        const accent = this.field('accent').value.trim().replace('#', '').toLowerCase();
        const isColour = /^[\da-f]{6}$/.test(accent);
        if (accent && !isColour)
            complaints.add(say('“{0}” is not six hexadecimal digits.', accent), this.field('accent'));
        const { value: height, validity } = this.field('height');
        if (!validity.valid && !(validity.stepMismatch && Number.isInteger(Number(height))))
            complaints.add(say('A height is a number of pixels from 80 to 8000.'), this.field('height'));
        /** @type {Record<string, string>} */
        const filters = widget === 'timeline' ? this.window(visible, complaints) : {};
        return [
            {
                widget,
                subject,
                statement,
                asof: this.day(visible, complaints),
                state: boxes.join(',') || (filters.state ?? ''),
                kind: filters.kind ?? '',
                organ: filters.organ ?? '',
                from: filters.from ?? '',
                to: filters.to ?? '',
                lanes: filters.lanes ?? '',
                scenario: this.scenario(visible('scenario'), complaints),
                theme: this.field('theme').value,
                accent: isColour ? accent : '',
                edition: this.fields('edition').find(({ checked }) => checked)?.value ?? '',
            },
            complaints,
        ];
    }

    /**
     * The day that is chosen, or read from what is typed.
     *
     * @param {(id: string) => string} visible
     * @param {InstanceType<typeof Complaints>} complaints
     */
    day(visible, complaints) {
        const day = visible('day');
        if (day !== 'other') return day;
        const [field, typed] = [this.field('asof'), visible('asof')];
        const { edition = '' } = this.dataset;
        const [read, ...unread] = understood('states/', { asof: typed });
        if (!typed) complaints.add(say('Another day is chosen, but none is written.'), field);
        for (const text of unread) complaints.add(text, field);
        const asof = read.get('asof') ?? '';
        if (asof > edition) complaints.add(say('The record ends on {0}.', edition), field);
        return unread.length ? '' : asof;
    }

    /**
     * What the timeline is narrowed down to.
     *
     * @param {(id: string) => string} visible
     * @param {InstanceType<typeof Complaints>} complaints
     */
    window(visible, complaints) {
        /** @type {Record<string, string>} */
        const asked = { ...this.kept, from: visible('from'), to: visible('to') };
        if (visible('kind')) asked.kind = visible('kind');
        for (const name of ['from', 'to']) {
            const [, ...unread] = understood('timeline/', { [name]: visible(name) });
            for (const text of unread) complaints.add(text, this.field(name));
        }
        const [read, ...unread] = understood('timeline/', asked);
        if (!complaints.all.size) for (const text of unread) complaints.add(text);
        return Object.fromEntries(read);
    }

    /**
     * A case of the reader's own: of a pasted link what asks, as it is understood.
     *
     * @param {string} typed
     * @param {InstanceType<typeof Complaints>} complaints
     */
    scenario(typed, complaints) {
        const query = typed.replace(/^[^?]*\?/, '').replace(/#.*$/, '');
        if (!query) return '';
        const pairs = Object.fromEntries(new URLSearchParams(query));
        const [read, ...unread] = understood('rules/decide/', pairs);
        for (const text of unread) complaints.add(text, this.field('scenario'));
        if (!query.includes('='))
            complaints.add(say('“{0}” asks nothing of the rules.', typed.slice(0, 40)), this.field('scenario'));
        return unread.length ? '' : decodeURIComponent(String(read).replaceAll('+', ' '));
    }

    /**
     * Looks whether the record has what is chosen: only the page of a statement can be missing. It is said when it is
     * known; until then the answer is that it is being looked for.
     *
     * @param {Choice} choice
     * @param {InstanceType<typeof Complaints>} complaints
     */
    lookFor(choice, complaints) {
        const { widget, subject, statement } = choice;
        if (widget !== 'statement') return;
        const field = this.field('statement');
        const named = statement ? `${subject}#${statement}` : subject;
        if (!/^[a-z-]+\/[a-z\d-]+$/.test(subject))
            return complaints.add(say('“{0}” is not the address of a statement.', named.slice(0, 60)), field);
        const said = this.found.get(named);
        if (said) complaints.add(said, field);
        if (said !== undefined) return;
        const looking = say('It is being looked for.');
        complaints.add(looking, field);
        this.found.set(named, looking);
        isThere(addressOf(this.base, this.hasPage, { ...choice, statement: '' }), subject, statement).then((said) => {
            this.found.set(named, said);
            this.show();
        });
    }

    show() {
        const [choice, complaints] = this.choice;
        this.lookFor(choice, complaints);
        const isWrong = complaints.all.size > 0;
        for (const field of this.form.elements) {
            const wrong = complaints.all.has(/** @type {HTMLInputElement} */ (field));
            if (wrong) field.setAttribute('aria-invalid', 'true');
            else field.removeAttribute('aria-invalid');
        }
        /** @type {NodeListOf<HTMLElement>} */
        const boxes = this.querySelectorAll('[data-snippet]');
        for (const box of boxes) box.hidden = isWrong;
        const notes = /** @type {HTMLElement} */ (this.querySelector('.configurator__notes'));
        notes.textContent = isWrong
            ? `${complaints.words} ${say('There is no snippet until this is right.')}`
            : [this.keptInWords, costOf(this.hasPage, choice)].filter(Boolean).join(' ');
        // What is wrong changes nothing that is seen.
        if (isWrong && this.shown) return;
        const url = addressOf(this.base, this.hasPage, choice);
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
        const script = `${tag('script', { src: `${this.root}embed.js`, async: true })}\n`;
        const preset = this.select('preset').selectedOptions[0]?.dataset.asked ?? '';
        const full = fullView(this.base, choice, preset);
        const element = { ...choice, height, label: title };
        if (isWrong) return;
        this.say('plain', tag('iframe', frame));
        this.say('script', script + tag('iframe', frame));
        this.say('element', script + tag('csto-atlas', element, `\n  <a href="${attribute(full)}">${title}</a>\n`));
        history.replaceState(history.state, '', this.own(choice));
    }

    /** The filters for which the form has no field. */
    get keptInWords() {
        const kept = Object.entries(this.kept).map(([name, value]) => `${name} ${value}`);
        return kept.length ? say('Kept of the view: {0}.', kept.join('; ')) : '';
    }

    /**
     * Whether a day has a page of its own.
     *
     * @type {(day: string) => boolean}
     */
    hasPage = (day) => [...this.select('day').options].some(({ value }) => value === day);

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
        button.textContent = say(done ? 'Copied' : 'Selected: copy it by hand');
        setTimeout(() => (button.textContent = say('Copy')), 2000);
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
