frozen = Бо изҳороти худ боздошта шудааст
member-frozen = Аъзо, иштирок боздошта шудааст
from-to = { $status }, { $from } – { $to }
since = { $status }, аз { $from }
sources-disagree = Сарчашмаҳо фарқ мекунанд: боз { $count } хониш
