### Слова ссылок; что стоит между ними, определяет формат.

title-of-edition = CSTO Atlas: свод данных об Организации Договора о коллективной безопасности с критикой источников
edition = Редакция от { $edition }
edition-as-of = Редакция от { $edition }, по состоянию на { $day }
statement = Утверждение на странице «{ $heading }». { $edition }
title-given = Название дано атласом CSTO Atlas
quoted = «{ $title }».
last-author = { $before } и { $last }
paragraph = абзац { $numbers }
paragraphs = абзацы { $numbers }
