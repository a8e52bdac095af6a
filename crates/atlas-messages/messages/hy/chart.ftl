same-as-table = Նույնը՝ աղյուսակով
table = Պատկերի աղյուսակը
save-figure = Պահպանել պատկերը՝{ " " }
