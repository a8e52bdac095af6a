frozen = Замарожана паводле ўласнай заявы
never-a-party = Акты не знойдзены: удзельнікам не была
never-a-member = Акты не знойдзены: членам не была
has-not-taken-part = Акты не знойдзены: удзелу не было
from-to = { $status }, { $from } – { $to }
since = { $status }, з { $from }
sources-disagree = { $count ->
    [one] Крыніцы разыходзяцца: яшчэ { $count } прачытанне
    [few] Крыніцы разыходзяцца: яшчэ { $count } прачытанні
   *[many] Крыніцы разыходзяцца: яшчэ { $count } прачытанняў
}
member-frozen = Член, удзел замарожаны
