lead = Үч башка суроого үч башка жооп бар: мамлекет Келишимге катышабы, Уюмдун мүчөсүбү жана анын ишине катышабы?
table = Мамлекеттер
as-of = { $day } күнгө карата
column-state = Мамлекет
column-treaty = Келишим
column-organization = Уюм
column-participation = Катышуу
other-states = Маалыматтагы башка мамлекеттер
since = башталышы: { $day }
ended-within = ; { $span }, аягы: { $day }: { $standing }

# Names as CLDR 48 has them.
name = { $slug ->
    [armenia] Армения
    [azerbaijan] Азербайжан
    [belarus] Беларусь
    [georgia] Грузия
    [kazakhstan] Казакстан
    [kyrgyzstan] Кыргызстан
    [russia] Россия
    [tajikistan] Тажикстан
    [uzbekistan] Өзбекстан
    [afghanistan] Афганистан
    [china] Кытай
    [cuba] Куба
    [iran] Иран
    [moldova] Молдова
    [pakistan] Пакистан
    [serbia] Сербия
    [turkey] Түркия
    [turkmenistan] Түркмөнстан
    [ukraine] Украина
    [united-states] Кошмо Штаттар
   *[unnamed] { $english }
}
