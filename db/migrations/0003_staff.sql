create schema staff;

create table staff.account (
  id         integer generated always as identity primary key,
  username   text not null unique,
  name       text not null,
  role       text not null check (role in ('librarian', 'cataloguer', 'administrator')),
  branch_id  integer not null references organisation.branch,
  secret     text not null,
  closed_at  timestamptz
);
comment on column staff.account.secret is 'argon2id in PHC string form';

create table staff.session (
  token_hash bytea primary key,
  account_id integer not null references staff.account on delete cascade,
  branch_id  integer not null references organisation.branch,
  started_at timestamptz not null default now(),
  seen_at    timestamptz not null default now()
);
create index session_of_account on staff.session (account_id);

create table staff.audit (
  id         bigint generated always as identity primary key,
  at         timestamptz not null default now(),
  account_id integer not null references staff.account,
  branch_id  integer not null references organisation.branch,
  deed       text not null,
  subject    text not null,
  facts      jsonb not null default '{}'
);
create index audit_by_time on staff.audit (at);

create table staff.login_failure (
  id       bigint generated always as identity primary key,
  at       timestamptz not null default now(),
  username text not null,
  via      text not null
);
create index login_failure_by_name on staff.login_failure (username, at);
create index login_failure_by_via on staff.login_failure (via, at);
