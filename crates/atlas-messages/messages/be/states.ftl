lead = На тры розныя пытанні ёсць тры розныя адказы: ці ўдзельнічае дзяржава ў Дагаворы, ці з’яўляецца яна членам Арганізацыі і ці бярэ ўдзел у яе рабоце?
table = Дзяржавы
as-of = Па стане на { $day }
column-state = Дзяржава
column-treaty = Дагавор
column-organization = Арганізацыя
column-participation = Удзел
other-states = Іншыя дзяржавы ў базе
since = з { $day }
ended-within = ; { $span }, да { $day }: { $standing }

# Names as CLDR 48 has them.
name = { $slug ->
    [armenia] Арменія
    [azerbaijan] Азербайджан
    [belarus] Беларусь
    [georgia] Грузія
    [kazakhstan] Казахстан
    [kyrgyzstan] Кыргызстан
    [russia] Расія
    [tajikistan] Таджыкістан
    [uzbekistan] Узбекістан
    [afghanistan] Афганістан
    [china] Кітай
    [cuba] Куба
    [iran] Іран
    [moldova] Малдова
    [pakistan] Пакістан
    [serbia] Сербія
    [turkey] Турцыя
    [turkmenistan] Туркменістан
    [ukraine] Украіна
    [united-states] Злучаныя Штаты Амерыкі
   *[unnamed] { $english }
}
