members = { $count ->
    [one] { $count } член
    [few] { $count } члены
   *[many] { $count } членаў
}
parties = { $count ->
    [one] { $count } удзельнік Дагавора, Арганізацыі яшчэ няма
    [few] { $count } удзельнікі Дагавора, Арганізацыі яшчэ няма
   *[many] { $count } удзельнікаў Дагавора, Арганізацыі яшчэ няма
}
no-treaty = Дагавора яшчэ няма
signed = { $count ->
    [one] Дагавор падпісала { $count } дзяржава, ён яшчэ не дзейнічае
    [few] Дагавор падпісалі { $count } дзяржавы, ён яшчэ не дзейнічае
   *[many] Дагавор падпісалі { $count } дзяржаў, ён яшчэ не дзейнічае
}
signed-and-acceded = { $count ->
    [one] Дагавор падпісала { $count } дзяржава, далучылася яшчэ { $acceded-count }, ён яшчэ не дзейнічае
    [few] Дагавор падпісалі { $count } дзяржавы, далучылася яшчэ { $acceded-count }, ён яшчэ не дзейнічае
   *[many] Дагавор падпісалі { $count } дзяржаў, далучылася яшчэ { $acceded-count }, ён яшчэ не дзейнічае
}
suspended = { $state }: членства прыпынена { $since }
frozen = { $state }: удзел замарожаны { $since }
since = з { $day }
since-this-day = з гэтага дня
since-yesterday = з учарашняга дня
since-the-beginning = з пачатку запісаў
