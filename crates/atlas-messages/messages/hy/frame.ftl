# The Organization as Armenpress has it: https://armenpress.am/arm/news/748981
site = ՀԱՊԿ ատլաս
skip = Անցնել բովանդակությանը
menu = Մենյու
parts = Ատլասի բաժինները
more-parts = Ատլասի այլ բաժիններ
languages = Լեզուներ
up = Դեպի էջի սկիզբ
licence = { $day }-ի հրատարակություն։ Ատլասը ոչ մեկի կողմը չի բռնում. այն ցույց է տալիս, թե ով ինչ է ասում, և որտեղ են աղբյուրները տարբերվում։ Տվյալները՝ CC BY 4.0 արտոնագրով, ծրագիրը՝ MIT արտոնագրով։

as-of = Դրությամբ
state-shown = Ցուցադրված դրությունը
show = Ցույց տալ
day-format = Տարի, ամիս և օր, օրինակ՝ 2012-12-20. տարվա, ամսվա կամ ժամանակահատվածի համար՝ դրա վերջին օրը
previous-change = Նախորդ փոփոխությունը
next-change = Հաջորդ փոփոխությունը
today = Այսօր
today-title = Տվյալների վերջին օրը, այս հրատարակության օրը
day-in-words = { $day }. { $words }։
last-day-of = { $day }, հարցված ժամկետի վերջին օրը ({ $span })
day-shown = Ցուցադրված օրը. Page Up և Page Down ստեղները տանում են հաջորդ և նախորդ փոփոխությանը

search-atlas = Որոնում ատլասում
search = Որոնում
suggestions = Առաջարկներ
names-on-their-way = Անունները բեռնվում են…
ask = Հարցեր
quoted = «{ $text }»
