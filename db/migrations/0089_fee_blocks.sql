-- Who owes more than a municipality lets somebody owe borrows and reserves nothing more. The fees keep the word up to date;
-- it is read where every other block is read, in the same row, and costs no scan anything.
alter table patrons.patron add column fee_block text check (fee_block in ('all', 'but-renewals'));
comment on column patrons.patron.fee_block is 'owes more than the limit: null = no; but-renewals = may still renew';

drop function circulation.scan(text, text, boolean);
create function circulation.scan(scanned_card text, scanned_barcode text, locking boolean,
  out patron bigint, out expires_on date, out blocked_code text, out category text, out fee_block text, out card_blocked boolean, out open_loans bigint,
  out next_loan bigint,
  out item bigint, out barcode text, out home_branch integer, out loan_class text, out edition bigint, out work bigint, out title text,
  out language text, out format text, out state text, out at_branch integer, out version text,
  out loan bigint, out borrower bigint, out due_on date, out renewals integer,
  out transfer bigint, out sent_from integer, out sent_to integer, out promised_at timestamptz, out sent_at timestamptz,
  out hold bigint, out hold_patron bigint, out hold_pickup integer, out hold_state text, out shelf_number integer, out collect_by date,
  out undecided bigint
) language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  -- The order of the locks is that of every deed: the borrower, the copy, the title's queue; each is taken before what it
  -- guards is read, since each statement of a function sees what was committed before it began.
  if scanned_card is not null then
    select c.patron_id, c.blocked_at is not null into patron, card_blocked from patrons.card c where c.number = scanned_card;
    if patron is not null then
      if locking then perform pg_advisory_xact_lock(71, patron::integer); end if;
      select p.expires_on, p.blocked_code, p.category, p.fee_block into expires_on, blocked_code, category, fee_block
        from patrons.patron p where p.id = patron;
      select count(*) into open_loans from circulation.loan l where l.patron_id = patron and l.returned_at is null;
      next_loan := nextval('circulation.loan_id_seq');
    end if;
  end if;
  select i.id, i.barcode, i.home_branch, i.loan_class, i.edition_id into item, barcode, home_branch, loan_class, edition
    from catalogue.item i where i.barcode = scanned_barcode;
  if item is null then return; end if;
  if locking then perform pg_advisory_xact_lock(73, item::integer); end if;
  select e.work_id, e.title, e.language, e.format into work, title, language, format from catalogue.edition e where e.id = edition;
  if locking then perform pg_advisory_xact_lock(72, work::integer); end if;
  select s.state, s.at_branch, s.xmin into state, at_branch, version from circulation.item_status s where s.item_id = item;
  select l.id, l.patron_id, l.due_on, l.renewals into loan, borrower, due_on, renewals
    from circulation.loan l where l.item_id = item and l.returned_at is null;
  select t.id, t.from_branch, t.to_branch, t.promised_at, t.sent_at into transfer, sent_from, sent_to, promised_at, sent_at
    from transport.transfer t where t.item_id = item and t.ended_at is null;
  select h.id, h.patron_id, h.pickup_branch, h.state, h.shelf_number, h.collect_by
    into hold, hold_patron, hold_pickup, hold_state, shelf_number, collect_by
    from holds.hold h where h.item_id = item and h.state in ('assigned', 'captured', 'in_transit', 'on_shelf');
  -- A desk asks whether many wait, not how many: at fifty it stops counting.
  select count(*) into undecided from (select from holds.hold q
    where q.work_id = work and q.ended_at is null and q.state in ('waiting', 'assigned') limit 50) w;
end $$;
