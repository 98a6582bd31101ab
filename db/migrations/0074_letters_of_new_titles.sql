-- Letters of new titles, which one can be rid of with one click in the mail program (RFC 8058).
alter table notices.notice drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in ('ready', 'ready-ends', 'not-collected', 'expired', 'cancelled', 'moved',
    'delayed', 'not-ready', 'due-soon', 'overdue', 'confirm-address', 'registered-already', 'new-titles'));
alter table notices.notice add column unsubscribe text;
comment on column notices.notice.unsubscribe is 'an address that ends such letters when it is posted to; null = there is none';
