title-home = { $site }: кӣ, кай ва бо чӣ уҳдадор буд ва инро кӣ мегӯяд
heading-on = { $heading }, ба ҳолати { $day }
title = { $heading } · { $site }
title-entity = { $heading } · { $kind } · { $site }
