### The foot of a copy for Kiwix or the disk; edition is its day, site the link to what it is a copy of.

copied = A copy of the edition of { $edition }, to be read without a server. The search of the atlas, filters, other days and embeds are on the site only.
copied-from = A copy of the edition of { $edition } of { $site }, to be read without a server. The search of the atlas, filters, other days and embeds are there only.
