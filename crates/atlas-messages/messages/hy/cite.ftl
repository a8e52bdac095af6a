this-statement = Այս պնդումը
this-page = Այս էջը
source-itself = Ինքը՝ աղբյուրը
cite = Մեջբերել
embed = Տեղադրել ձեր էջում
link = Հղում
