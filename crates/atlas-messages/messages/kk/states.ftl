lead = Үш түрлі сұраққа үш түрлі жауап бар: мемлекет Шартқа қатыса ма, Ұйымның мүшесі ме және оның жұмысына қатыса ма?
table = Мемлекеттер
as-of = { $day } күнгі жағдай
column-state = Мемлекет
column-treaty = Шарт
column-organization = Ұйым
column-participation = Қатысу
other-states = Деректердегі басқа мемлекеттер
since = басталуы: { $day }
ended-within = ; { $span }, аяқталуы: { $day }: { $standing }

# Names as CLDR 48 has them.
name = { $slug ->
    [armenia] Армения
    [azerbaijan] Әзірбайжан
    [belarus] Беларусь
    [georgia] Грузия
    [kazakhstan] Қазақстан
    [kyrgyzstan] Қырғызстан
    [russia] Ресей
    [tajikistan] Тәжікстан
    [uzbekistan] Өзбекстан
    [afghanistan] Ауғанстан
    [china] Қытай
    [cuba] Куба
    [iran] Иран
    [moldova] Молдова
    [pakistan] Пәкістан
    [serbia] Сербия
    [turkey] Түркия
    [turkmenistan] Түрікменстан
    [ukraine] Украина
    [united-states] Америка Құрама Штаттары
   *[unnamed] { $english }
}
