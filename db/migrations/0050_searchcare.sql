create schema searchcare;

-- What a librarian chose to lift or lower among the hits of a question, why, and until when.
create table searchcare.choice (
  id              bigint generated always as identity primary key,
  -- As it was written, for people; and as it is compared: the stems of its words, without spaces.
  question        text not null check (length(question) between 1 and 200),
  question_key    text not null check (length(question_key) between 1 and 400),
  -- No reference: a work may be joined to another or go, and the choice is then shown as one that does nothing.
  work_id         bigint not null,
  kind            text not null check (kind in ('pin', 'bury')),
  place           integer check (place between 1 and 20),
  -- null = all municipalities.
  municipality_id integer references organisation.municipality,
  reason          text not null check (length(reason) between 1 and 300),
  -- Whether readers are shown the reason beside the hit.
  reason_public   boolean not null,
  -- The last day it holds.
  until           date not null,
  made_at         timestamptz not null,
  made_by         integer not null references staff.account,
  removed_at      timestamptz,
  check ((kind = 'pin') = (place is not null))
);
create unique index one_choice_for_a_work on searchcare.choice (question_key, work_id, coalesce(municipality_id, 0))
  where removed_at is null;
create index choice_by_time on searchcare.choice (made_at desc);

-- How the search did, by day and never finer: nobody who asked is in it. `what` = asked, zero, corrected, taken-back, opened,
-- or ms-N: answered within N milliseconds, in more than the step before.
create table searchcare.day_count (
  day   date not null,
  what  text not null,
  times bigint not null check (times > 0),
  primary key (day, what)
);

-- Questions that found nothing, by day. Shown only when asked on several days; those that never were are soon forgotten.
create table searchcare.missed_question (
  day      date not null,
  question text not null check (length(question) between 2 and 60),
  times    bigint not null check (times > 0),
  primary key (question, day)
);
