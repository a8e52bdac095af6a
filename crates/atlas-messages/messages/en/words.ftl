### Words that many parts need.

yes = Yes
no = No
