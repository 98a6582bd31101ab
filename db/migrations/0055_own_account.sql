-- What borrowers decide of themselves: how they are reached, who they are logged in as, and that they leave.
create table patrons.channel (
  patron_id bigint not null references patrons.patron on delete cascade,
  about     text not null check (about in ('ready', 'due-soon', 'overdue', 'changes')),
  channel   text not null check (channel in ('mail', 'sms', 'letter', 'none')),
  primary key (patron_id, about),
  constraint only_reminders_may_be_silent check (channel <> 'none' or about = 'due-soon')
);

create table patrons.address_change (
  patron_id  bigint primary key references patrons.patron on delete cascade,
  email      text not null,
  token_hash bytea not null unique,
  asked_at   timestamptz not null
);
comment on table patrons.address_change is 'a new e-mail address that nobody has answered from yet';

alter table patrons.session add column id bigint generated always as identity unique;

create table patrons.erased (
  patron_id bigint primary key,
  receipt   text not null unique,
  erased_on date not null
);
comment on table patrons.erased is 'numbers without people: so that a restored backup can be made to forget them again';

alter table notices.notice add column channel text not null default 'mail' check (channel in ('mail', 'sms', 'letter'));
alter table notices.notice drop constraint notice_patron_id_fkey,
  add constraint notice_patron_id_fkey foreign key (patron_id) references patrons.patron on delete cascade;

-- Letters are forgotten sooner than that they were written: nobody is to get the same reminder every month.
alter table notices.told alter column notice_id drop not null, add column at timestamptz not null default now();
alter table notices.told drop constraint told_notice_id_fkey,
  add constraint told_notice_id_fkey foreign key (notice_id) references notices.notice on delete set null;
create index told_by_time on notices.told (at);
