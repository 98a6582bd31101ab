-- What borrowers keep for themselves: works in lists with names of their own, seen by nobody else until they share one.
create schema lists;

create table lists.list (
  id          bigint generated always as identity primary key,
  patron_id   bigint not null references patrons.patron on delete cascade,
  name        text not null check (length(name) between 1 and 80),
  made_at     timestamptz not null,
  used_at     timestamptz not null,
  share_token text unique,
  shown_as    text not null default '' check (length(shown_as) <= 60),
  shows_notes boolean not null default false,
  deleted_at  timestamptz
);
comment on column lists.list.used_at is 'when something was last saved to it: what is saved without choosing goes to the list used last';
comment on column lists.list.share_token is 'in the link that shows it to others; null = nobody sees it but its owner';
comment on column lists.list.shown_as is 'what the owner lets others read of who made it; empty = nothing';
create index list_of_patron on lists.list (patron_id);
create index list_by_deletion on lists.list (deleted_at) where deleted_at is not null;

create table lists.entry (
  id         bigint generated always as identity primary key,
  list_id    bigint not null references lists.list on delete cascade,
  work_id    bigint not null references catalogue.work on delete cascade,
  place      integer not null,
  note       text not null default '' check (length(note) <= 1000),
  added_at   timestamptz not null,
  removed_at timestamptz,
  constraint once_in_a_list unique (list_id, work_id)
);
create index entry_of_work on lists.entry (work_id);
create index entry_by_removal on lists.entry (removed_at) where removed_at is not null;
