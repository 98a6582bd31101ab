-- A charge is told, with its reason.
alter table notices.notice drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in ('ready', 'ready-ends', 'not-collected', 'expired', 'cancelled', 'moved',
    'delayed', 'not-ready', 'due-soon', 'overdue', 'confirm-address', 'registered-already', 'new-titles',
    'suggestion-ordered', 'suggestion-declined', 'suggestion-arrived',
    'ill-ready', 'ill-unfilled', 'ill-due-soon', 'ill-renewal', 'charged'));
