-- Cards applied for online: until somebody has shown who they are, they reserve a little and borrow nothing.
alter table patrons.patron drop constraint patron_category_check,
  add constraint patron_category_check
    check (category in ('adult', 'child', 'institution', 'home_delivery', 'provisional'));
create index provisional_patrons on patrons.patron (created_at) where category = 'provisional';
create index patron_by_email on patrons.patron (lower(email));

-- What somebody has filled in, until the address is confirmed by the link in the mail: two days at most.
create table patrons.application (
  id          bigint generated always as identity primary key,
  token_hash  bytea not null unique,
  name        text not null,
  birth_date  date not null,
  email       text not null,
  phone       text,
  language    text not null,
  home_branch integer not null references organisation.branch,
  pin         text not null,
  guardian_id bigint references patrons.patron on delete cascade,
  applied_at  timestamptz not null
);
comment on column patrons.application.pin is 'argon2id in PHC string form';
create index application_by_time on patrons.application (applied_at);
create index application_of_guardian on patrons.application (guardian_id);

-- How often has been applied, from where and for which address: an application that was answered otherwise counts too.
create table patrons.application_try (
  id    bigint generated always as identity primary key,
  at    timestamptz not null,
  email text not null,
  via   text not null
);
create index application_try_by_email on patrons.application_try (email, at);
create index application_try_by_via on patrons.application_try (via, at);

-- Card numbers given out online, apart from those on plastic.
create sequence patrons.online_card as bigint start 90000001;

alter table notices.notice drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in ('ready', 'ready-ends', 'not-collected', 'expired', 'cancelled', 'moved',
    'delayed', 'not-ready', 'due-soon', 'overdue', 'confirm-address', 'registered-already'));
