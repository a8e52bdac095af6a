### Слова ссылок; что стоит между ними, определяет формат.

title-of-edition = Атлас ОДКБ: свод данных об Организации Договора о коллективной безопасности с критикой источников
edition = Редакция от { $edition }
edition-as-of = Редакция от { $edition }, по состоянию на { $day }
statement = Утверждение на странице «{ $heading }». { $edition }
title-given = Название дано Атласом ОДКБ
quoted = «{ $title }».
last-author = { $before } и { $last }
paragraph = абзац { $numbers }
paragraphs = абзацы { $numbers }
