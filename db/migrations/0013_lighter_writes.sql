-- Every deed writes an event, most a loan and a copy's state: the fewer indexes each write must keep, the more desks one
-- server carries. The measure is `dala bench desk`.

-- The order of commits is the key. A number alone is never looked for.
alter table feed.event drop constraint event_pkey;
drop index feed.event_in_commit_order;
alter table feed.event add primary key (xid, seq);
-- Most events have no token, and those need no place in an index.
alter table feed.event drop constraint event_token_key;
create unique index event_token_key on feed.event (token) where token is not null;

-- Loans come in the order of time: a few pages' summary finds a period as fast, and costs nothing to write.
drop index circulation.loans_by_time;
create index loans_by_time on circulation.loan using brin (lent_at) with (pages_per_range = 32, autosummarize = on);

-- Once a day somebody asks what falls due: any index of the open loans will do for that.
drop index circulation.open_loans_by_due_day;

-- Without the state in it a copy may change state in place.
drop index circulation.item_status_at_branch;
create index item_status_at_branch on circulation.item_status (at_branch);
alter table circulation.item_status set (fillfactor = 80);

-- The written ways between the states name every state there is, and are asked at every change: a list beside them was
-- read anew by each write. A new row begins in one of them.
alter table circulation.item_status drop constraint item_status_state_check;
create function circulation.check_first_state() returns trigger language plpgsql as $$
begin
  if not exists (select from circulation.item_transition t where t.from_state = new.state) then
    raise exception 'item % cannot begin in %', new.item_id, new.state
      using errcode = 'check_violation', constraint = 'item_state';
  end if;
  return new;
end $$;
create trigger item_begins_in_a_known_state before insert on circulation.item_status
  for each row when (new.state <> 'available') execute function circulation.check_first_state();

-- A condition on a trigger is read anew by each write too: the function asks it itself.
create or replace function circulation.check_item_transition() returns trigger language plpgsql as $$
begin
  if old.state <> new.state
     and not exists (select from circulation.item_transition t where t.from_state = old.state and t.to_state = new.state) then
    raise exception 'item % cannot go from % to %', old.item_id, old.state, new.state
      using errcode = 'check_violation', constraint = 'item_transition';
  end if;
  return new;
end $$;
drop trigger item_keeps_to_the_state_machine on circulation.item_status;
create trigger item_keeps_to_the_state_machine before update of state on circulation.item_status
  for each row execute function circulation.check_item_transition();

-- The same rules as before in fewer words: an end has a time and a place, and an open loan has a borrower.
alter table circulation.loan drop constraint loan_check, drop constraint loan_check1,
  add constraint loan_check check (case when returned_at is null then returned_branch is null and patron_id is not null
    else returned_branch is not null end);

-- All a desk must know of a copy.
create view circulation.copy_case as
  select i.id as item, i.barcode, i.home_branch, i.loan_class, e.id as edition, e.work_id as work, e.title, e.language, e.format,
    s.state, s.at_branch,
    l.id as loan, l.patron_id as borrower, l.due_on, l.renewals,
    t.id as transfer, t.from_branch as sent_from, t.to_branch as sent_to, t.promised_at, t.sent_at,
    h.id as hold, h.patron_id as hold_patron, h.pickup_branch as hold_pickup, h.state as hold_state, h.shelf_number, h.collect_by,
    (select count(*) from holds.hold q where q.work_id = e.work_id and q.state in ('waiting', 'assigned')) as undecided
  from catalogue.item i join catalogue.edition e on e.id = i.edition_id join circulation.item_status s on s.item_id = i.id
    left join circulation.loan l on l.item_id = i.id and l.returned_at is null
    left join transport.transfer t on t.item_id = i.id and t.ended_at is null
    left join holds.hold h on h.item_id = i.id and h.state in ('assigned', 'captured', 'in_transit', 'on_shelf');

-- And of the borrower of a card.
create view circulation.card_case as
  select c.number as card, p.id as patron, p.expires_on, p.blocked_code, p.category, c.blocked_at is not null as card_blocked,
    (select count(*) from circulation.loan l where l.patron_id = p.id and l.returned_at is null) as open_loans
  from patrons.card c join patrons.patron p on p.id = c.patron_id;

-- A scan in one call: takes the locks in the order every deed takes them (the borrower, the copy, the title's queue: by
-- number, since a lock on a row is a write), then reads under them. Each statement of a function sees what was committed
-- before it began. One row always; what is not known is null.
create function circulation.scan(scanned_card text, scanned_barcode text)
returns table (
  patron bigint, expires_on date, blocked_code text, category text, card_blocked boolean, open_loans bigint, next_loan bigint,
  item bigint, barcode text, home_branch integer, loan_class text, edition bigint, work bigint, title text, language text, format text,
  state text, at_branch integer, loan bigint, borrower bigint, due_on date, renewals integer,
  transfer bigint, sent_from integer, sent_to integer, promised_at timestamptz, sent_at timestamptz,
  hold bigint, hold_patron bigint, hold_pickup integer, hold_state text, shelf_number integer, collect_by date, undecided bigint
) language plpgsql as $$
#variable_conflict use_column
begin
  if scanned_card is not null then
    perform pg_advisory_xact_lock(71, c.patron_id::integer) from patrons.card c where c.number = scanned_card;
  end if;
  perform pg_advisory_xact_lock(73, i.id::integer), pg_advisory_xact_lock(72, e.work_id::integer)
    from catalogue.item i join catalogue.edition e on e.id = i.edition_id where i.barcode = scanned_barcode;
  return query
    select c.patron, c.expires_on, c.blocked_code, c.category, c.card_blocked, c.open_loans,
      case when c.patron is not null then nextval('circulation.loan_id_seq') end, k.*
    from (values (1)) one left join circulation.card_case c on c.card = scanned_card
      left join circulation.copy_case k on k.barcode = scanned_barcode;
end $$;
