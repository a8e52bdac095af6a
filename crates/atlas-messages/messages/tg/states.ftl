lead = Ба се саволи ҷудогона се ҷавоби ҷудогона ҳаст: оё давлат иштирокчии Аҳднома аст, оё аъзои Созмон аст ва оё дар кори он иштирок мекунад?
table = Давлатҳо
as-of = Ба ҳолати { $day }
column-state = Давлат
column-treaty = Аҳднома
column-organization = Созмон
column-participation = Иштирок
other-states = Давлатҳои дигар дар маълумот
since = аз { $day }
ended-within = ; { $span }, то { $day }: { $standing }

# Names as CLDR 48 has them; Belarus and Russia, which it calls Белорус and Русия, as the National Academy of Sciences of
# Tajikistan writes them (https://www.amit.tj/index.php/ru/node/4351).
name = { $slug ->
    [armenia] Арманистон
    [azerbaijan] Озарбойҷон
    [belarus] Беларус
    [georgia] Гурҷистон
    [kazakhstan] Қазоқистон
    [kyrgyzstan] Қирғизистон
    [russia] Россия
    [tajikistan] Тоҷикистон
    [uzbekistan] Ӯзбекистон
    [afghanistan] Афғонистон
    [china] Хитой
    [cuba] Куба
    [iran] Эрон
    [moldova] Молдова
    [pakistan] Покистон
    [serbia] Сербия
    [turkey] Туркия
    [turkmenistan] Туркманистон
    [ukraine] Украина
    [united-states] Иёлоти Муттаҳида
   *[unnamed] { $english }
}
