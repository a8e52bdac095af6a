### How a state stood, and how a statement stands to the day that is looked at.

after = after { $day }
no-longer = no longer so on { $day }

## The answers to the three questions.
treaty-none = Not a party
treaty-signed = Signed or acceded, not yet in force
treaty-bound = Party
treaty-suspended = Suspended
treaty-former = Former party
organization-none = Not a member
organization-signed = Charter signed, not yet in force
organization-bound = Member
organization-suspended = Membership suspended
organization-former = Former member
participation-none = Does not take part
participation-bound = Takes part
participation-frozen = Participation frozen by own declaration
participation-former = No longer takes part
