-- What borrowers want to hear of when something new comes into the catalogue: a search, a series, somebody's works.
create schema alerts;

create table alerts.subscription (
  id         bigint generated always as identity primary key,
  patron_id  bigint not null references patrons.patron on delete cascade,
  kind       text not null check (kind in ('search', 'series', 'creator')),
  name       text not null check (length(name) between 1 and 300),
  path       text not null check (length(path) <= 2000),
  request    jsonb not null,
  pace       text not null check (pace in ('daily', 'weekly', 'none')),
  made_at    timestamptz not null,
  looked_at  timestamptz not null,
  constraint one_of_a_path unique (patron_id, path)
);
comment on column alerts.subscription.path is 'the address of the search on the site: the same search has the same';
comment on column alerts.subscription.request is 'the same as the search engine is asked';
comment on column alerts.subscription.looked_at is 'when it was last seen whether there is anything new';
create index subscription_to_look_at on alerts.subscription (looked_at) where pace <> 'none';

-- What has been told: nobody hears of the same work twice. No longer than it is looked back.
create table alerts.told (
  subscription_id bigint not null references alerts.subscription on delete cascade,
  work_id         bigint not null references catalogue.work on delete cascade,
  at              timestamptz not null,
  primary key (subscription_id, work_id)
);
create index told_of_work on alerts.told (work_id);
create index told_by_time on alerts.told (at);

-- One letter a day, and the link in it that ends all letters without a login.
create table alerts.reader (
  patron_id  bigint primary key references patrons.patron on delete cascade,
  stop_token text not null unique,
  written_on date
);

create index work_by_creation on catalogue.work (created_at);
