frozen = Өз билдирүүсү менен тоңдурулган
from-to = { $status }, { $from } – { $to }
since = { $status } ({ $from } – )
sources-disagree = Булактар айырмаланат: дагы { $count } окулуш
member-frozen = Мүчө, катышуусу тоңдурулган
