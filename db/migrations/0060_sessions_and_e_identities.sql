-- How a session was opened, so that the logout can offer to log out there too.
alter table patrons.session
  add column via text not null default 'card' check (via in ('card', 'e-id')),
  alter column started_at drop default,
  alter column seen_at drop default;

-- Who an electronic identity belongs to: never the number itself, only its keyed hash.
create table patrons.e_identity (
  key_hash  bytea primary key,
  patron_id bigint not null unique references patrons.patron on delete cascade,
  linked_at timestamptz not null
);
comment on column patrons.e_identity.key_hash is 'HMAC-SHA-256 of the normalised claim of the broker';

-- A login begun at the broker: answered once, within ten minutes.
create table patrons.e_login (
  state_hash bytea primary key,
  nonce      text not null,
  verifier   text not null,
  next       text,
  began_at   timestamptz not null
);
create index e_login_by_time on patrons.e_login (began_at);

-- A proven identity that belongs to nobody yet: linked once with card and PIN, within ten minutes.
create table patrons.e_linking (
  ticket_hash bytea primary key,
  key_hash    bytea not null,
  next        text,
  proven_at   timestamptz not null
);
create index e_linking_by_time on patrons.e_linking (proven_at);
