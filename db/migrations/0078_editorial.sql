create schema editorial;

-- What staff write about works: a tip about one, or a theme with several in an order of its own.
create table editorial.piece (
  id          bigint generated always as identity primary key,
  kind        text not null check (kind in ('tip', 'theme')),
  -- A tip is known by its work and has no title.
  title       text check (length(title) between 1 and 120),
  body        text not null check (length(body) between 1 and 4000),
  -- As MARC names it: 'swe'.
  language    text not null check (language ~ '^[a-z]{3}$'),
  -- null = for everybody.
  audience    text check (audience in ('child', 'young', 'adult')),
  state       text not null default 'draft' check (state in ('draft', 'published', 'ended')),
  shown_from  date not null,
  -- The last day; null = until somebody ends it.
  shown_until date,
  made_at     timestamptz not null,
  changed_at  timestamptz not null,
  author_id   integer not null references staff.account,
  -- Where its author worked on the day it was written.
  branch_id   integer not null references organisation.branch,
  check ((kind = 'theme') = (title is not null)),
  check (shown_until >= shown_from)
);
create index piece_shown on editorial.piece (shown_from desc, id desc) where state = 'published';

-- Works that are joined later are followed when this is read, so that a work split again has its own tip back.
create table editorial.piece_work (
  piece_id bigint not null references editorial.piece on delete cascade,
  work_id  bigint not null references catalogue.work on delete cascade,
  place    integer not null check (place >= 1),
  primary key (piece_id, work_id),
  constraint one_work_in_a_place unique (piece_id, place) deferrable initially deferred
);
create index piece_of_work on editorial.piece_work (work_id);

-- The libraries a theme is shown at; none = the whole county.
create table editorial.piece_branch (
  piece_id  bigint not null references editorial.piece on delete cascade,
  branch_id integer not null references organisation.branch,
  primary key (piece_id, branch_id)
);

create index work_joined on catalogue.work (merged_into) where merged_into is not null;
