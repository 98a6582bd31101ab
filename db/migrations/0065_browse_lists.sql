-- What has come to a branch of late, and what has just been returned there: the latest of each branch are read, never all.
create index item_by_arrival on catalogue.item (home_branch, added_on desc, id desc);
create index loan_by_return on circulation.loan (returned_branch, returned_at desc) where returned_at is not null;

-- What has been borrowed most of late, counted at night. What was borrowed by fewer is not kept at all, so that nobody is in it.
create table catalogue.most_borrowed (
  -- 'all', 'm' and a municipality's number, 'b' and a branch's number.
  scope    text not null check (scope ~ '^(all|[mb][0-9]+)$'),
  work_id  bigint not null references catalogue.work on delete cascade,
  format   text not null,
  audience text not null check (audience in ('child', 'young', 'adult')),
  loans    integer not null check (loans >= 5),
  primary key (scope, work_id, format)
);
create index most_borrowed_of_work on catalogue.most_borrowed (work_id);
