-- What borrowers ask for from outside the consortium: one case a thing, from the request to its way back.
create schema ill;

create table ill.counter (
  year integer primary key,
  last integer not null
);
comment on table ill.counter is 'the last number of a case in each year: DALA-<year>-<number>';

create table ill.lender (
  id   bigint generated always as identity primary key,
  name text not null check (length(name) between 1 and 200),
  isil text
);
create unique index lender_by_name on ill.lender (lower(name));

create table ill.request (
  id              bigint generated always as identity primary key,
  number          text not null unique check (number ~ '^DALA-\d{4}-\d{6}$'),
  token           text not null unique check (length(token) <= 64),
  patron_id       bigint references patrons.patron on delete set null,
  kind            text not null check (kind in ('loan', 'copy')),
  title           text not null check (length(title) between 1 and 300),
  author          text not null default '',
  year            text not null default '',
  edition         text not null default '',
  identifier_kind text check (identifier_kind in ('ISBN', 'ISSN')),
  identifier      text,
  language        text not null default '',
  any_edition     boolean not null,
  part            text not null default '',
  part_author     text not null default '',
  pages           text not null default '',
  volume          text not null default '',
  issue           text not null default '',
  needed_by       date,
  note            text not null default '' check (length(note) <= 500),
  pickup_branch   integer not null references organisation.branch,
  fee             integer not null default 0 check (fee >= 0),
  asked_at        timestamptz not null,
  state           text not null default 'requested' check (state in ('requested', 'sent', 'will_supply', 'received', 'ready', 'lent',
    'returned', 'sent_back', 'lost', 'closed', 'unfilled', 'cancelled')),
  version         integer not null default 1,
  cancel_asked    boolean not null default false,
  renewable       boolean not null default false,
  renewal         text not null default 'none' check (renewal in ('none', 'asked', 'granted', 'refused')),
  lender_due_on   date,
  due_on          date,
  collect_by      date,
  local_id        text,
  received_branch integer references organisation.branch,
  reason          text,
  was_lost        boolean not null default false,
  filled_at       timestamptz,
  ended_at        timestamptz,
  constraint due_when_the_lender_says check (due_on <= lender_due_on),
  constraint ended_has_a_moment check ((state in ('closed', 'unfilled', 'cancelled')) = (ended_at is not null)),
  constraint ready_has_a_last_day check ((state = 'ready') = (collect_by is not null)),
  constraint renewal_of_what_is_lent check (renewal <> 'asked' or state = 'lent')
);
comment on column ill.request.token is 'the same form sent twice is one request';
comment on column ill.request.patron_id is 'whose it is; forgotten some months after its end';
comment on column ill.request.fee is 'what was shown before it was sent, in öre';
comment on column ill.request.version is 'counts the deeds: who acts says which one they were looking at';
comment on column ill.request.local_id is 'what it is called on its label while it is here';
create index request_of_patron on ill.request (patron_id) where patron_id is not null;
create index request_by_state on ill.request (state, asked_at);
create index request_by_end on ill.request (ended_at) where patron_id is not null and ended_at is not null;
create unique index one_thing_a_label on ill.request (local_id)
  where state in ('received', 'ready', 'lent', 'returned', 'sent_back', 'lost');

create table ill.try (
  id         bigint generated always as identity primary key,
  request_id bigint not null references ill.request on delete cascade,
  lender_id  bigint not null references ill.lender,
  sent_at    timestamptz not null,
  ended_at   timestamptz,
  ending     text check (ending in ('supplied', 'not-supplied', 'withdrawn')),
  reason     text,
  constraint ended_somehow check ((ended_at is null) = (ending is null))
);
comment on table ill.try is 'the lenders asked, in order: one at a time';
create unique index one_lender_at_a_time on ill.try (request_id) where ended_at is null;
create index try_of_request on ill.try (request_id, id);
create index try_of_lender on ill.try (lender_id);

create table ill.log (
  id         bigint generated always as identity primary key,
  request_id bigint not null references ill.request on delete cascade,
  at         timestamptz not null,
  deed       text not null,
  by_kind    text not null check (by_kind in ('patron', 'staff', 'system')),
  account_id integer references staff.account,
  facts      jsonb not null default '{}'
);
create index log_of_request on ill.log (request_id, id);

alter table notices.notice drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in ('ready', 'ready-ends', 'not-collected', 'expired', 'cancelled', 'moved',
    'delayed', 'not-ready', 'due-soon', 'overdue', 'confirm-address', 'registered-already', 'new-titles',
    'suggestion-ordered', 'suggestion-declined', 'suggestion-arrived',
    'ill-ready', 'ill-unfilled', 'ill-due-soon', 'ill-renewal'));

alter table patrons.guardian_deed drop constraint guardian_deed_deed_check,
  add constraint guardian_deed_deed_check check (deed in ('reserve', 'cancel', 'undo-cancel', 'renew', 'interlibrary-loan'));
