// Makes the form of the page "The atlas in your page" work: the preview and the snippets follow what is chosen, and so
// does the address of the page. boot.js loads it where the page has an <embed-configurator>.

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** An element as text, with an attribute a line where there are many. */
const tag = (name, attributes, content = '') => {
    const pairs = Object.entries(attributes).filter(([, value]) => value !== null && value !== '');
    const spelled = pairs.map(([key, value]) => (value === true ? key : `${key}="${attribute(String(value))}"`));
    return `<${name} ${spelled.join('\n  ')}>${content}</${name}>`;
};

/** What shows the same as a view of the atlas, in the words of the form; nothing if no widget does. */
const ofView = (view) => {
    const url = new URL(view, 'http://view');
    const [part = '', slug] = url.pathname.split('/').filter(Boolean);
    const statement = url.hash.slice(1);
    const asked = url.searchParams;
    const sides = ['a', 'b', 'c'].map((name) => asked.get(name)).filter((side) => /^states\/[a-z-]+$/.test(side));
    if (sides.length) asked.set('state', sides.map((side) => side.slice(7)).join(','));
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
    const cards = statement ? {} : { states: 'state', operations: 'operations' };
    const widget = slug ? (cards[part] ?? 'statement') : lists[part];
    if (!widget) return null;
    asked.set('widget', widget);
    if (slug) asked.set('subject', cards[part] ? slug : `${part}/${slug}${statement && `#${statement}`}`);
    return asked;
};

class EmbedConfigurator extends HTMLElement {
    connectedCallback() {
        // The app moves the page when it takes its place.
        if (this.form) return;
        this.form = this.querySelector('form');
        this.frame = this.querySelector('iframe');
        this.notes = this.querySelector('.configurator__notes');
        this.base = new URL(document.documentElement.dataset.root, location.href).href;
        this.read();
        this.form.addEventListener('input', (event) => this.change(event.target));
        this.form.addEventListener('submit', (event) => event.preventDefault());
        this.form.addEventListener('reset', () => setTimeout(() => this.change(this.fields('widget')[0])));
        addEventListener('message', (event) => this.hear(event));
        for (const box of this.querySelectorAll('[data-snippet]')) {
            box.hidden = false;
            box.querySelector('button').addEventListener('click', ({ target }) => this.copy(box, target));
        }
        this.show();
    }

    fields(name) {
        return [...this.form.elements].filter((field) => field.name === name);
    }

    field(id) {
        return this.querySelector(`#embed-${id}`);
    }

    get option() {
        return this.field('widget').selectedOptions[0];
    }

    /** Fills the form with what the address of the page asks for; what it does not know it leaves out. */
    read() {
        const own = new URLSearchParams(location.search);
        const asked = (own.has('view') && ofView(own.get('view'))) || own;
        const choose = (field, value) => {
            if (!field || value === null) return false;
            const before = field.value;
            field.value = value;
            if (field.value === value) return true;
            field.value = before;
            return false;
        };
        const widget = asked.get('widget');
        const complaints = [];
        if (widget && !choose(this.field('widget'), widget))
            complaints.push(`There is no widget called “${widget.slice(0, 40)}”.`);
        this.suit();
        const subject = asked.get('subject');
        const shown = this.fields('subject').find((field) => !field.closest('[hidden]'));
        if (subject && shown && !choose(shown, subject))
            complaints.push(`“${subject.slice(0, 60)}” is not to be chosen here.`);
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
        const wanted = {
            [subject]: true,
            [widget]: true,
            days: days !== undefined,
            other: this.field('day').value === 'other',
        };
        for (const part of this.form.querySelectorAll('[data-for]')) part.hidden = !wanted[part.dataset.for];
        const states = this.field('state');
        for (const option of states.options) {
            // The timeline has pages for the states of the Treaty; a card must be about a state.
            option.hidden = option.disabled =
                widget === 'timeline' ? option.value && !('treaty' in option.dataset) : !option.value;
        }
        if (states.selectedOptions[0]?.disabled) states.value = widget === 'timeline' ? '' : 'armenia';
        this.field('height').placeholder = this.option.dataset.height;
    }

    change(field) {
        if (field.name === 'widget') this.field('height').value = '';
        this.complaints = [];
        this.suit();
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.show(), field.type === 'text' || field.type === 'number' ? 400 : 0);
    }

    /** What is chosen, in the words of the element's attributes. */
    get choice() {
        const visible = (id) => (this.field(id).closest('[hidden]') ? '' : this.field(id).value.trim());
        const widget = this.field('widget').value;
        let [subject, statement] = [visible('state') || visible('operation'), ''];
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
            theme: this.field('theme').value,
            accent: /^[\da-f]{6}$/.test(accent) ? accent : '',
            edition: this.fields('edition').find(({ checked }) => checked)?.value ?? '',
        };
    }

    /** The address of the widget: days that have a page are part of the path. */
    address({ widget, subject, statement, asof, edition, ...parameters }) {
        const known = [...this.field('day').options].some(({ value }) => value === asof);
        const folder = edition ? `editions/${edition}/` : '';
        const path = [widget, subject, known ? asof : ''].filter(Boolean).join('/');
        const url = new URL(`${folder}embed/${path}/`, this.base);
        if (!known && asof) parameters.asof = asof;
        for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
        if (statement) url.hash = statement;
        return url.href;
    }

    show() {
        const { choice } = this;
        const url = this.address(choice);
        const height = Number(this.field('height').value) || Number(this.option.dataset.height);
        const title = `CSTO Atlas: ${this.option.textContent.trim()}`;
        this.height = null;
        this.frame.height = height;
        if (this.shown !== url) {
            // A new frame, so that Back does not walk through every choice.
            const frame = this.frame.cloneNode();
            frame.src = url;
            this.frame.replaceWith(frame);
            this.frame = frame;
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
        this.notes.textContent = [...this.complaints, this.cost(choice)].filter(Boolean).join(' ');
    }

    /** Says what is not quite free. */
    cost({ widget, asof, from, to, kind }) {
        const known = !asof || [...this.field('day').options].some(({ value }) => value === asof);
        const drawn =
            (widget === 'timeline' && (from || to || kind)) || (!known && (widget === 'state' || widget === 'organs'));
        return drawn
            ? 'This choice has no page of its own: the widget loads the program of the atlas to draw it (some 500 kB, once).'
            : '';
    }

    /** The view of the atlas that the widget leads to. */
    full({ widget, subject, statement, asof }) {
        const paths = {
            timeline: 'timeline/',
            map: 'map/',
            organs: 'organs/',
            requests: 'cases/',
            compare: 'states/',
            search: 'search/',
            state: `states/${subject}/`,
            operations: subject ? `operations/${subject}/` : 'operations/',
            statement: `${subject}/`,
        };
        const url = new URL(paths[widget], this.base);
        if (asof) url.searchParams.set('asof', asof);
        if (statement) url.hash = statement;
        return url.href;
    }

    /** The address of this page with what is chosen. */
    own({ subject, statement, ...rest }) {
        const url = new URL(location.pathname, location.origin);
        const height = this.field('height').value;
        const all = { ...rest, subject: statement ? `${subject}#${statement}` : subject, height };
        for (const [name, value] of Object.entries(all)) if (value) url.searchParams.set(name, value);
        return url.href;
    }

    say(kind, text) {
        this.querySelector(`[data-snippet="${kind}"] pre`).textContent = text;
    }

    async copy(box, button) {
        const text = box.querySelector('pre').textContent;
        const done = await navigator.clipboard?.writeText(text).then(
            () => true,
            () => false,
        );
        if (!done) getSelection().selectAllChildren(box.querySelector('pre'));
        button.textContent = done ? 'Copied' : 'Selected: copy it by hand';
        setTimeout(() => (button.textContent = 'Copy'), 2000);
    }

    /** The preview says how high it is; that is the height to reserve, if none is chosen. */
    hear({ data, source }) {
        if (source !== this.frame.contentWindow || data?.atlas !== 1 || data.type !== 'size') return;
        const height = Number(data.height);
        if (!Number.isInteger(height) || height < 80 || height > 8000 || this.field('height').value) return;
        this.frame.height = height;
        this.field('height').placeholder = height;
        for (const pre of this.querySelectorAll('[data-snippet] pre')) {
            pre.textContent = pre.textContent.replace(/height="\d+"/, `height="${height}"`);
        }
    }
}

customElements.define('embed-configurator', EmbedConfigurator);
