### Почему поиск что-то нашёл и чем он отвечает на запрос.

also = также «{ $name }»
abbreviation = сокращение { $name }
russian-abbreviation = русское сокращение { $name }
answers = отвечает на вопрос «{ $question }»
with-note = «{ $name }», { $note }
before = до даты: { $date }
after = после даты: { $date }
since = с даты: { $date }
