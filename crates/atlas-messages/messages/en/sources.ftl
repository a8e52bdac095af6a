### The list of sources.

lead = Every text that the atlas cites, and how many statements rest on it. The five documents from which the record began come with notes on their damage and their reliability.
