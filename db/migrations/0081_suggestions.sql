-- What borrowers want the libraries to buy: one suggestion a title, with everybody who stands behind it.
create schema acquisitions;

create table acquisitions.suggestion (
  id           bigint generated always as identity primary key,
  title        text not null check (length(title) between 1 and 300),
  -- As it was written; '' = nobody was named.
  creator      text not null default '' check (length(creator) <= 200),
  isbn         text check (isbn ~ '^97[89][0-9]{10}$'),
  format       text not null,
  -- As MARC names it: 'swe'. null = any.
  language     text check (language ~ '^[a-z]{3}$'),
  -- null = nothing was said.
  audience     text check (audience in ('child', 'young', 'adult')),
  same_key     text not null,
  had_isbn     boolean not null,
  state        text not null default 'new'
    check (state in ('new', 'considered', 'ordered', 'arrived', 'declined', 'withdrawn')),
  reason       text
    check (reason in ('not-for-sale', 'too-costly', 'have-it', 'interlibrary', 'not-for-us', 'other')),
  reason_words text not null default '' check (length(reason_words) <= 500),
  work_id      bigint references catalogue.work on delete set null,
  made_at      timestamptz not null,
  changed_at   timestamptz not null,
  ended_at     timestamptz,
  check ((state = 'declined') = (reason is not null)),
  check ((state in ('arrived', 'declined', 'withdrawn')) = (ended_at is not null))
);
comment on column acquisitions.suggestion.same_key is 'title, creator and form for comparing: the same key is the same suggestion';
comment on column acquisitions.suggestion.had_isbn is 'the catalogue had the ISBN already: more copies are asked for, and no record is waited for';
create unique index one_open_suggestion on acquisitions.suggestion (same_key) where ended_at is null;
create index suggestion_open_by_isbn on acquisitions.suggestion (isbn) where ended_at is null;
create index suggestion_of_work on acquisitions.suggestion (work_id) where work_id is not null;

create table acquisitions.suggester (
  id            bigint generated always as identity primary key,
  suggestion_id bigint not null references acquisitions.suggestion on delete cascade,
  patron_id     bigint references patrons.patron on delete cascade,
  branch_id     integer not null references organisation.branch,
  why           text not null default '' check (length(why) <= 300),
  reserve       boolean not null,
  made_at       timestamptz not null,
  withdrawn_at  timestamptz,
  answered      text check (answered in ('not-asked', 'placed', 'already', 'refused')),
  bars          text[] not null default '{}',
  constraint once_a_borrower unique (suggestion_id, patron_id),
  check ((answered = 'refused') = (bars <> '{}') or answered is null)
);
comment on column acquisitions.suggester.patron_id is 'null = forgotten: that somebody at the branch suggested it is all that is left';
comment on column acquisitions.suggester.answered is 'what came of the reservation when the title had come; null = it has not come, or has no copy yet';
create index suggester_of_patron on acquisitions.suggester (patron_id) where patron_id is not null;
create index suggester_withdrawn on acquisitions.suggester (withdrawn_at) where withdrawn_at is not null;
