-- Made from the migrations by `node bin/dala.mjs schema --write`. Do not edit.

-- -------------------- acquisitions
create table acquisitions.suggester (
  id bigint generated always as identity not null,
  suggestion_id bigint not null,
  patron_id bigint,  -- null = forgotten: that somebody at the branch suggested it is all that is left
  branch_id integer not null,
  why text default ''::text not null,
  reserve boolean not null,
  made_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  answered text,  -- what came of the reservation when the title had come; null = it has not come, or has no copy yet
  bars text[] default '{}'::text[] not null,
  CHECK ((answered = ANY (ARRAY['not-asked'::text, 'placed'::text, 'already'::text, 'refused'::text]))),
  CHECK ((((answered = 'refused'::text) = (bars <> '{}'::text[])) OR (answered IS NULL))),
  CHECK ((length(why) <= 300)),
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  FOREIGN KEY (patron_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  FOREIGN KEY (suggestion_id) REFERENCES acquisitions.suggestion(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE (suggestion_id, patron_id)
);
CREATE INDEX suggester_of_patron ON acquisitions.suggester USING btree (patron_id) WHERE (patron_id IS NOT NULL);
CREATE INDEX suggester_withdrawn ON acquisitions.suggester USING btree (withdrawn_at) WHERE (withdrawn_at IS NOT NULL);

create table acquisitions.suggestion (
  id bigint generated always as identity not null,
  title text not null,
  creator text default ''::text not null,
  isbn text,
  format text not null,
  language text,
  audience text,
  same_key text not null,  -- title, creator and form for comparing: the same key is the same suggestion
  had_isbn boolean not null,  -- the catalogue had the ISBN already: more copies are asked for, and no record is waited for
  state text default 'new'::text not null,
  reason text,
  reason_words text default ''::text not null,
  work_id bigint,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  CHECK ((audience = ANY (ARRAY['child'::text, 'young'::text, 'adult'::text]))),
  CHECK (((state = 'declined'::text) = (reason IS NOT NULL))),
  CHECK (((state = ANY (ARRAY['arrived'::text, 'declined'::text, 'withdrawn'::text])) = (ended_at IS NOT NULL))),
  CHECK ((length(creator) <= 200)),
  CHECK ((isbn ~ '^97[89][0-9]{10}$'::text)),
  CHECK ((language ~ '^[a-z]{3}$'::text)),
  CHECK ((reason = ANY (ARRAY['not-for-sale'::text, 'too-costly'::text, 'have-it'::text, 'interlibrary'::text, 'not-for-us'::text, 'other'::text]))),
  CHECK ((length(reason_words) <= 500)),
  CHECK ((state = ANY (ARRAY['new'::text, 'considered'::text, 'ordered'::text, 'arrived'::text, 'declined'::text, 'withdrawn'::text]))),
  CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  FOREIGN KEY (work_id) REFERENCES catalogue.work(id) ON DELETE SET NULL,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX one_open_suggestion ON acquisitions.suggestion USING btree (same_key) WHERE (ended_at IS NULL);
CREATE INDEX suggestion_of_work ON acquisitions.suggestion USING btree (work_id) WHERE (work_id IS NOT NULL);
CREATE INDEX suggestion_open_by_isbn ON acquisitions.suggestion USING btree (isbn) WHERE (ended_at IS NULL);


-- -------------------- alerts
create table alerts.reader (
  patron_id bigint not null,
  stop_token text not null,
  written_on date,
  FOREIGN KEY (patron_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  PRIMARY KEY (patron_id),
  UNIQUE (stop_token)
);

create table alerts.subscription (
  id bigint generated always as identity not null,
  patron_id bigint not null,
  kind text not null,
  name text not null,
  path text not null,  -- the address of the search on the site: the same search has the same
  request jsonb not null,  -- the same as the search engine is asked
  pace text not null,
  made_at timestamp with time zone not null,
  looked_at timestamp with time zone not null,  -- when it was last seen whether there is anything new
  CHECK ((kind = ANY (ARRAY['search'::text, 'series'::text, 'creator'::text]))),
  CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  CHECK ((pace = ANY (ARRAY['daily'::text, 'weekly'::text, 'none'::text]))),
  CHECK ((length(path) <= 2000)),
  FOREIGN KEY (patron_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE (patron_id, path)
);
CREATE INDEX subscription_to_look_at ON alerts.subscription USING btree (looked_at) WHERE (pace <> 'none'::text);

create table alerts.told (
  subscription_id bigint not null,
  work_id bigint not null,
  at timestamp with time zone not null,
  FOREIGN KEY (subscription_id) REFERENCES alerts.subscription(id) ON DELETE CASCADE,
  FOREIGN KEY (work_id) REFERENCES catalogue.work(id) ON DELETE CASCADE,
  PRIMARY KEY (subscription_id, work_id)
);
CREATE INDEX told_by_time ON alerts.told USING btree (at);
CREATE INDEX told_of_work ON alerts.told USING btree (work_id);


-- -------------------- catalogue
create table catalogue.edition (
  id bigint generated always as identity not null,
  record_id bigint,
  work_id bigint not null,
  work_by_staff boolean default false not null,
  title text not null,
  sort_title text not null,
  language text,
  format text not null,
  audience text not null,
  fiction boolean,
  year integer,
  isbns text[] default '{}'::text[] not null,
  requestable boolean default true not null,
  hidden boolean default false not null,
  facts jsonb not null,  -- Derived from the record: creators, subjects, genres, series, languages, class marks, publisher, extent, summary ...; shape Edition in modules/catalogue
  age_limit smallint,
  CHECK (((age_limit >= 0) AND (age_limit <= 18))),
  CHECK ((audience = ANY (ARRAY['child'::text, 'young'::text, 'adult'::text]))),
  FOREIGN KEY (record_id) REFERENCES catalogue.record(id),
  FOREIGN KEY (work_id) REFERENCES catalogue.work(id),
  PRIMARY KEY (id),
  UNIQUE (record_id)
);
CREATE INDEX edition_by_isbn ON catalogue.edition USING gin (isbns);
CREATE INDEX edition_of_work ON catalogue.edition USING btree (work_id);

create table catalogue.heading (
  id bigint generated always as identity not null,
  kind text not null,
  key text not null,
  label text not null,
  works integer default 0 not null,
  CHECK ((kind = ANY (ARRAY['creator'::text, 'title'::text, 'subject'::text, 'series'::text]))),
  PRIMARY KEY (id),
  UNIQUE (kind, key)
);

create table catalogue.heading_due (
  what text not null,
  id bigint not null,
  CHECK ((what = ANY (ARRAY['work'::text, 'record'::text]))),
  PRIMARY KEY (what, id)
);

create table catalogue.heading_variant (
  id bigint generated always as identity not null,
  kind text not null,
  key text not null,
  label text not null,
  of_key text not null,
  also boolean not null,
  record_id bigint,
  work_id bigint,
  leads boolean default false not null,
  relation text,
  CHECK (((record_id IS NULL) <> (work_id IS NULL))),
  CHECK ((kind = ANY (ARRAY['creator'::text, 'title'::text, 'subject'::text, 'series'::text]))),
  CHECK ((relation = ANY (ARRAY['broader'::text, 'narrower'::text]))),
  FOREIGN KEY (record_id) REFERENCES catalogue.record(id) ON DELETE CASCADE,
  FOREIGN KEY (work_id) REFERENCES catalogue.work(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX heading_variant_beside ON catalogue.heading_variant USING btree (kind, key) WHERE also;
CREATE INDEX heading_variant_leading ON catalogue.heading_variant USING btree (kind, key, id) WHERE (leads AND (NOT also));
CREATE INDEX heading_variant_of ON catalogue.heading_variant USING btree (kind, of_key);
CREATE INDEX heading_variant_of_record ON catalogue.heading_variant USING btree (record_id);
CREATE INDEX heading_variant_of_work ON catalogue.heading_variant USING btree (work_id);

create table catalogue.heading_work (
  heading_id bigint not null,
  work_id bigint not null,
  part text,
  place numeric,
  FOREIGN KEY (heading_id) REFERENCES catalogue.heading(id) ON DELETE CASCADE,
  FOREIGN KEY (work_id) REFERENCES catalogue.work(id) ON DELETE CASCADE,
  PRIMARY KEY (heading_id, work_id)
);
CREATE INDEX heading_work_in_order ON catalogue.heading_work USING btree (heading_id, place, work_id DESC);
CREATE INDEX heading_work_of_work ON catalogue.heading_work USING btree (work_id);

create table catalogue.item (
  id bigint generated always as identity not null,
  barcode text not null,
  edition_id bigint not null,
  home_branch integer not null,
  shelf text,
  call_number text,
  loan_class text default 'ordinary'::text not null,
  price_ore integer,
  note text,
  added_on date default CURRENT_DATE not null,
  owner_branch integer,
  temporary_shelf text,
  on_deposit boolean default false not null,
  part text,
  shelf_key text,  -- Made from call_number, the work's creator and the edition's title; null = not made yet
  CHECK ((loan_class = ANY (ARRAY['ordinary'::text, 'short'::text, 'film'::text, 'game'::text, 'magazine'::text, 'reference'::text]))),
  CHECK ((price_ore >= 0)),
  FOREIGN KEY (edition_id) REFERENCES catalogue.edition(id),
  FOREIGN KEY (home_branch) REFERENCES organisation.branch(id),
  FOREIGN KEY (owner_branch) REFERENCES organisation.branch(id),
  PRIMARY KEY (id),
  UNIQUE (barcode)
);
CREATE INDEX item_by_arrival ON catalogue.item USING btree (home_branch, added_on DESC, id DESC);
CREATE INDEX item_of_edition ON catalogue.item USING btree (edition_id);
CREATE INDEX item_of_home ON catalogue.item USING btree (home_branch);
CREATE INDEX item_on_shelf ON catalogue.item USING btree (home_branch, lower(COALESCE(temporary_shelf, shelf, ''::text)), shelf_key, id);
CREATE INDEX item_without_shelf_key ON catalogue.item USING btree (home_branch, id) WHERE (shelf_key IS NULL);
CREATE TRIGGER new_item_gets_status AFTER INSERT ON catalogue.item FOR EACH ROW EXECUTE FUNCTION circulation.status_of_new_item();

create table catalogue.most_borrowed (
  scope text not null,
  work_id bigint not null,
  format text not null,
  audience text not null,
  loans integer not null,
  CHECK ((audience = ANY (ARRAY['child'::text, 'young'::text, 'adult'::text]))),
  CHECK ((loans >= 5)),
  CHECK ((scope ~ '^(all|[mb][0-9]+)$'::text)),
  FOREIGN KEY (work_id) REFERENCES catalogue.work(id) ON DELETE CASCADE,
  PRIMARY KEY (scope, work_id, format)
);
CREATE INDEX most_borrowed_of_work ON catalogue.most_borrowed USING btree (work_id);

create table catalogue.record (
  id bigint generated always as identity not null,
  source text not null,
  kind text not null,
  control_number text not null,
  marc jsonb not null,  -- The whole record, losslessly; shape in modules/catalogue/marc/record.ts
  content_hash bytea not null,
  imported_at timestamp with time zone default now() not null,
  changed_at timestamp with time zone default now() not null,
  CHECK ((kind = ANY (ARRAY['bibliographic'::text, 'authority'::text, 'holdings'::text, 'other'::text]))),
  PRIMARY KEY (id),
  UNIQUE (source, control_number)
);

create table catalogue.work (
  id bigint generated always as identity not null,
  title text not null,
  sort_title text not null,
  creator text,
  merged_into bigint,
  created_at timestamp with time zone default now() not null,
  FOREIGN KEY (merged_into) REFERENCES catalogue.work(id),
  PRIMARY KEY (id)
);
CREATE INDEX work_by_creation ON catalogue.work USING btree (created_at);
CREATE INDEX work_joined ON catalogue.work USING btree (merged_into) WHERE (merged_into IS NOT NULL);

create table catalogue.work_key (
  key text not null,
  work_id bigint not null,
  FOREIGN KEY (work_id) REFERENCES catalogue.work(id) ON DELETE CASCADE,
  PRIMARY KEY (key)
);
CREATE INDEX work_key_of_work ON catalogue.work_key USING btree (work_id);


-- -------------------- circulation
create table circulation.copy_case (
  item bigint,
  barcode text,
  home_branch integer,
  loan_class text,
  edition bigint,
  work bigint,
  title text,
  language text,
  format text,
  state text,
  at_branch integer,
  loan bigint,
  borrower bigint,
  due_on date,
  renewals integer,
  transfer bigint,
  sent_from integer,
  sent_to integer,
  promised_at timestamp with time zone,
  sent_at timestamp with time zone,
  hold bigint,
  hold_patron bigint,
  hold_pickup integer,
  hold_state text,
  shelf_number integer,
  collect_by date,
  undecided bigint
);

create table circulation.in_house_use (
  id bigint generated always as identity not null,
  item_id bigint not null,
  branch_id integer not null,
  at timestamp with time zone not null,
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  FOREIGN KEY (item_id) REFERENCES catalogue.item(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX in_house_use_of_item ON circulation.in_house_use USING btree (item_id, at);

create table circulation.inventory (
  item_id bigint not null,
  seen_at timestamp with time zone not null,
  branch_id integer not null,
  workstation text,
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  FOREIGN KEY (item_id) REFERENCES catalogue.item(id) ON DELETE CASCADE,
  PRIMARY KEY (item_id)
);

create table circulation.item_situation (
  item_state text not null,
  hold_state text not null,
  transfer_state text not null,
  PRIMARY KEY (item_state, hold_state, transfer_state)
);

create table circulation.item_status (
  item_id bigint not null,
  state text not null,
  at_branch integer not null,
  since timestamp with time zone default now() not null,
  FOREIGN KEY (at_branch) REFERENCES organisation.branch(id),
  FOREIGN KEY (item_id) REFERENCES catalogue.item(id) ON DELETE CASCADE,
  PRIMARY KEY (item_id),
  TRIGGER DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX item_status_at_branch ON circulation.item_status USING btree (at_branch);
CREATE TRIGGER item_begins_in_a_known_state BEFORE INSERT ON circulation.item_status FOR EACH ROW WHEN ((new.state <> 'available'::text)) EXECUTE FUNCTION circulation.check_first_state();
CREATE CONSTRAINT TRIGGER item_is_in_a_written_situation AFTER UPDATE OF state ON circulation.item_status DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION circulation.check_situation_of_row();
CREATE TRIGGER item_keeps_to_the_state_machine BEFORE UPDATE OF state ON circulation.item_status FOR EACH ROW EXECUTE FUNCTION circulation.check_item_transition();

create table circulation.item_transition (
  from_state text not null,
  to_state text not null,
  PRIMARY KEY (from_state, to_state)
);

create table circulation.loan (
  id bigint generated always as identity not null,
  item_id bigint not null,
  patron_id bigint,
  lent_branch integer not null,
  lent_at timestamp with time zone not null,
  due_on date not null,
  renewals integer default 0 not null,
  renewed_at timestamp with time zone,
  returned_at timestamp with time zone,
  returned_branch integer,
  CHECK (
CASE
    WHEN (returned_at IS NULL) THEN ((returned_branch IS NULL) AND (patron_id IS NOT NULL))
    ELSE (returned_branch IS NOT NULL)
END),
  FOREIGN KEY (item_id) REFERENCES catalogue.item(id),
  FOREIGN KEY (lent_branch) REFERENCES organisation.branch(id),
  FOREIGN KEY (patron_id) REFERENCES patrons.patron(id),
  FOREIGN KEY (returned_branch) REFERENCES organisation.branch(id),
  PRIMARY KEY (id)
);
CREATE INDEX loan_by_return ON circulation.loan USING btree (returned_branch, returned_at DESC) WHERE (returned_at IS NOT NULL);
CREATE INDEX loans_by_time ON circulation.loan USING brin (lent_at) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX loans_kept ON circulation.loan USING btree (patron_id, returned_at) WHERE ((returned_at IS NOT NULL) AND (patron_id IS NOT NULL));
CREATE UNIQUE INDEX one_open_loan_per_item ON circulation.loan USING btree (item_id) WHERE (returned_at IS NULL);
CREATE INDEX open_loans_of_patron ON circulation.loan USING btree (patron_id, due_on) WHERE (returned_at IS NULL);

create table circulation.read_together (
  work_id bigint not null,
  other_id bigint not null,
  accounts integer not null,
  CHECK ((accounts >= 5)),
  CHECK ((work_id <> other_id)),
  FOREIGN KEY (other_id) REFERENCES catalogue.work(id) ON DELETE CASCADE,
  FOREIGN KEY (work_id) REFERENCES catalogue.work(id) ON DELETE CASCADE,
  PRIMARY KEY (work_id, other_id)
);
CREATE INDEX read_together_of_other ON circulation.read_together USING btree (other_id);

create table circulation.return_curve (
  material text not null,
  queue text not null,
  curve jsonb not null,  -- {"from": first day, from the due day, "out": [share not yet returned on that day, on the next ...]}
  loans integer not null,
  seen_at timestamp with time zone not null,
  CHECK ((loans > 0)),
  CHECK ((queue = ANY (ARRAY['nobody'::text, 'waited'::text, 'queue-loan'::text]))),
  PRIMARY KEY (material, queue)
);

create table circulation.shelf_level (
  branch_id integer not null,
  shelf text not null,
  floats boolean default false not null,
  floor integer default 0 not null,
  ceiling integer,
  CHECK ((ceiling >= floor)),
  CHECK ((floor >= 0)),
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  PRIMARY KEY (branch_id, shelf)
);
CREATE INDEX shelf_level_by_shelf ON circulation.shelf_level USING btree (shelf) WHERE (floats OR (floor > 0));

CREATE OR REPLACE FUNCTION circulation.check_first_state()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from circulation.item_transition t where t.from_state = new.state) then
    raise exception 'item % cannot begin in %', new.item_id, new.state
      using errcode = 'check_violation', constraint = 'item_state';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION circulation.check_item_transition()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state <> new.state
     and not exists (select from circulation.item_transition t where t.from_state = old.state and t.to_state = new.state) then
    raise exception 'item % cannot go from % to %', old.item_id, old.state, new.state
      using errcode = 'check_violation', constraint = 'item_transition';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION circulation.check_situation(item bigint)
 RETURNS void
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  own text; tied text; way text;
begin
  select s.state into own from circulation.item_status s where s.item_id = item;
  if own is null then return; end if;
  select h.state into tied from holds.hold h where h.item_id = item and h.state in ('assigned', 'captured', 'in_transit', 'on_shelf');
  select t.state into way from transport.transfer t where t.item_id = item and t.ended_at is null;
  if not exists (select from circulation.item_situation x
      where x.item_state = own and x.hold_state = coalesce(tied, '') and x.transfer_state = coalesce(way, '')) then
    raise exception 'item % cannot be % with a hold that is % and a transfer that is %', item, own, coalesce(tied, 'none'), coalesce(way, 'none')
      using errcode = 'check_violation', constraint = 'item_situation';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION circulation.check_situation_of_hold()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.item_id is not null then perform circulation.check_situation(new.item_id); end if;
  if tg_op = 'UPDATE' and old.item_id is distinct from new.item_id and old.item_id is not null then
    perform circulation.check_situation(old.item_id);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION circulation.check_situation_of_row()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform circulation.check_situation(new.item_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION circulation.scan(scanned_card text, scanned_barcode text, locking boolean, OUT patron bigint, OUT expires_on date, OUT blocked_code text, OUT category text, OUT fee_block text, OUT card_blocked boolean, OUT open_loans bigint, OUT next_loan bigint, OUT item bigint, OUT barcode text, OUT home_branch integer, OUT loan_class text, OUT edition bigint, OUT work bigint, OUT title text, OUT language text, OUT format text, OUT state text, OUT at_branch integer, OUT version text, OUT loan bigint, OUT borrower bigint, OUT due_on date, OUT renewals integer, OUT transfer bigint, OUT sent_from integer, OUT sent_to integer, OUT promised_at timestamp with time zone, OUT sent_at timestamp with time zone, OUT hold bigint, OUT hold_patron bigint, OUT hold_pickup integer, OUT hold_state text, OUT shelf_number integer, OUT collect_by date, OUT undecided bigint)
 RETURNS record
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION circulation.status_of_new_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into circulation.item_status (item_id, state, at_branch) values (new.id, 'available', new.home_branch);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION circulation.unchanged(of_patron bigint, seen_loans bigint, of_item bigint, seen_version text, of_work bigint)
 RETURNS void
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  if of_patron is not null then
    perform pg_advisory_xact_lock(71, of_patron::integer);
    if seen_loans is distinct from (select count(*) from circulation.loan l where l.patron_id = of_patron and l.returned_at is null) then
      raise exception 'the loans of borrower % have changed', of_patron using errcode = 'serialization_failure';
    end if;
  end if;
  perform pg_advisory_xact_lock(73, of_item::integer), pg_advisory_xact_lock(72, of_work::integer);
  if not exists (select from circulation.item_status s where s.item_id = of_item and s.xmin = seen_version::xid) then
    raise exception 'item % has changed', of_item using errcode = 'serialization_failure';
  end if;
  if exists (select from holds.hold q where q.work_id = of_work and q.ended_at is null and q.state in ('waiting', 'assigned')) then
    raise exception 'somebody waits for work % now', of_work using errcode = 'serialization_failure';
  end if;
end $function$;


-- -------------------- editorial
create table editorial.piece (
  id bigint generated always as identity not null,
  kind text not null,
  title text,
  body text not null,
  language text not null,
  audience text,
  state text default 'draft'::text not null,
  shown_from date not null,
  shown_until date,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  author_id integer not null,
  branch_id integer not null,
  CHECK ((audience = ANY (ARRAY['child'::text, 'young'::text, 'adult'::text]))),
  CHECK (((length(body) >= 1) AND (length(body) <= 4000))),
  CHECK (((kind = 'theme'::text) = (title IS NOT NULL))),
  CHECK ((shown_until >= shown_from)),
  CHECK ((kind = ANY (ARRAY['tip'::text, 'theme'::text]))),
  CHECK ((language ~ '^[a-z]{3}$'::text)),
  CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'ended'::text]))),
  CHECK (((length(title) >= 1) AND (length(title) <= 120))),
  FOREIGN KEY (author_id) REFERENCES staff.account(id),
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  PRIMARY KEY (id)
);
CREATE INDEX piece_shown ON editorial.piece USING btree (shown_from DESC, id DESC) WHERE (state = 'published'::text);

create table editorial.piece_branch (
  piece_id bigint not null,
  branch_id integer not null,
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  FOREIGN KEY (piece_id) REFERENCES editorial.piece(id) ON DELETE CASCADE,
  PRIMARY KEY (piece_id, branch_id)
);

create table editorial.piece_work (
  piece_id bigint not null,
  work_id bigint not null,
  place integer not null,
  CHECK ((place >= 1)),
  FOREIGN KEY (piece_id) REFERENCES editorial.piece(id) ON DELETE CASCADE,
  FOREIGN KEY (work_id) REFERENCES catalogue.work(id) ON DELETE CASCADE,
  PRIMARY KEY (piece_id, work_id),
  UNIQUE (piece_id, place) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX piece_of_work ON editorial.piece_work USING btree (work_id);


-- -------------------- events
create table events.event (
  id bigint generated always as identity not null,
  slug text not null,
  title text not null,
  description text not null,
  kind text not null,
  audience text not null,
  language text default 'swe'::text not null,
  branch_id integer not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  place text,
  registration boolean default false not null,
  places integer,
  cancelled_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  CHECK ((audience = ANY (ARRAY['child'::text, 'young'::text, 'adult'::text, 'all'::text]))),
  CHECK ((ends_at > starts_at)),
  CHECK ((places > 0)),
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  PRIMARY KEY (id)
);
CREATE INDEX event_by_time ON events.event USING btree (starts_at);
CREATE INDEX event_of_branch ON events.event USING btree (branch_id, starts_at);


-- -------------------- feed
create table feed.event (
  seq bigint generated always as identity not null,
  xid xid8 default pg_current_xact_id() not null,
  at timestamp with time zone default now() not null,
  kind text not null,
  token text,
  answer jsonb,
  works bigint[] default '{}'::bigint[] not null,
  items bigint[] default '{}'::bigint[] not null,
  facts jsonb default '{}'::jsonb not null,
  PRIMARY KEY (xid, seq)
);
CREATE UNIQUE INDEX event_token_key ON feed.event USING btree (token) WHERE (token IS NOT NULL);

create table feed.follower (
  name text not null,
  xid xid8 default '0'::xid8 not null,
  seq bigint default 0 not null,
  moved_at timestamp with time zone default now() not null,
  PRIMARY KEY (name)
);


-- -------------------- fees
create table fees.balance (
  id bigint,
  patron_id bigint,
  municipality_id integer,
  outstanding bigint
);

create table fees.charge (
  id bigint generated always as identity not null,
  patron_id bigint,
  municipality_id integer not null,  -- whom it is owed to
  branch_id integer not null,  -- where it was said, or for a late fee where it was lent
  reason text not null,
  rule jsonb not null,
  made_at timestamp with time zone not null,
  by_kind text not null,
  account_id integer,
  item_id bigint,
  barcode text,
  title text,
  loan_id bigint,
  due_on date,
  note text,
  CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  CHECK (((by_kind = 'staff'::text) = (account_id IS NOT NULL))),
  CHECK (((reason <> 'overdue'::text) OR (due_on IS NOT NULL))),
  CHECK (((length(note) >= 1) AND (length(note) <= 500))),
  CHECK ((reason = ANY (ARRAY['overdue'::text, 'lost'::text, 'damaged'::text, 'new-card'::text, 'interlibrary'::text, 'other'::text]))),
  CHECK ((length(title) <= 500)),
  FOREIGN KEY (account_id) REFERENCES staff.account(id),
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  FOREIGN KEY (item_id) REFERENCES catalogue.item(id) ON DELETE SET NULL,
  FOREIGN KEY (loan_id) REFERENCES circulation.loan(id) ON DELETE SET NULL,
  FOREIGN KEY (municipality_id) REFERENCES organisation.municipality(id),
  FOREIGN KEY (patron_id) REFERENCES patrons.patron(id) ON DELETE SET NULL,
  PRIMARY KEY (id)
);
CREATE INDEX charges_by_time ON fees.charge USING btree (made_at);
CREATE INDEX charges_of_item ON fees.charge USING btree (item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX charges_of_patron ON fees.charge USING btree (patron_id, id) WHERE (patron_id IS NOT NULL);
CREATE UNIQUE INDEX one_line_a_loan ON fees.charge USING btree (loan_id, reason, COALESCE(due_on, '-infinity'::date)) WHERE ((loan_id IS NOT NULL) AND (reason = ANY (ARRAY['overdue'::text, 'lost'::text])));
CREATE TRIGGER charges_stay BEFORE DELETE OR UPDATE ON fees.charge FOR EACH ROW EXECUTE FUNCTION fees.check_forgetting();

create table fees.entry (
  id bigint generated always as identity not null,
  charge_id bigint not null,
  kind text not null,
  amount bigint not null,  -- öre; above 0 = more is owed, below 0 = less
  at timestamp with time zone not null,
  by_kind text not null,
  account_id integer,
  branch_id integer,
  payment_id bigint,
  why text,
  CHECK ((amount <> 0)),
  CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  CHECK (((by_kind = 'staff'::text) = (account_id IS NOT NULL))),
  CHECK (((kind = ANY (ARRAY['paid'::text, 'refunded'::text])) = (payment_id IS NOT NULL))),
  CHECK (((kind = 'waived'::text) = (why IS NOT NULL))),
  CHECK (
CASE kind
    WHEN 'charged'::text THEN (amount > 0)
    WHEN 'refunded'::text THEN (amount > 0)
    WHEN 'corrected'::text THEN true
    ELSE (amount < 0)
END),
  CHECK ((kind = ANY (ARRAY['charged'::text, 'paid'::text, 'waived'::text, 'cancelled'::text, 'corrected'::text, 'refunded'::text]))),
  CHECK ((why = ANY (ARRAY['kindness'::text, 'library-error'::text, 'proof'::text, 'other'::text]))),
  FOREIGN KEY (account_id) REFERENCES staff.account(id),
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  FOREIGN KEY (charge_id) REFERENCES fees.charge(id),
  FOREIGN KEY (payment_id) REFERENCES fees.payment(id),
  PRIMARY KEY (id)
);
CREATE INDEX entries_of_charge ON fees.entry USING btree (charge_id, id);
CREATE INDEX entries_of_payment ON fees.entry USING btree (payment_id) WHERE (payment_id IS NOT NULL);
CREATE TRIGGER entries_stay BEFORE DELETE OR UPDATE ON fees.entry FOR EACH ROW EXECUTE FUNCTION fees.refuse_change();
CREATE TRIGGER entry_keeps_the_sum BEFORE INSERT ON fees.entry FOR EACH ROW EXECUTE FUNCTION fees.check_entry();

create table fees.payment (
  id bigint generated always as identity not null,
  at timestamp with time zone not null,
  amount bigint not null,  -- öre; below 0 = paid back to the borrower
  method text not null,
  branch_id integer not null,
  account_id integer not null,
  CHECK ((amount <> 0)),
  CHECK ((method = ANY (ARRAY['cash'::text, 'card'::text]))),
  FOREIGN KEY (account_id) REFERENCES staff.account(id),
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  PRIMARY KEY (id)
);
CREATE TRIGGER payments_stay BEFORE DELETE OR UPDATE ON fees.payment FOR EACH ROW EXECUTE FUNCTION fees.refuse_change();

CREATE OR REPLACE FUNCTION fees.check_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION fees.check_forgetting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION fees.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '%.% is only ever added to', tg_table_schema, tg_table_name
    using errcode = 'integrity_constraint_violation', constraint = 'only_added_to';
end $function$;


-- -------------------- holds
create table holds.decision (
  id bigint generated always as identity not null,
  at timestamp with time zone not null,
  work_id bigint not null,
  item_id bigint not null,
  branch_id integer not null,
  occasion text not null,
  window_days integer not null,
  chosen_hold bigint,
  reason text not null,
  candidates jsonb not null,
  barred jsonb default '[]'::jsonb not null,
  pickup_branch integer,
  queued_at timestamp with time zone,
  transports integer,
  passed jsonb default '[]'::jsonb not null,
  CHECK ((transports >= 0)),
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  FOREIGN KEY (item_id) REFERENCES catalogue.item(id),
  FOREIGN KEY (pickup_branch) REFERENCES organisation.branch(id),
  FOREIGN KEY (work_id) REFERENCES catalogue.work(id),
  PRIMARY KEY (id)
);
CREATE INDEX captures_by_time ON holds.decision USING btree (at) WHERE (occasion = 'capture'::text);
CREATE INDEX decision_of_hold ON holds.decision USING btree (chosen_hold);
CREATE INDEX decision_of_work ON holds.decision USING btree (work_id, at);

create table holds.fairness_week (
  week date not null,
  municipality_id integer not null,
  fills integer not null,
  wait_hours numeric(12,2) not null,
  transports integer not null,
  passed integer not null,
  passed_hours numeric(12,2) not null,
  CHECK ((fills >= 0)),
  CHECK ((passed >= 0)),
  CHECK ((transports >= 0)),
  FOREIGN KEY (municipality_id) REFERENCES organisation.municipality(id),
  PRIMARY KEY (week, municipality_id)
);

create table holds.hold (
  id bigint generated always as identity not null,
  patron_id bigint,
  target text not null,
  work_id bigint not null,
  edition_id bigint,
  target_item bigint,
  languages text[],
  formats text[],
  pickup_branch integer not null,
  queued_at timestamp with time zone not null,
  paused_until date,
  needed_by date,
  priority smallint default 0 not null,
  priority_reason text,
  state text not null,
  item_id bigint,
  assigned_at timestamp with time zone,
  captured_at timestamp with time zone,
  shelf_number integer,
  shelved_at timestamp with time zone,
  collect_by date,
  ended_at timestamp with time zone,
  ended_by text,
  placed_at timestamp with time zone not null,
  starts_on date,
  serial smallint default 1 not null,
  passed_items bigint[] default '{}'::bigint[] not null,
  hopeless_since timestamp with time zone,
  group_id bigint,
  group_seq smallint,
  part text,
  CHECK (((group_id IS NULL) = (group_seq IS NULL))),
  CHECK (((target = 'edition'::text) = (edition_id IS NOT NULL))),
  CHECK (((target = 'item'::text) = (target_item IS NOT NULL))),
  CHECK (((state = ANY (ARRAY['assigned'::text, 'captured'::text, 'in_transit'::text, 'on_shelf'::text])) <= (item_id IS NOT NULL))),
  CHECK (((state <> 'waiting'::text) OR (item_id IS NULL))),
  CHECK (((state = 'on_shelf'::text) <= ((shelf_number IS NOT NULL) AND (collect_by IS NOT NULL)))),
  CHECK (((state = ANY (ARRAY['collected'::text, 'cancelled'::text, 'expired'::text, 'not_collected'::text])) = (ended_at IS NOT NULL))),
  CHECK (((ended_at IS NOT NULL) OR (patron_id IS NOT NULL))),
  CHECK ((ended_by = ANY (ARRAY['patron'::text, 'staff'::text, 'system'::text]))),
  CHECK ((serial > 0)),
  CHECK (((shelf_number >= 1) AND (shelf_number <= 9999))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'assigned'::text, 'captured'::text, 'in_transit'::text, 'on_shelf'::text, 'collected'::text, 'cancelled'::text, 'expired'::text, 'not_collected'::text]))),
  CHECK ((target = ANY (ARRAY['work'::text, 'edition'::text, 'part'::text, 'item'::text]))),
  CHECK (((target = 'part'::text) = (part IS NOT NULL))),
  CHECK (((priority = 0) OR (priority_reason IS NOT NULL))),
  CHECK (((priority >= '-1'::integer) AND (priority <= 9))),
  FOREIGN KEY (edition_id) REFERENCES catalogue.edition(id),
  FOREIGN KEY (group_id) REFERENCES holds.hold_group(id),
  FOREIGN KEY (item_id) REFERENCES catalogue.item(id),
  FOREIGN KEY (patron_id) REFERENCES patrons.patron(id),
  FOREIGN KEY (pickup_branch) REFERENCES organisation.branch(id),
  FOREIGN KEY (target_item) REFERENCES catalogue.item(id),
  FOREIGN KEY (work_id) REFERENCES catalogue.work(id),
  PRIMARY KEY (id),
  TRIGGER DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ended_holds_of_patron ON holds.hold USING btree (ended_at) WHERE ((ended_at IS NOT NULL) AND (patron_id IS NOT NULL));
CREATE INDEX holds_of_group ON holds.hold USING btree (group_id, group_seq) WHERE (group_id IS NOT NULL);
CREATE INDEX hopeless_holds ON holds.hold USING btree (hopeless_since) WHERE ((hopeless_since IS NOT NULL) AND (ended_at IS NULL));
CREATE UNIQUE INDEX one_hold_per_item ON holds.hold USING btree (item_id) WHERE (state = ANY (ARRAY['assigned'::text, 'captured'::text, 'in_transit'::text, 'on_shelf'::text]));
CREATE UNIQUE INDEX one_open_hold_per_patron_and_target ON holds.hold USING btree (patron_id, work_id, COALESCE(edition_id, (0)::bigint), COALESCE(target_item, (0)::bigint), COALESCE(part, ''::text), serial) WHERE (ended_at IS NULL);
CREATE INDEX open_holds_of_patron ON holds.hold USING btree (patron_id) WHERE (ended_at IS NULL);
CREATE INDEX open_holds_of_work ON holds.hold USING btree (work_id, queued_at) WHERE (ended_at IS NULL);
CREATE INDEX shelf_by_branch ON holds.hold USING btree (pickup_branch, collect_by) WHERE (state = 'on_shelf'::text);
CREATE UNIQUE INDEX shelf_number_is_free ON holds.hold USING btree (pickup_branch, shelf_number) WHERE (state = 'on_shelf'::text);
CREATE TRIGGER hold_keeps_to_the_state_machine BEFORE UPDATE OF state ON holds.hold FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION holds.check_hold_transition();
CREATE TRIGGER hold_knows_when_it_was_placed BEFORE INSERT ON holds.hold FOR EACH ROW EXECUTE FUNCTION holds.placed_when_queued();
CREATE CONSTRAINT TRIGGER hold_leaves_its_item_in_a_written_situation AFTER INSERT OR UPDATE OF state, item_id ON holds.hold DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION circulation.check_situation_of_hold();

create table holds.hold_group (
  id bigint generated always as identity not null,
  kind text not null,
  seed integer,
  created_at timestamp with time zone not null,
  CHECK ((kind = ANY (ARRAY['any'::text, 'series'::text, 'set'::text, 'lottery'::text]))),
  PRIMARY KEY (id)
);

create table holds.hold_log (
  id bigint generated always as identity not null,
  hold_id bigint not null,
  at timestamp with time zone not null,
  deed text not null,
  reason text,
  by_kind text not null,
  account_id integer,
  workstation text,
  item_id bigint,
  CHECK ((by_kind = ANY (ARRAY['patron'::text, 'staff'::text, 'system'::text]))),
  FOREIGN KEY (account_id) REFERENCES staff.account(id),
  FOREIGN KEY (hold_id) REFERENCES holds.hold(id),
  FOREIGN KEY (item_id) REFERENCES catalogue.item(id),
  PRIMARY KEY (id)
);
CREATE INDEX log_of_hold ON holds.hold_log USING btree (hold_id, id);

create table holds.hold_transition (
  from_state text not null,
  to_state text not null,
  PRIMARY KEY (from_state, to_state)
);

create table holds.pace (
  id boolean default true not null,
  seen jsonb not null,  -- What was counted, as PaceSeen of modules/holds has it
  seen_at timestamp with time zone not null,
  CHECK (id),
  PRIMARY KEY (id)
);

create table holds.promise (
  hold_id bigint not null,
  made_at timestamp with time zone not null,
  pickup_branch integer not null,
  earliest date not null,
  from_day date not null,
  likely date not null,
  latest date not null,
  was_free boolean not null,  -- A copy that stood free was planned for it: the timetable told when
  CHECK ((from_day >= earliest)),
  CHECK ((likely >= from_day)),
  CHECK ((latest >= likely)),
  FOREIGN KEY (hold_id) REFERENCES holds.hold(id) ON DELETE CASCADE,
  FOREIGN KEY (pickup_branch) REFERENCES organisation.branch(id),
  PRIMARY KEY (hold_id)
);
CREATE INDEX promise_by_time ON holds.promise USING btree (made_at);

create table holds.radar (
  work_id bigint not null,
  edition_id bigint not null,
  format text not null,
  waiting integer not null,
  copies integer not null,
  wait_now integer not null,  -- Days that those who wait are likely to wait on average; wait_then: with one copy more
  wait_then integer not null,
  saved_days integer not null,
  municipality integer not null,
  branch_id integer,
  made_at timestamp with time zone not null,
  CHECK ((copies >= 0)),
  CHECK ((saved_days > 0)),
  CHECK ((waiting > 0)),
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  FOREIGN KEY (edition_id) REFERENCES catalogue.edition(id) ON DELETE CASCADE,
  FOREIGN KEY (municipality) REFERENCES organisation.municipality(id),
  FOREIGN KEY (work_id) REFERENCES catalogue.work(id) ON DELETE CASCADE,
  PRIMARY KEY (work_id)
);

create table holds.unfinished_set (
  group_id bigint
);

CREATE OR REPLACE FUNCTION holds.check_hold_transition()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from holds.hold_transition t where t.from_state = old.state and t.to_state = new.state) then
    raise exception 'hold % cannot go from % to %', old.id, old.state, new.state
      using errcode = 'check_violation', constraint = 'hold_transition';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION holds.placed_when_queued()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.placed_at := coalesce(new.placed_at, new.queued_at);
  return new;
end $function$;


-- -------------------- ill
-- the last number of a case in each year: DALA-<year>-<number>
create table ill.counter (
  year integer not null,
  last integer not null,
  PRIMARY KEY (year)
);

create table ill.lender (
  id bigint generated always as identity not null,
  name text not null,
  isil text,
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX lender_by_name ON ill.lender USING btree (lower(name));

create table ill.lending (
  id bigint generated always as identity not null,
  token text not null,
  library_id bigint not null,
  kind text not null,
  title text not null,
  author text default ''::text not null,
  reference text default ''::text not null,  -- the number the asking library has given it
  branch_id integer not null,  -- the library of ours that answers
  asked_at timestamp with time zone not null,
  state text default 'asked'::text not null,
  version integer default 1 not null,
  due_on date,
  reason text,
  answered_at timestamp with time zone,
  ended_at timestamp with time zone,
  CHECK (((state = 'asked'::text) = (answered_at IS NULL))),
  CHECK ((kind = ANY (ARRAY['loan'::text, 'copy'::text]))),
  CHECK ((state = ANY (ARRAY['asked'::text, 'sent'::text, 'refused'::text, 'returned'::text]))),
  CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  CHECK ((length(token) <= 64)),
  CHECK (((state <> 'sent'::text) OR (kind = 'copy'::text) OR (due_on IS NOT NULL))),
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  FOREIGN KEY (library_id) REFERENCES ill.lender(id),
  PRIMARY KEY (id),
  UNIQUE (token)
);
CREATE INDEX lending_by_state ON ill.lending USING btree (state, asked_at);
CREATE INDEX lending_of_library ON ill.lending USING btree (library_id);

create table ill.log (
  id bigint generated always as identity not null,
  request_id bigint not null,
  at timestamp with time zone not null,
  deed text not null,
  by_kind text not null,
  account_id integer,
  facts jsonb default '{}'::jsonb not null,
  CHECK ((by_kind = ANY (ARRAY['patron'::text, 'staff'::text, 'system'::text]))),
  FOREIGN KEY (account_id) REFERENCES staff.account(id),
  FOREIGN KEY (request_id) REFERENCES ill.request(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX log_of_request ON ill.log USING btree (request_id, id);

create table ill.request (
  id bigint generated always as identity not null,
  number text not null,
  token text not null,  -- the same form sent twice is one request
  patron_id bigint,  -- whose it is; forgotten some months after its end
  kind text not null,
  title text not null,
  author text default ''::text not null,
  year text default ''::text not null,
  edition text default ''::text not null,
  identifier_kind text,
  identifier text,
  language text default ''::text not null,
  any_edition boolean not null,
  part text default ''::text not null,
  part_author text default ''::text not null,
  pages text default ''::text not null,
  volume text default ''::text not null,
  issue text default ''::text not null,
  needed_by date,
  note text default ''::text not null,
  pickup_branch integer not null,
  fee integer default 0 not null,  -- what was shown before it was sent, in öre
  asked_at timestamp with time zone not null,
  state text default 'requested'::text not null,
  version integer default 1 not null,  -- counts the deeds: who acts says which one they were looking at
  cancel_asked boolean default false not null,
  renewable boolean default false not null,
  renewal text default 'none'::text not null,
  lender_due_on date,
  due_on date,
  collect_by date,
  local_id text,  -- what it is called on its label while it is here
  received_branch integer,
  reason text,
  was_lost boolean default false not null,
  filled_at timestamp with time zone,
  ended_at timestamp with time zone,
  charge_id bigint,  -- what was charged when it was handed over: a case opened again is not charged again
  CHECK ((due_on <= lender_due_on)),
  CHECK (((state = ANY (ARRAY['closed'::text, 'unfilled'::text, 'cancelled'::text])) = (ended_at IS NOT NULL))),
  CHECK (((state = 'ready'::text) = (collect_by IS NOT NULL))),
  CHECK (((renewal <> 'asked'::text) OR (state = 'lent'::text))),
  CHECK ((fee >= 0)),
  CHECK ((identifier_kind = ANY (ARRAY['ISBN'::text, 'ISSN'::text]))),
  CHECK ((kind = ANY (ARRAY['loan'::text, 'copy'::text]))),
  CHECK ((length(note) <= 500)),
  CHECK ((number ~ '^DALA-\d{4}-\d{6}$'::text)),
  CHECK ((renewal = ANY (ARRAY['none'::text, 'asked'::text, 'granted'::text, 'refused'::text]))),
  CHECK ((state = ANY (ARRAY['requested'::text, 'sent'::text, 'will_supply'::text, 'received'::text, 'ready'::text, 'lent'::text, 'returned'::text, 'sent_back'::text, 'lost'::text, 'closed'::text, 'unfilled'::text, 'cancelled'::text]))),
  CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  CHECK ((length(token) <= 64)),
  FOREIGN KEY (charge_id) REFERENCES fees.charge(id),
  FOREIGN KEY (patron_id) REFERENCES patrons.patron(id) ON DELETE SET NULL,
  FOREIGN KEY (pickup_branch) REFERENCES organisation.branch(id),
  FOREIGN KEY (received_branch) REFERENCES organisation.branch(id),
  PRIMARY KEY (id),
  UNIQUE (number),
  UNIQUE (token)
);
CREATE UNIQUE INDEX one_thing_a_label ON ill.request USING btree (local_id) WHERE (state = ANY (ARRAY['received'::text, 'ready'::text, 'lent'::text, 'returned'::text, 'sent_back'::text, 'lost'::text]));
CREATE INDEX request_by_end ON ill.request USING btree (ended_at) WHERE ((patron_id IS NOT NULL) AND (ended_at IS NOT NULL));
CREATE INDEX request_by_state ON ill.request USING btree (state, asked_at);
CREATE INDEX request_of_charge ON ill.request USING btree (charge_id) WHERE (charge_id IS NOT NULL);
CREATE INDEX request_of_patron ON ill.request USING btree (patron_id) WHERE (patron_id IS NOT NULL);

-- the lenders asked, in order: one at a time
create table ill.try (
  id bigint generated always as identity not null,
  request_id bigint not null,
  lender_id bigint not null,
  sent_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ending text,
  reason text,
  CHECK (((ended_at IS NULL) = (ending IS NULL))),
  CHECK ((ending = ANY (ARRAY['supplied'::text, 'not-supplied'::text, 'withdrawn'::text]))),
  FOREIGN KEY (lender_id) REFERENCES ill.lender(id),
  FOREIGN KEY (request_id) REFERENCES ill.request(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX one_lender_at_a_time ON ill.try USING btree (request_id) WHERE (ended_at IS NULL);
CREATE INDEX try_of_lender ON ill.try USING btree (lender_id);
CREATE INDEX try_of_request ON ill.try USING btree (request_id, id);


-- -------------------- lists
create table lists.entry (
  id bigint generated always as identity not null,
  list_id bigint not null,
  work_id bigint not null,
  place integer not null,
  note text default ''::text not null,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  CHECK ((length(note) <= 1000)),
  FOREIGN KEY (list_id) REFERENCES lists.list(id) ON DELETE CASCADE,
  FOREIGN KEY (work_id) REFERENCES catalogue.work(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE (list_id, work_id)
);
CREATE INDEX entry_by_removal ON lists.entry USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX entry_of_work ON lists.entry USING btree (work_id);

create table lists.list (
  id bigint generated always as identity not null,
  patron_id bigint not null,
  name text not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone not null,  -- when something was last saved to it: what is saved without choosing goes to the list used last
  share_token text,  -- in the link that shows it to others; null = nobody sees it but its owner
  shown_as text default ''::text not null,  -- what the owner lets others read of who made it; empty = nothing
  shows_notes boolean default false not null,
  deleted_at timestamp with time zone,
  CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  CHECK ((length(shown_as) <= 60)),
  FOREIGN KEY (patron_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE (share_token)
);
CREATE INDEX list_by_deletion ON lists.list USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);
CREATE INDEX list_of_patron ON lists.list USING btree (patron_id);


-- -------------------- migrations
create table migrations.applied (
  name text not null,
  hash text not null,
  applied_at timestamp with time zone default now() not null,
  PRIMARY KEY (name)
);


-- -------------------- notices
create table notices.notice (
  id bigint generated always as identity not null,
  occasion text not null,
  patron_id bigint,
  kind text not null,
  recipient text,
  subject text not null,
  body text not null,
  state text not null,  -- outbox = no mail server or no address: staff read it and print it
  attempts integer default 0 not null,
  error text,
  created_at timestamp with time zone default now() not null,
  sent_at timestamp with time zone,
  channel text default 'mail'::text not null,
  claimed_until timestamp with time zone,
  unsubscribe text,  -- an address that ends such letters when it is posted to; null = there is none
  language text,
  CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text, 'letter'::text]))),
  CHECK ((kind = ANY (ARRAY['ready'::text, 'ready-ends'::text, 'not-collected'::text, 'expired'::text, 'cancelled'::text, 'moved'::text, 'delayed'::text, 'not-ready'::text, 'due-soon'::text, 'overdue'::text, 'confirm-address'::text, 'registered-already'::text, 'new-titles'::text, 'suggestion-ordered'::text, 'suggestion-declined'::text, 'suggestion-arrived'::text, 'ill-ready'::text, 'ill-unfilled'::text, 'ill-due-soon'::text, 'ill-renewal'::text, 'charged'::text]))),
  CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'outbox'::text]))),
  FOREIGN KEY (patron_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE (occasion)
);
CREATE INDEX notice_by_time ON notices.notice USING btree (created_at);
CREATE INDEX notice_of_patron ON notices.notice USING btree (patron_id);
CREATE INDEX notice_to_send ON notices.notice USING btree (id) WHERE ((state = 'queued'::text) AND (channel = 'mail'::text));

create table notices.told (
  occasion text not null,
  notice_id bigint,
  at timestamp with time zone default now() not null,
  FOREIGN KEY (notice_id) REFERENCES notices.notice(id) ON DELETE SET NULL,
  PRIMARY KEY (occasion)
);
CREATE INDEX told_by_notice ON notices.told USING btree (notice_id);
CREATE INDEX told_by_time ON notices.told USING btree (at);


-- -------------------- oldlinks
create table oldlinks.link (
  id bigint generated always as identity not null,
  host text not null,
  path text not null,
  target text not null,
  hits bigint default 0 not null,
  last_hit date,
  made_at timestamp with time zone not null,
  made_by integer not null,
  CHECK ((length(host) <= 253)),
  CHECK (((path = '*'::text) OR (path ~~ '/%'::text))),
  CHECK ((target ~~ '/%'::text)),
  FOREIGN KEY (made_by) REFERENCES staff.account(id),
  PRIMARY KEY (id),
  UNIQUE (host, path)
);


-- -------------------- organisation
create table organisation.branch (
  id integer not null,
  code text not null,
  slug text not null,
  name text not null,
  short_name text not null,
  municipality_id integer not null,
  kind text not null,
  lat numeric(5,2) not null,
  lon numeric(5,2) not null,
  address text,
  phone text,
  email text,
  existence text not null,
  is_pickup boolean default true not null,
  hours_are_examples boolean default false not null,
  services text[] default '{}'::text[] not null,
  CHECK ((code ~ '^[A-Z0-9]{2,6}$'::text)),
  CHECK ((kind = ANY (ARRAY['main'::text, 'branch'::text, 'bus'::text, 'bus_stop'::text, 'deposit'::text, 'hub'::text]))),
  FOREIGN KEY (municipality_id) REFERENCES organisation.municipality(id),
  PRIMARY KEY (id),
  UNIQUE (code),
  UNIQUE (slug)
);
CREATE INDEX branch_of_municipality ON organisation.branch USING btree (municipality_id);

create table organisation.municipality (
  id integer not null,  -- Statistics Sweden's municipality code, 20xx in Dalarna
  slug text not null,
  name text not null,
  population integer not null,
  lat numeric(5,2) not null,
  lon numeric(5,2) not null,
  CHECK (((id >= 2000) AND (id <= 2099))),
  CHECK ((population > 0)),
  PRIMARY KEY (id),
  UNIQUE (slug)
);

create table organisation.opening (
  branch_id integer not null,
  weekday smallint not null,
  opens time without time zone not null,
  closes time without time zone not null,
  kind text not null,
  CHECK ((closes > opens)),
  CHECK ((kind = ANY (ARRAY['staffed'::text, 'meroppet'::text]))),
  CHECK (((weekday >= 1) AND (weekday <= 7))),
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id) ON DELETE CASCADE,
  PRIMARY KEY (branch_id, weekday, opens)
);

create table organisation.opening_exception (
  branch_id integer not null,
  day date not null,
  hours jsonb default '[]'::jsonb not null,  -- Array of {"opens":"HH:MM","closes":"HH:MM","kind":"staffed"|"meroppet"}; empty = closed
  reason text not null,
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id) ON DELETE CASCADE,
  PRIMARY KEY (branch_id, day)
);


-- -------------------- patrons
-- a new e-mail address that nobody has answered from yet
create table patrons.address_change (
  patron_id bigint not null,
  email text not null,
  token_hash bytea not null,
  asked_at timestamp with time zone not null,
  FOREIGN KEY (patron_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  PRIMARY KEY (patron_id),
  UNIQUE (token_hash)
);

create table patrons.application (
  id bigint generated always as identity not null,
  token_hash bytea not null,
  name text not null,
  birth_date date not null,
  email text not null,
  phone text,
  language text not null,
  home_branch integer not null,
  pin text not null,  -- argon2id in PHC string form
  guardian_id bigint,
  applied_at timestamp with time zone not null,
  FOREIGN KEY (guardian_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  FOREIGN KEY (home_branch) REFERENCES organisation.branch(id),
  PRIMARY KEY (id),
  UNIQUE (token_hash)
);
CREATE INDEX application_by_time ON patrons.application USING btree (applied_at);
CREATE INDEX application_of_guardian ON patrons.application USING btree (guardian_id);

create table patrons.application_try (
  id bigint generated always as identity not null,
  at timestamp with time zone not null,
  email text not null,
  via text not null,
  PRIMARY KEY (id)
);
CREATE INDEX application_try_by_email ON patrons.application_try USING btree (email, at);
CREATE INDEX application_try_by_via ON patrons.application_try USING btree (via, at);

create table patrons.card (
  number text not null,
  patron_id bigint not null,
  blocked_at timestamp with time zone,
  CHECK ((number ~ '^[0-9]{6,14}$'::text)),
  FOREIGN KEY (patron_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  PRIMARY KEY (number)
);
CREATE INDEX card_of_patron ON patrons.card USING btree (patron_id);

create table patrons.channel (
  patron_id bigint not null,
  about text not null,
  channel text not null,
  CHECK ((about = ANY (ARRAY['ready'::text, 'due-soon'::text, 'overdue'::text, 'changes'::text, 'suggestions'::text]))),
  CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text, 'letter'::text, 'none'::text]))),
  CHECK (((channel <> 'none'::text) OR (about = ANY (ARRAY['due-soon'::text, 'suggestions'::text])))),
  FOREIGN KEY (patron_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  PRIMARY KEY (patron_id, about)
);

create table patrons.e_identity (
  key_hash bytea not null,  -- HMAC-SHA-256 of the normalised claim of the broker
  patron_id bigint not null,
  linked_at timestamp with time zone not null,
  FOREIGN KEY (patron_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  PRIMARY KEY (key_hash),
  UNIQUE (patron_id)
);

create table patrons.e_linking (
  ticket_hash bytea not null,
  key_hash bytea not null,
  next text,
  proven_at timestamp with time zone not null,
  PRIMARY KEY (ticket_hash)
);
CREATE INDEX e_linking_by_time ON patrons.e_linking USING btree (proven_at);

create table patrons.e_login (
  state_hash bytea not null,
  nonce text not null,
  verifier text not null,
  next text,
  began_at timestamp with time zone not null,
  PRIMARY KEY (state_hash)
);
CREATE INDEX e_login_by_time ON patrons.e_login USING btree (began_at);

-- numbers without people: so that a restored backup can be made to forget them again
create table patrons.erased (
  patron_id bigint not null,
  receipt text not null,
  erased_on date not null,
  PRIMARY KEY (patron_id),
  UNIQUE (receipt)
);

create table patrons.guardian_deed (
  id bigint generated always as identity not null,
  at timestamp with time zone not null,
  guardian_id bigint not null,
  child_id bigint not null,
  deed text not null,
  CHECK ((deed = ANY (ARRAY['reserve'::text, 'cancel'::text, 'undo-cancel'::text, 'pause'::text, 'resume'::text, 'change-pickup'::text, 'renew'::text, 'interlibrary-loan'::text]))),
  FOREIGN KEY (child_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  FOREIGN KEY (guardian_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX guardian_deed_by_time ON patrons.guardian_deed USING btree (at);
CREATE INDEX guardian_deed_of_child ON patrons.guardian_deed USING btree (child_id, at);
CREATE INDEX guardian_deed_of_guardian ON patrons.guardian_deed USING btree (guardian_id);

create table patrons.guardianship (
  id bigint generated always as identity not null,
  guardian_id bigint not null,
  child_id bigint not null,
  how text not null,
  linked_at timestamp with time zone not null,
  consented_at timestamp with time zone,  -- since when the young person lets the guardian see; null = does not
  ended_at timestamp with time zone,
  CHECK ((guardian_id <> child_id)),
  CHECK ((how = ANY (ARRAY['desk'::text, 'registration'::text]))),
  FOREIGN KEY (child_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  FOREIGN KEY (guardian_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX guardians_of_child ON patrons.guardianship USING btree (child_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX one_open_guardianship ON patrons.guardianship USING btree (guardian_id, child_id) WHERE (ended_at IS NULL);

create table patrons.login_failure (
  id bigint generated always as identity not null,
  at timestamp with time zone default now() not null,
  card text not null,
  via text not null,
  PRIMARY KEY (id)
);
CREATE INDEX login_failure_by_card ON patrons.login_failure USING btree (card, at);
CREATE INDEX login_failure_by_via ON patrons.login_failure USING btree (via, at);

create table patrons.patron (
  id bigint generated always as identity not null,
  name text not null,
  birth_date date,
  category text default 'adult'::text not null,
  email text,
  phone text,
  language text default 'sv'::text not null,
  home_branch integer not null,
  expires_on date not null,
  pin text not null,  -- argon2id in PHC string form
  blocked_code text,
  blocked_note text,
  created_at timestamp with time zone default now() not null,
  keeps_history boolean default false not null,
  fee_block text,  -- owes more than the limit: null = no; but-renewals = may still renew
  CHECK ((blocked_code = ANY (ARRAY['staff'::text, 'third-reminder'::text, 'lost-card'::text]))),
  CHECK ((category = ANY (ARRAY['adult'::text, 'child'::text, 'institution'::text, 'home_delivery'::text, 'provisional'::text]))),
  CHECK ((fee_block = ANY (ARRAY['all'::text, 'but-renewals'::text]))),
  FOREIGN KEY (home_branch) REFERENCES organisation.branch(id),
  PRIMARY KEY (id)
);
CREATE INDEX patron_by_email ON patrons.patron USING btree (lower(email));
CREATE INDEX patron_by_name ON patrons.patron USING btree (lower(name) text_pattern_ops);
CREATE INDEX provisional_patrons ON patrons.patron USING btree (created_at) WHERE (category = 'provisional'::text);

create table patrons.session (
  token_hash bytea not null,
  patron_id bigint not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  id bigint generated always as identity not null,
  via text default 'card'::text not null,
  CHECK ((via = ANY (ARRAY['card'::text, 'e-id'::text]))),
  FOREIGN KEY (patron_id) REFERENCES patrons.patron(id) ON DELETE CASCADE,
  PRIMARY KEY (token_hash),
  UNIQUE (id)
);
CREATE INDEX session_of_patron ON patrons.session USING btree (patron_id);


-- -------------------- searchcare
create table searchcare.choice (
  id bigint generated always as identity not null,
  question text not null,
  question_key text not null,
  work_id bigint not null,
  kind text not null,
  place integer,
  municipality_id integer,
  reason text not null,
  reason_public boolean not null,
  until date not null,
  made_at timestamp with time zone not null,
  made_by integer not null,
  removed_at timestamp with time zone,
  CHECK (((kind = 'pin'::text) = (place IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['pin'::text, 'bury'::text]))),
  CHECK (((place >= 1) AND (place <= 20))),
  CHECK (((length(question) >= 1) AND (length(question) <= 200))),
  CHECK (((length(question_key) >= 1) AND (length(question_key) <= 400))),
  CHECK (((length(reason) >= 1) AND (length(reason) <= 300))),
  FOREIGN KEY (made_by) REFERENCES staff.account(id),
  FOREIGN KEY (municipality_id) REFERENCES organisation.municipality(id),
  PRIMARY KEY (id)
);
CREATE INDEX choice_by_time ON searchcare.choice USING btree (made_at DESC);
CREATE UNIQUE INDEX one_choice_for_a_work ON searchcare.choice USING btree (question_key, work_id, COALESCE(municipality_id, 0)) WHERE (removed_at IS NULL);

create table searchcare.day_count (
  day date not null,
  what text not null,
  times bigint not null,
  CHECK ((times > 0)),
  PRIMARY KEY (day, what)
);

create table searchcare.missed_question (
  day date not null,
  question text not null,
  times bigint not null,
  CHECK (((length(question) >= 2) AND (length(question) <= 60))),
  CHECK ((times > 0)),
  PRIMARY KEY (question, day)
);


-- -------------------- settings
create table settings.value (
  name text not null,
  value jsonb not null,
  changed_at timestamp with time zone default now() not null,
  PRIMARY KEY (name)
);


-- -------------------- staff
create table staff.account (
  id integer generated always as identity not null,
  username text not null,
  name text not null,
  role text not null,
  branch_id integer not null,
  secret text not null,  -- argon2id in PHC string form
  closed_at timestamp with time zone,
  CHECK ((role = ANY (ARRAY['librarian'::text, 'cataloguer'::text, 'administrator'::text]))),
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  PRIMARY KEY (id),
  UNIQUE (username)
);

create table staff.audit (
  id bigint generated always as identity not null,
  at timestamp with time zone default now() not null,
  account_id integer not null,
  branch_id integer not null,
  deed text not null,
  subject text not null,
  facts jsonb default '{}'::jsonb not null,
  FOREIGN KEY (account_id) REFERENCES staff.account(id),
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  PRIMARY KEY (id)
);
CREATE INDEX audit_by_time ON staff.audit USING btree (at);
CREATE INDEX audit_of_subject ON staff.audit USING btree (subject, at);

create table staff.login_failure (
  id bigint generated always as identity not null,
  at timestamp with time zone default now() not null,
  username text not null,
  via text not null,
  PRIMARY KEY (id)
);
CREATE INDEX login_failure_by_name ON staff.login_failure USING btree (username, at);
CREATE INDEX login_failure_by_via ON staff.login_failure USING btree (via, at);

create table staff.session (
  token_hash bytea not null,
  account_id integer not null,
  branch_id integer not null,
  started_at timestamp with time zone default now() not null,
  seen_at timestamp with time zone default now() not null,
  FOREIGN KEY (account_id) REFERENCES staff.account(id) ON DELETE CASCADE,
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  PRIMARY KEY (token_hash)
);
CREATE INDEX session_of_account ON staff.session USING btree (account_id);


-- -------------------- statistics
create table statistics.page_count (
  day date not null,
  page text not null,
  locale text not null,
  pages integer not null,
  visits integer not null,
  CHECK (((visits >= 0) AND (visits <= pages))),
  CHECK (((length(locale) >= 2) AND (length(locale) <= 20))),
  CHECK (((length(page) >= 1) AND (length(page) <= 60))),
  CHECK ((pages >= 0)),
  PRIMARY KEY (day, page, locale)
);


-- -------------------- transport
create table transport.crate (
  id bigint generated always as identity not null,
  code text not null,
  from_branch integer not null,
  to_branch integer not null,
  capacity integer not null,
  state text not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  sent_at timestamp with time zone,
  route text,
  departs_at timestamp with time zone,
  promised_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_branch integer,
  CHECK (((capacity >= 1) AND (capacity <= 500))),
  CHECK ((from_branch <> to_branch)),
  CHECK ((code <> ''::text)),
  CHECK (((state = ANY (ARRAY['received'::text, 'called_off'::text])) = (ended_at IS NOT NULL))),
  CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'sent'::text, 'received'::text, 'called_off'::text]))),
  FOREIGN KEY (ended_branch) REFERENCES organisation.branch(id),
  FOREIGN KEY (from_branch) REFERENCES organisation.branch(id),
  FOREIGN KEY (to_branch) REFERENCES organisation.branch(id),
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX one_journey_per_box ON transport.crate USING btree (code) WHERE (ended_at IS NULL);
CREATE INDEX open_crates_from ON transport.crate USING btree (from_branch) WHERE (ended_at IS NULL);
CREATE INDEX open_crates_to ON transport.crate USING btree (to_branch) WHERE (ended_at IS NULL);
CREATE TRIGGER crate_keeps_to_the_state_machine BEFORE UPDATE OF state ON transport.crate FOR EACH ROW EXECUTE FUNCTION transport.check_crate_transition();

create table transport.crate_transition (
  from_state text not null,
  to_state text not null,
  PRIMARY KEY (from_state, to_state)
);

create table transport.no_run (
  day date not null,
  reason text not null,
  PRIMARY KEY (day)
);

create table transport.route (
  id integer not null,
  name text not null,
  PRIMARY KEY (id),
  UNIQUE (name)
);

create table transport.route_stop (
  route_id integer not null,
  weekday smallint not null,
  seq smallint not null,
  branch_id integer not null,
  arrives time without time zone not null,
  departs time without time zone not null,
  cutoff time without time zone not null,
  CHECK ((departs >= arrives)),
  CHECK ((cutoff <= departs)),
  CHECK (((weekday >= 1) AND (weekday <= 7))),
  FOREIGN KEY (branch_id) REFERENCES organisation.branch(id),
  FOREIGN KEY (route_id) REFERENCES transport.route(id) ON DELETE CASCADE,
  PRIMARY KEY (route_id, weekday, seq)
);
CREATE INDEX route_stop_of_branch ON transport.route_stop USING btree (branch_id);

create table transport.transfer (
  id bigint generated always as identity not null,
  item_id bigint not null,
  from_branch integer not null,
  to_branch integer not null,
  reason text not null,
  hold_id bigint,
  state text not null,
  sent_at timestamp with time zone not null,
  promised_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_branch integer,
  crate_id bigint,
  stands_at integer,
  CHECK (((state <> 'in_crate'::text) OR (crate_id IS NOT NULL))),
  CHECK ((from_branch <> to_branch)),
  CHECK (((state = ANY (ARRAY['in_transit'::text, 'in_crate'::text])) = (ended_at IS NULL))),
  CHECK ((reason = ANY (ARRAY['hold'::text, 'home'::text, 'shelf'::text]))),
  CHECK ((state = ANY (ARRAY['in_transit'::text, 'in_crate'::text, 'received'::text, 'cancelled'::text, 'lost'::text]))),
  FOREIGN KEY (crate_id) REFERENCES transport.crate(id),
  FOREIGN KEY (ended_branch) REFERENCES organisation.branch(id),
  FOREIGN KEY (from_branch) REFERENCES organisation.branch(id),
  FOREIGN KEY (hold_id) REFERENCES holds.hold(id),
  FOREIGN KEY (item_id) REFERENCES catalogue.item(id),
  FOREIGN KEY (stands_at) REFERENCES organisation.branch(id),
  FOREIGN KEY (to_branch) REFERENCES organisation.branch(id),
  PRIMARY KEY (id),
  TRIGGER DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX lost_transfer_of_item ON transport.transfer USING btree (item_id) WHERE (state = 'lost'::text);
CREATE UNIQUE INDEX one_open_transfer_per_item ON transport.transfer USING btree (item_id) WHERE (ended_at IS NULL);
CREATE INDEX open_transfer_of_hold ON transport.transfer USING btree (hold_id) WHERE (ended_at IS NULL);
CREATE INDEX open_transfers_from ON transport.transfer USING btree (from_branch) WHERE (ended_at IS NULL);
CREATE INDEX open_transfers_to ON transport.transfer USING btree (to_branch, promised_at) WHERE (ended_at IS NULL);
CREATE INDEX transfers_of_crate ON transport.transfer USING btree (crate_id) WHERE (crate_id IS NOT NULL);
CREATE TRIGGER transfer_keeps_to_the_state_machine BEFORE UPDATE OF state ON transport.transfer FOR EACH ROW EXECUTE FUNCTION transport.check_transfer_transition();
CREATE CONSTRAINT TRIGGER transfer_leaves_its_item_in_a_written_situation AFTER INSERT OR UPDATE OF state, ended_at ON transport.transfer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION circulation.check_situation_of_row();

create table transport.transfer_transition (
  from_state text not null,
  to_state text not null,
  PRIMARY KEY (from_state, to_state)
);

CREATE OR REPLACE FUNCTION transport.check_crate_transition()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state <> new.state
     and not exists (select from transport.crate_transition t where t.from_state = old.state and t.to_state = new.state) then
    raise exception 'crate % cannot go from % to %', old.id, old.state, new.state
      using errcode = 'check_violation', constraint = 'crate_transition';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION transport.check_transfer_transition()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state <> new.state
     and not exists (select from transport.transfer_transition t where t.from_state = old.state and t.to_state = new.state) then
    raise exception 'transfer % cannot go from % to %', old.id, old.state, new.state
      using errcode = 'check_violation', constraint = 'transfer_transition';
  end if;
  return new;
end $function$;
