title-home = { $site }: хто, калі і чым быў звязаны і хто пра гэта кажа
heading-on = { $heading }, па стане на { $day }
title = { $heading } · { $site }
title-entity = { $heading } · { $kind } · { $site }
