frozen = Սառեցված է սեփական հայտարարությամբ
from-to = { $status }, { $from } – { $to }
since = { $status } ({ $from } – )
sources-disagree = Աղբյուրները տարբերվում են. ևս { $count } ընթերցում
# The long word may break in a tile.
member-frozen = Անդամ, մասնակ­ցությունը սառեցված է
