create schema notices;

create table notices.notice (
  id         bigint generated always as identity primary key,
  -- One notice per occasion: 'ready:<hold>', 'due-soon:<loan>:<due day>', 'overdue:<loan>:<n>'.
  occasion   text not null unique,
  patron_id  bigint references patrons.patron on delete set null,
  kind       text not null check (kind in ('ready', 'due-soon', 'overdue')),
  recipient  text,
  subject    text not null,
  body       text not null,
  state      text not null check (state in ('queued', 'sent', 'failed', 'outbox')),
  attempts   integer not null default 0,
  error      text,
  created_at timestamptz not null default now(),
  sent_at    timestamptz
);
comment on column notices.notice.state is 'outbox = no mail server or no address: staff read it and print it';
create index notice_by_time on notices.notice (created_at);
create index notice_of_patron on notices.notice (patron_id);

-- One letter may tell of several loans: each of them is told of once.
create table notices.told (
  occasion  text primary key,
  notice_id bigint not null references notices.notice on delete cascade
);
create index told_by_notice on notices.told (notice_id);
