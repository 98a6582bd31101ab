-- Letters about what somebody has suggested, and how they want them: they may also want none.
alter table notices.notice drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in ('ready', 'ready-ends', 'not-collected', 'expired', 'cancelled', 'moved',
    'delayed', 'not-ready', 'due-soon', 'overdue', 'confirm-address', 'registered-already', 'new-titles',
    'suggestion-ordered', 'suggestion-declined', 'suggestion-arrived'));

alter table patrons.channel drop constraint channel_about_check, drop constraint only_reminders_may_be_silent,
  add constraint channel_about_check check (about in ('ready', 'due-soon', 'overdue', 'changes', 'suggestions')),
  add constraint only_reminders_may_be_silent check (channel <> 'none' or about in ('due-soon', 'suggestions'));
