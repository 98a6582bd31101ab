-- What other libraries ask us for (fjärrutlån): the request and its answer. The copy itself is lent at the desk, on the library's card.
create table ill.lending (
  id          bigint generated always as identity primary key,
  token       text not null unique check (length(token) <= 64),
  library_id  bigint not null references ill.lender,
  kind        text not null check (kind in ('loan', 'copy')),
  title       text not null check (length(title) between 1 and 300),
  author      text not null default '',
  reference   text not null default '',
  branch_id   integer not null references organisation.branch,
  asked_at    timestamptz not null,
  state       text not null default 'asked' check (state in ('asked', 'sent', 'refused', 'returned')),
  version     integer not null default 1,
  due_on      date,
  reason      text,
  answered_at timestamptz,
  ended_at    timestamptz,
  constraint answered_has_a_moment check ((state = 'asked') = (answered_at is null)),
  constraint sent_loan_has_a_day check (state <> 'sent' or kind = 'copy' or due_on is not null)
);
comment on column ill.lending.reference is 'the number the asking library has given it';
comment on column ill.lending.branch_id is 'the library of ours that answers';
create index lending_by_state on ill.lending (state, asked_at);
create index lending_of_library on ill.lending (library_id);
