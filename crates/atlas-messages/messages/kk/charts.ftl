frozen = Өз мәлімдемесімен мұздатылған
from-to = { $status }, { $from } – { $to }
since = { $status } ({ $from } – )
sources-disagree = Дереккөздер келіспейді: тағы { $count } нұсқа
member-frozen = Мүше, қатысуы мұздатылған
