create schema patrons;

create table patrons.patron (
  id           bigint generated always as identity primary key,
  name         text not null,
  birth_date   date,
  category     text not null default 'adult' check (category in ('adult', 'child', 'institution', 'home_delivery')),
  email        text,
  phone        text,
  language     text not null default 'sv',
  home_branch  integer not null references organisation.branch,
  expires_on   date not null,
  pin          text not null,
  blocked_code text check (blocked_code in ('staff', 'third-reminder', 'lost-card')),
  blocked_note text,
  created_at   timestamptz not null default now()
);
comment on column patrons.patron.pin is 'argon2id in PHC string form';
create index patron_by_name on patrons.patron (lower(name) text_pattern_ops);

create table patrons.card (
  number     text primary key check (number ~ '^[0-9]{6,14}$'),
  patron_id  bigint not null references patrons.patron on delete cascade,
  blocked_at timestamptz
);
create index card_of_patron on patrons.card (patron_id);

create table patrons.session (
  token_hash bytea primary key,
  patron_id  bigint not null references patrons.patron on delete cascade,
  started_at timestamptz not null default now(),
  seen_at    timestamptz not null default now()
);
create index session_of_patron on patrons.session (patron_id);

-- Wrong PINs, so that guessing four digits is slow for one card and for one address.
create table patrons.login_failure (
  id   bigint generated always as identity primary key,
  at   timestamptz not null default now(),
  card text not null,
  via  text not null
);
create index login_failure_by_card on patrons.login_failure (card, at);
create index login_failure_by_via on patrons.login_failure (via, at);
