// What the scripts say in Russian, by what they say in English; `{0}` is the first value. Only Russian pages fetch it.

/**
 * The form of a noun that goes with a whole number, which may come with commas between its groups.
 *
 * @type {(number: number | string, one: string, few: string, many: string) => string}
 */
const forms = (number, one, few, many) => {
    const digits = String(number).replace(/\D/g, '');
    const [last, two] = [Number(digits.slice(-1)), Number(digits.slice(-2))];
    if (two > 10 && two < 15) return many;
    return last === 1 ? one : last > 1 && last < 5 ? few : many;
};

/** @type {Record<string, string | ((...values: any[]) => string)>} */
export default {
    'Try again': 'Повторить',
    'Start it again': 'Запустить снова',
    'Copy a report': 'Скопировать отчёт',
    Copied: 'Скопировано',
    'It could not be copied': 'Скопировать не удалось',
    'Read without it': 'Читать без неё',
    Reload: 'Обновить',
    'The interactive part stopped because of a fault. The page can still be read, and its links work.':
        'Интерактивная часть остановилась из-за ошибки. Страницу по-прежнему можно читать, ссылки работают.',
    'All pages can be read.': 'Все страницы можно читать.',
    'This page is not kept on this device, and the program that could make it does not run. Open it again with a network, or read one of the pages that were opened before.':
        'Этой страницы нет на устройстве, а программа, которая могла бы её составить, не работает. Откройте её снова, когда будет сеть, или читайте одну из открытых ранее страниц.',
    'Pages that are kept on this device can be read.': 'Страницы, сохранённые на устройстве, можно читать.',
    'This browser runs no WebAssembly. {0} Filters and search need it.':
        'Этот браузер не выполняет WebAssembly. {0} Для фильтров и поиска он нужен.',
    'The interactive part is off.': 'Интерактивная часть выключена.',
    'The interactive part stopped twice on this page and was left off.':
        'Интерактивная часть дважды остановилась на этой странице и осталась выключенной.',
    'A part of the program could not be fetched: other days, search and filters need it.':
        'Часть программы загрузить не удалось: она нужна для других дней, поиска и фильтров.',
    'The interactive part could not start ({0}). {1}': 'Интерактивная часть не запустилась ({0}). {1}',
    'The key / alone goes to the search': 'Клавиша / сама по себе ведёт к поиску',
    'as the system': 'как в системе',
    light: 'светлые',
    dark: 'тёмные',
    'Colours (kept on this device):': 'Цвета (выбор хранится на этом устройстве):',
    Saved: 'Сохранено',
    Failed: 'Не получилось',
    Shared: 'Отправлено',
    'See the address': 'См. адрес',
    Copy: 'Копировать',
    Download: 'Скачать',
    'Open the atlas': 'Открыть атлас',
    'The atlas has nothing at this address: the widget is unknown, or what it was about is no longer in the record.':
        'По этому адресу в атласе ничего нет: виджет неизвестен, или того, о чём он был, больше нет в базе.',
    'Only the published atlas can be kept.': 'Сохранить можно только опубликованный атлас.',
    'Nothing is kept while the atlas is shown inside another page.':
        'Ничего не сохраняется, пока атлас показан внутри другой страницы.',
    'Browsers keep only sites that come by https.': 'Браузеры сохраняют только сайты, открытые по https.',
    'This browser keeps no sites, or not in a private window.':
        'Этот браузер не сохраняет сайты или не делает этого в приватном окне.',
    'This browser allows the atlas no storage.': 'Этот браузер не даёт атласу места для хранения.',
    'The browser could not take a copy. The site may be out of reach, or its file sw.js missing or damaged.':
        'Браузер не смог сделать копию. Возможно, сайт недоступен или его файл sw.js отсутствует либо повреждён.',
    'Update available: the edition of {0}.': 'Есть обновление: редакция {0}.',
    'Update available.': 'Есть обновление.',
    Later: 'Позже',
    'Ready to work offline.': 'Готово к работе без сети.',
    'A newer edition was opened in another window. This page is of the earlier one.':
        'В другом окне открыта более новая редакция. Эта страница – из прежней.',
    '{0} MB': '{0} МБ',
    'the browser refused the space': 'браузер не дал места',
    'a file could not be fetched, or was not what the edition says':
        'файл не удалось загрузить, или он не тот, что указан в редакции',
    'What the browser says': 'Что сообщает браузер',
    'Nothing is kept: the copy was removed.': 'Ничего не сохранено: копия удалена.',
    'Keep the atlas on this device': 'Сохранить атлас на этом устройстве',
    'Looking at what is kept.': 'Проверяется, что сохранено.',
    'No copy could be made: {0}. It is tried again at the next visit.':
        'Сделать копию не удалось: {0}. Новая попытка будет при следующем посещении.',
    'A copy is being made.': 'Копия создаётся.',
    'There is no copy yet.': 'Копии пока нет.',
    Edition: 'Редакция',
    Kept: 'Сохранено на устройстве',
    'Everything: {0}': 'Всё: {0}',
    'The program and the record, from which every page is made: {0}':
        'Программа и база, из которых составляется любая страница: {0}',
    Since: 'С',
    'Last check': 'Последняя проверка',
    Storage: 'Хранилище',
    'Protected: the browser does not clear it by itself': 'Защищено: браузер не удаляет копию сам',
    'This browser does not say whether it clears it when space is short; in a private window it goes with the window':
        'Этот браузер не сообщает, удалит ли он копию при нехватке места; в приватном окне она исчезает вместе с окном',
    'The browser may clear it when space is short; in a private window it goes with the window':
        'Браузер может удалить копию при нехватке места; в приватном окне она исчезает вместе с окном',
    'None yet': 'Ещё не было',
    '{0}: the site could not be reached': '{0}: сайт недоступен',
    'The clock of this device was ahead when this copy was stored or checked, or is behind now: how old the copy is cannot be said.':
        'Часы устройства спешили, когда копия сохранялась или проверялась, или отстают сейчас: сказать, насколько она стара, нельзя.',
    'Compared with the site within the last day.': 'Сверено с сайтом в течение последних суток.',
    'Fetched within the last day.': 'Загружено в течение последних суток.',
    'This copy is {0} old. It was last compared with the site {1} ago; newer changes are not in it.':
        'Возраст копии: {0}. Последняя сверка с сайтом: {1} назад; более новых изменений в ней нет.',
    'A newer edition could not be stored: {0}. This one stays, and it is tried again.':
        'Сохранить более новую редакцию не удалось: {0}. Остаётся эта; попытка повторится.',
    'A newer edition is complete and waits: it takes over when all windows of the atlas are closed, or now.':
        'Более новая редакция загружена полностью и ждёт: она вступит в действие, когда закроются все окна атласа, или сейчас.',
    'Open the newer edition': 'Открыть новую редакцию',
    'Check now': 'Проверить сейчас',
    'Asking the site': 'Запрос к сайту',
    'The site could not be reached.': 'Сайт недоступен.',
    'There is a newer edition.': 'Есть более новая редакция.',
    'Something newer is being fetched.': 'Загружается что-то более новое.',
    'The site has something else in the place of an edition; this one stays.':
        'На сайте вместо редакции что-то иное; остаётся эта.',
    'There is nothing newer.': 'Ничего более нового нет.',
    'Keep everything ({0})': 'Сохранить всё ({0})',
    'Ask the browser to protect it': 'Попросить браузер защитить копию',
    'Verify this copy': 'Проверить копию',
    Remove: 'Удалить',
    'The browser is asked.': 'Браузеру задан вопрос.',
    'The browser protects the copy.': 'Браузер защищает копию.',
    'The browser did not agree; it may when the atlas is installed or visited often.':
        'Браузер не согласился; это возможно, если атлас установлен или часто открывается.',
    'It failed: {0}.': 'Не получилось: {0}.',
    'no answer': 'нет ответа',
    'the files of this edition cannot be reached': 'файлы этой редакции недоступны',
    '{0} could not be fetched; the rest is kept.': 'Не удалось загрузить: {0}; остальное сохранено.',
    'Everything is kept.': 'Сохранено всё.',
    '{0} verified.': 'Проверено: {0}.',
    '{0} had been damaged and was fetched again.': 'Было повреждено и загружено снова: {0}.',
    '{0} is damaged and could not be fetched again.': 'Повреждено, снова загрузить не удалось: {0}.',
    Fetching: 'Загрузка',
    Verifying: 'Проверка',
    Removing: 'Удаление',
    'There is no widget called “{0}”.': 'Виджета «{0}» нет.',
    '“{0}” is not to be chosen here.': '«{0}» здесь выбрать нельзя.',
    '“{0}” is not six hexadecimal digits.': '«{0}» – не шесть шестнадцатеричных цифр.',
    'A height is a number of pixels from 80 to 8000.': 'Высота – число пикселей от 80 до 8000.',
    'Another day is chosen, but none is written.': 'Выбран другой день, но он не указан.',
    'The record ends on {0}.': 'База заканчивается {0}.',
    '“{0}” asks nothing of the rules.': '«{0}» ни о чём не спрашивает правила.',
    '“{0}” is not the address of a statement.': '«{0}» – не адрес утверждения.',
    'It is being looked for.': 'Идёт поиск.',
    'There is no snippet until this is right.': 'Пока это не исправлено, фрагмента нет.',
    'Kept of the view: {0}.': 'Из вида сохранено: {0}.',
    'Selected: copy it by hand': 'Выделено: скопируйте вручную',
    '“{0}” is read once the program runs.': '«{0}» будет прочитано, когда запустится программа.',
    'This choice has no page of its own: the widget loads the program of the atlas to draw it (some 500 kB, once).':
        'У этого выбора нет своей страницы: виджет загрузит программу атласа, чтобы нарисовать его (около 500 кБ, один раз).',
    'The record has nothing at “{0}”.': 'В базе ничего нет по адресу «{0}».',
    '“{0}” has no statement “{1}”.': 'У «{0}» нет утверждения «{1}».',
    January: 'января',
    February: 'февраля',
    March: 'марта',
    April: 'апреля',
    May: 'мая',
    June: 'июня',
    July: 'июля',
    August: 'августа',
    September: 'сентября',
    October: 'октября',
    November: 'ноября',
    December: 'декабря',
    '{0} {1} {2}': '{0} {1} {2} года',
    '1 file': '1 файл',
    '{0} files': (number) => `${String(number).replaceAll(',', '\u00a0')} ${forms(number, 'файл', 'файла', 'файлов')}`,
    '1 day': '1 день',
    '{0} days': (number) => `${number} ${forms(number, 'день', 'дня', 'дней')}`,
};
