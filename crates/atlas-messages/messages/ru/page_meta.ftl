title-home = { $site }: кто, когда и чем был связан и кто об этом говорит
title-search = { $query }: поиск · { $site }
title-compare = Сравнение: { $sides } · { $site }
heading-on = { $heading }, по состоянию на { $day }
title = { $heading } · { $site }
title-entity = { $heading } · { $kind } · { $site }
side-on = { $name } на { $day }
description = { $name } и все утверждения, которые на этот источник ссылаются.
