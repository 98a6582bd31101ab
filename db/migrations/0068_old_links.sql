create schema oldlinks;

-- Addresses of the libraries' former sites, and where on this one they lead now.
create table oldlinks.link (
  id        bigint generated always as identity primary key,
  -- Without 'www.' and port, in small letters; '' = an old address of this very site.
  host      text not null check (length(host) <= 253),
  -- With its query in a set order; '*' = everything of the host that has no link of its own.
  path      text not null check (path = '*' or path like '/%'),
  target    text not null check (target like '/%'),
  hits      bigint not null default 0,
  last_hit  date,
  made_at   timestamptz not null,
  made_by   integer not null references staff.account,
  unique (host, path)
);
