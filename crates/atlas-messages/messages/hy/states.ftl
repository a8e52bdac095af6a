lead = Երեք առանձին հարց ունեն երեք առանձին պատասխան. արդյո՞ք պետությունը Պայմանագրի մասնակից է, արդյո՞ք Կազմակերպության անդամ է և արդյո՞ք մասնակցում է նրա աշխատանքին։
table = Պետություններ
as-of = { $day }-ի դրությամբ
column-state = Պետություն
column-treaty = Պայմանագիր
column-organization = Կազմակերպություն
column-participation = Մասնակցություն
other-states = Տվյալներում առկա այլ պետություններ
since = սկիզբը՝ { $day }
ended-within = ; { $span }, ավարտը՝ { $day }. { $standing }

# Names as CLDR 48 has them.
name = { $slug ->
    [armenia] Հայաստան
    [azerbaijan] Ադրբեջան
    [belarus] Բելառուս
    [georgia] Վրաստան
    [kazakhstan] Ղազախստան
    [kyrgyzstan] Ղրղզստան
    [russia] Ռուսաստան
    [tajikistan] Տաջիկստան
    [uzbekistan] Ուզբեկստան
    [afghanistan] Աֆղանստան
    [china] Չինաստան
    [cuba] Կուբա
    [iran] Իրան
    [moldova] Մոլդովա
    [pakistan] Պակիստան
    [serbia] Սերբիա
    [turkey] Թուրքիա
    [turkmenistan] Թուրքմենստան
    [ukraine] Ուկրաինա
    [united-states] Միացյալ Նահանգներ
   *[unnamed] { $english }
}
