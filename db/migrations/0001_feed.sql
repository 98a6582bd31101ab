-- The change feed: one row a deed, written in the deed's own transaction.
-- Readers go in (xid, seq) order and only below the oldest running transaction,
-- so a row that commits late can never fall behind a cursor.
create schema feed;

create table feed.event (
  seq        bigint generated always as identity primary key,
  xid        xid8 not null default pg_current_xact_id(),
  at         timestamptz not null default now(),
  kind       text not null,
  -- The client's token of the deed: the same scan twice is answered from here.
  token      text unique,
  -- What the deed answered, kept for the repeated token.
  answer     jsonb,
  works      bigint[] not null default '{}',
  items      bigint[] not null default '{}',
  facts      jsonb not null default '{}'
);
create index event_in_commit_order on feed.event (xid, seq);

create table feed.follower (
  name       text primary key,
  xid        xid8 not null default '0',
  seq        bigint not null default 0,
  moved_at   timestamptz not null default now()
);
