-- Who may see and act for whom: a guardian for a child, and for a teenager only while the teenager agrees.
create table patrons.guardianship (
  id           bigint generated always as identity primary key,
  guardian_id  bigint not null references patrons.patron on delete cascade,
  child_id     bigint not null references patrons.patron on delete cascade,
  how          text not null check (how in ('desk', 'registration')),
  linked_at    timestamptz not null,
  consented_at timestamptz,
  ended_at     timestamptz,
  check (guardian_id <> child_id)
);
comment on column patrons.guardianship.consented_at is 'since when the young person lets the guardian see; null = does not';
create unique index one_open_guardianship on patrons.guardianship (guardian_id, child_id) where ended_at is null;
create index guardians_of_child on patrons.guardianship (child_id) where ended_at is null;

-- What guardians have done, for the young person to see: the deed and never the title.
create table patrons.guardian_deed (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  guardian_id bigint not null references patrons.patron on delete cascade,
  child_id    bigint not null references patrons.patron on delete cascade,
  deed        text not null check (deed in ('reserve', 'cancel', 'undo-cancel', 'renew'))
);
create index guardian_deed_of_child on patrons.guardian_deed (child_id, at);
create index guardian_deed_of_guardian on patrons.guardian_deed (guardian_id);
create index guardian_deed_by_time on patrons.guardian_deed (at);
