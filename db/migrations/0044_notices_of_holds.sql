-- What befalls a hold is told too: its last days on the shelf, its end, another place, a copy that is late or gone.
alter table notices.notice drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in ('ready', 'ready-ends', 'not-collected', 'expired', 'cancelled', 'moved',
    'delayed', 'not-ready', 'due-soon', 'overdue'));
