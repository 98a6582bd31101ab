-- What borrowers owe and why, in whole öre: lines that say what was charged for, and entries that change what is owed of
-- each. Nothing is ever changed or taken away here; what is owed is the sum of the entries.
create schema fees;

create table fees.charge (
  id              bigint generated always as identity primary key,
  -- Forgotten when it has long been settled.
  patron_id       bigint references patrons.patron on delete set null,
  municipality_id integer not null references organisation.municipality,
  branch_id       integer not null references organisation.branch,
  reason          text not null check (reason in ('overdue', 'lost', 'damaged', 'new-card', 'interlibrary', 'other')),
  -- How the amount was come to: {"by": "table", "kind": "book"}, {"by": "days", "perDay": 100} ...
  rule            jsonb not null,
  made_at         timestamptz not null,
  by_kind         text not null check (by_kind in ('staff', 'system')),
  account_id      integer references staff.account,
  item_id         bigint references catalogue.item on delete set null,
  -- As they were then: to be read when the copy is gone.
  barcode         text,
  title           text check (length(title) <= 500),
  loan_id         bigint references circulation.loan on delete set null,
  due_on          date,
  note            text check (length(note) between 1 and 500),
  check ((by_kind = 'staff') = (account_id is not null)),
  check (reason <> 'overdue' or due_on is not null)
);
comment on column fees.charge.municipality_id is 'whom it is owed to';
comment on column fees.charge.branch_id is 'where it was said, or for a late fee where it was lent';
create index charges_of_patron on fees.charge (patron_id, id) where patron_id is not null;
create index charges_of_item on fees.charge (item_id) where item_id is not null;
-- One line for a loan and a due day: a late fee grows, and a renewal begins another.
create unique index one_line_a_loan on fees.charge (loan_id, reason, coalesce(due_on, '-infinity'))
  where loan_id is not null and reason in ('overdue', 'lost');
create index charges_by_time on fees.charge (made_at);

-- Money over the desk, both ways: one payment may settle several lines, and its number stands on the receipt.
create table fees.payment (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  amount     bigint not null check (amount <> 0),
  method     text not null check (method in ('cash', 'card')),
  branch_id  integer not null references organisation.branch,
  account_id integer not null references staff.account
);
comment on column fees.payment.amount is 'öre; below 0 = paid back to the borrower';

create table fees.entry (
  id         bigint generated always as identity primary key,
  charge_id  bigint not null references fees.charge,
  kind       text not null check (kind in ('charged', 'paid', 'waived', 'cancelled', 'corrected', 'refunded')),
  amount     bigint not null check (amount <> 0),
  at         timestamptz not null,
  by_kind    text not null check (by_kind in ('staff', 'system')),
  account_id integer references staff.account,
  branch_id  integer references organisation.branch,
  payment_id bigint references fees.payment,
  -- Why it was waived: a code with a sentence in every language.
  why        text check (why in ('kindness', 'library-error', 'proof', 'other')),
  check ((by_kind = 'staff') = (account_id is not null)),
  check ((kind in ('paid', 'refunded')) = (payment_id is not null)),
  check ((kind = 'waived') = (why is not null)),
  check (case kind when 'charged' then amount > 0 when 'refunded' then amount > 0
    when 'corrected' then true else amount < 0 end)
);
comment on column fees.entry.amount is 'öre; above 0 = more is owed, below 0 = less';
create index entries_of_charge on fees.entry (charge_id, id);
create index entries_of_payment on fees.entry (payment_id) where payment_id is not null;

-- Nothing can be less than paid, but what was paid for a copy that came back is owed to the borrower.
create function fees.check_entry() returns trigger language plpgsql as $$
declare
  before_it bigint;
begin
  perform from fees.charge c where c.id = new.charge_id for no key update;
  select coalesce(sum(e.amount), 0) into before_it from fees.entry e where e.charge_id = new.charge_id;
  if new.kind in ('paid', 'waived', 'corrected') and new.amount < 0 and before_it + new.amount < 0 then
    raise exception 'line % owes % and cannot be lessened by %', new.charge_id, before_it, -new.amount
      using errcode = 'check_violation', constraint = 'no_more_than_owed';
  end if;
  if new.kind = 'refunded' and before_it + new.amount > 0 then
    raise exception 'line % has % to pay back, not %', new.charge_id, -before_it, new.amount
      using errcode = 'check_violation', constraint = 'no_more_than_due_back';
  end if;
  return new;
end $$;
create trigger entry_keeps_the_sum before insert on fees.entry
  for each row execute function fees.check_entry();

-- Entries and payments stand as they were written.
create function fees.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is only ever added to', tg_table_schema, tg_table_name
    using errcode = 'integrity_constraint_violation', constraint = 'only_added_to';
end $$;
create trigger entries_stay before update or delete on fees.entry
  for each row execute function fees.refuse_change();
create trigger payments_stay before update or delete on fees.payment
  for each row execute function fees.refuse_change();

-- A line may forget whose it was and what was borrowed, once nothing is owed of it, and nothing else about it changes; when two
-- records are found to be one person it becomes that person's.
create function fees.check_forgetting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (new.id, new.municipality_id, new.branch_id, new.reason, new.rule, new.made_at, new.by_kind, new.account_id, new.due_on)
      is distinct from
      (old.id, old.municipality_id, old.branch_id, old.reason, old.rule, old.made_at, old.by_kind, old.account_id, old.due_on)
    or (old.patron_id is null and new.patron_id is not null)
    or (new.item_id is distinct from old.item_id and new.item_id is not null)
    or (new.loan_id is distinct from old.loan_id and new.loan_id is not null)
    or (new.barcode is distinct from old.barcode and new.barcode is not null)
    or (new.title is distinct from old.title and new.title is not null)
    or (new.note is distinct from old.note and new.note is not null)
  then
    raise exception 'line % stands as it was written', old.id
      using errcode = 'integrity_constraint_violation', constraint = 'only_added_to';
  end if;
  if (new.patron_id is null and old.patron_id is not null or new.title is distinct from old.title)
    and (select coalesce(sum(e.amount), 0) from fees.entry e where e.charge_id = old.id) > 0
  then
    raise exception 'line % is not settled', old.id
      using errcode = 'check_violation', constraint = 'settled_before_forgotten';
  end if;
  return new;
end $$;
create trigger charges_stay before update or delete on fees.charge
  for each row execute function fees.check_forgetting();

-- What is owed of each line.
create view fees.balance as
  select c.id, c.patron_id, c.municipality_id, coalesce(sum(e.amount), 0)::bigint as outstanding
  from fees.charge c join fees.entry e on e.charge_id = c.id group by c.id;
