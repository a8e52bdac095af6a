# Long words may break in the menu of a phone.
link-timeline = Ժամանակագ­րություն
link-map = Քարտեզ
link-contested = Որտեղ են աղբյուրները տարբերվում
link-compare = Համեմատություն
link-decide = Կիրառել կանոնները
link-changes = Փոփոխություններ
link-data = Տվյալներ
link-data-sets = Տվյալների այլ հավաքածուներում
link-embed = Վիջեթներ
link-about = Ատլասի մասին
link-offline = Անցանց

heading-home = Հավաքական անվտանգության պայմանագրի կազմակերպության ատլաս
heading-list-state = Պետությունները և նրանց պարտավորությունները
