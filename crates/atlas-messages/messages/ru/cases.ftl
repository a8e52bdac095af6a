lead = Кто и кого просил о помощи, на каком основании, что ответили и как быстро. Где ничего не просили и не решали, в таблице так и сказано.
table = Обращения и кризисы
caption = { $count } { $count ->
    [one] случай
    [few] случая
   *[many] случаев
} в порядке времени
case = Случай
asked-by = Кто и кого просил
basis = Основание
answer = Ответ
days-to-answer = Дней до ответа
followed = Что последовало
after = после { $day }
no-request = Просьба не найдена
same-day = в тот же день
days = { $count } { $count ->
    [one] день
    [few] дня
   *[many] дней
}
nothing-found = Ничего не найдено
more = ещё { $count }
