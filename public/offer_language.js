// Offers the page in the language that the browser asks for, where there is such a page: one line at the foot of the window,
// in that language. page_features.js loads it for readers to whom it is offered.

/** Where it is kept, until the window is closed, that a reader wants no offers; the button says so. */
const DECLINED = 'atlas-language-declined';

/**
 * The line, the link and the button, by the code of the language.
 *
 * @type {Record<string, [line: string, link: string, button: string]>}
 */
const TEXTS = {
    en: ['This page is also in English.', 'Read it in English', 'No, and do not ask again in this window'],
    ru: ['Эта страница есть и на русском языке.', 'Читать по-русски', 'Нет, и больше не предлагать в этом окне'],
    hy: ['Այս էջը կա նաև հայերեն։', 'Կարդալ հայերեն', 'Ոչ, և այս պատուհանում այլևս չառաջարկել'],
    be: ['Гэтая старонка ёсць і па-беларуску.', 'Чытаць па-беларуску', 'Не, і больш не прапаноўваць у гэтым акне'],
    kk: ['Бұл бет қазақ тілінде де бар.', 'Қазақша оқу', 'Жоқ, бұл терезеде енді ұсынбау'],
    ky: ['Бул барак кыргыз тилинде да бар.', 'Кыргызча окуу', 'Жок, бул терезеде мындан ары сунуштабоо'],
    tg: ['Ин саҳифа ба забони тоҷикӣ низ ҳаст.', 'Ба тоҷикӣ хондан', 'Не, дар ин равзана дигар пешниҳод накунед'],
};

/** @param {boolean} [now] */
const isDeclined = (now) => {
    try {
        if (now) sessionStorage.setItem(DECLINED, 'true');
        return sessionStorage.getItem(DECLINED) !== null;
    } catch {
        // Storage is blocked: the line goes for as long as the page is open.
        return false;
    }
};

/** @param {string} code of the language that is offered */
export const offer = (code) => {
    const texts = TEXTS[code];
    if (!texts || isDeclined()) return;
    const [words, read, no] = texts;
    const line = document.createElement('div');
    line.className = 'offline-notice';
    line.id = 'language-offer';
    line.lang = code;
    line.role = 'status';
    const text = document.createElement('span');
    text.textContent = words;
    const link = document.createElement('a');
    link.textContent = read;
    link.hreflang = code;
    link.rel = 'external';
    // The link of the header keeps day, choices and place on the page; it changes with them.
    const follow = () => {
        /** @type {HTMLAnchorElement | null} */
        const same = document.querySelector(`.site-header a[hreflang="${code}"]`);
        if (same) link.href = same.href;
        // Another page may not be in the language.
        else line.remove();
    };
    for (const type of ['pointerenter', 'focusin']) line.addEventListener(type, follow);
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = no;
    close.addEventListener('click', () => {
        isDeclined(true);
        line.remove();
    });
    line.append(text, link, close);
    document.getElementById('offline-notice')?.before(line);
    follow();
};
