### Reading without a network.

lead = After the first visit the browser keeps one complete edition of the atlas. Every address then opens without a network.
on-this-device = On this device
without-scripts = What this device keeps is said here when scripts run.
what-is-kept = What is kept
kept = The program with the whole record, from which every page can be made, and the pages that were opened. “Keep everything” adds all pages as they are published, which can be read without the program, and the downloads.
one-edition = One edition at a time
checked = Every file is checked against the digest that its edition states. A newer edition is first fetched completely; it takes the place of the older one when you agree, or when no page of the atlas is open.
