import { int8, json, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

type Line = Record<string, unknown>
const row = { row: json<Line>() }
const patron = arg('patron', int8)

export const person = statement`
  select to_jsonb(p) - 'pin' - 'id' || jsonb_build_object('home_branch', b.name) as row
  from patrons.patron p join organisation.branch b on b.id = p.home_branch where p.id = ${patron}`.returns(
  row,
)

export const cards = statement`
  select to_jsonb(c) - 'patron_id' as row from patrons.card c where c.patron_id = ${patron} order by c.number`.returns(
  row,
)

export const sessions = statement`
  select jsonb_build_object('started_at', s.started_at, 'seen_at', s.seen_at) as row
  from patrons.session s where s.patron_id = ${patron} order by s.started_at`.returns(row)

export const wrongTries = statement`
  select jsonb_build_object('at', f.at, 'via', f.via) as row from patrons.login_failure f
  where f.card in (select number from patrons.card where patron_id = ${patron}) order by f.at`.returns(row)

export const channels = statement`
  select to_jsonb(c) - 'patron_id' as row from patrons.channel c where c.patron_id = ${patron} order by c.about`.returns(
  row,
)

export const addressChange = statement`
  select jsonb_build_object('email', a.email, 'asked_at', a.asked_at) as row
  from patrons.address_change a where a.patron_id = ${patron}`.returns(row)

export const loans = statement`
  select jsonb_build_object('title', e.title, 'creator', w.creator, 'barcode', i.barcode, 'lent_at', l.lent_at, 'lent_branch', b.name,
    'due_on', l.due_on, 'renewals', l.renewals, 'renewed_at', l.renewed_at, 'returned_at', l.returned_at, 'returned_branch', r.name) as row
  from circulation.loan l join catalogue.item i on i.id = l.item_id join catalogue.edition e on e.id = i.edition_id
    join catalogue.work w on w.id = e.work_id join organisation.branch b on b.id = l.lent_branch
    left join organisation.branch r on r.id = l.returned_branch
  where l.patron_id = ${patron} order by l.lent_at, l.id`.returns(row)

export const holds = statement`
  select to_jsonb(h) - 'patron_id' - 'passed_items' || jsonb_build_object('title', w.title, 'pickup_branch', b.name) as row
  from holds.hold h join catalogue.work w on w.id = h.work_id join organisation.branch b on b.id = h.pickup_branch
  where h.patron_id = ${patron} order by h.id`.returns(row)

export const holdLog = statement`
  select jsonb_build_object('hold_id', g.hold_id, 'title', w.title, 'at', g.at, 'deed', g.deed, 'reason', g.reason, 'by', g.by_kind) as row
  from holds.hold_log g join holds.hold h on h.id = g.hold_id join catalogue.work w on w.id = h.work_id where h.patron_id = ${patron} order by g.id`.returns(
  row,
)

export const promises = statement`
  select to_jsonb(p) - 'pickup_branch' || jsonb_build_object('title', w.title) as row
  from holds.promise p join holds.hold h on h.id = p.hold_id join catalogue.work w on w.id = h.work_id
  where h.patron_id = ${patron} order by p.hold_id`.returns(row)

export const transfers = statement`
  select jsonb_build_object('hold_id', t.hold_id, 'title', w.title, 'from', f.name, 'to', o.name, 'state', t.state, 'sent_at', t.sent_at, 'ended_at', t.ended_at) as row
  from transport.transfer t join holds.hold h on h.id = t.hold_id join organisation.branch f on f.id = t.from_branch
    join organisation.branch o on o.id = t.to_branch join catalogue.work w on w.id = h.work_id
  where h.patron_id = ${patron} order by t.id`.returns(row)

export const decisions = statement`
  select jsonb_build_object('hold_id', d.chosen_hold, 'title', w.title, 'at', d.at, 'occasion', d.occasion, 'reason', d.reason) as row
  from holds.decision d join holds.hold h on h.id = d.chosen_hold join catalogue.work w on w.id = h.work_id where h.patron_id = ${patron} order by d.id`.returns(
  row,
)

/** What was written to them, and to their address before they were borrowers: answers to applications. */
export const notices = statement`
  select jsonb_build_object('kind', n.kind, 'channel', n.channel, 'recipient', n.recipient, 'subject', n.subject,
    'body', case when n.kind = 'confirm-address' then null else n.body end, 'state', n.state, 'created_at', n.created_at, 'sent_at', n.sent_at) as row
  from notices.notice n join patrons.patron p on p.id = ${patron}
  where n.patron_id = p.id or n.patron_id is null and lower(n.recipient) = lower(p.email) order by n.id`.returns(
  row,
)

/** What was charged, with all that became of it. */
export const fees = statement`
  select to_jsonb(c) - 'patron_id' - 'account_id' - 'municipality_id' - 'branch_id' - 'item_id' - 'loan_id' - 'rule'
    || jsonb_build_object('branch', b.name, 'owed_to', m.name, 'outstanding', (select sum(e.amount) from fees.entry e where e.charge_id = c.id),
      'entries', (select jsonb_agg(jsonb_build_object('kind', e.kind, 'amount', e.amount, 'at', e.at, 'why', e.why, 'receipt', e.payment_id) order by e.id)
        from fees.entry e where e.charge_id = c.id)) as row
  from fees.charge c join organisation.branch b on b.id = c.branch_id join organisation.municipality m on m.id = c.municipality_id
  where c.patron_id = ${patron} order by c.id`.returns(row)

/** Who has had to do with the record: by branch and role, not by name. */
export const looks = statement`
  select jsonb_build_object('at', x.at, 'branch', b.name, 'role', a.role, 'deed', x.deed) as row
  from staff.audit x join staff.account a on a.id = x.account_id join organisation.branch b on b.id = x.branch_id
  where x.subject = 'patron:' || ${patron}
    or x.subject in (select 'patron:' || (m.facts->>'from') from staff.audit m
      where m.deed = 'merge-patrons' and m.subject = 'patron:' || ${patron})
    or x.subject in (select 'hold:' || h.id from holds.hold h where h.patron_id = ${patron})
    or x.subject in (select 'ill:' || r.id from ill.request r where r.patron_id = ${patron})
  order by x.id`.returns(row)

/** Applied for with the address of the person, or with them as the guardian. */
export const applications = statement`
  select jsonb_build_object('name', a.name, 'birth_date', a.birth_date, 'email', a.email, 'phone', a.phone, 'applied_at', a.applied_at) as row
  from patrons.application a join patrons.patron p on p.id = ${patron}
  where a.guardian_id = p.id or lower(a.email) = lower(p.email) order by a.id`.returns(row)

export const applicationTries = statement`
  select jsonb_build_object('at', t.at, 'via', t.via, 'email', t.email) as row
  from patrons.application_try t join patrons.patron p on p.id = ${patron} and lower(t.email) = lower(p.email) order by t.id`.returns(
  row,
)

export const eIdentity = statement`
  select jsonb_build_object('linked_at', e.linked_at) as row from patrons.e_identity e where e.patron_id = ${patron}`.returns(
  row,
)

/** Whose guardian one is, and who one's own guardians are. */
export const guardianships = statement`
  select jsonb_build_object('guardian', g.name, 'child', c.name, 'linked_at', s.linked_at, 'consented_at', s.consented_at, 'ended_at', s.ended_at) as row
  from patrons.guardianship s join patrons.patron g on g.id = s.guardian_id join patrons.patron c on c.id = s.child_id
  where ${patron} in (s.guardian_id, s.child_id) order by s.id`.returns(row)

export const guardianDeeds = statement`
  select jsonb_build_object('guardian', g.name, 'child', c.name, 'at', d.at, 'deed', d.deed) as row
  from patrons.guardian_deed d join patrons.patron g on g.id = d.guardian_id join patrons.patron c on c.id = d.child_id
  where ${patron} in (d.guardian_id, d.child_id) order by d.id`.returns(row)

export const lists = statement`
  select to_jsonb(l) - 'patron_id' - 'share_token' - 'made_at'
    || jsonb_build_object('created_at', l.made_at, 'is_shared', l.share_token is not null) as row
  from lists.list l where l.patron_id = ${patron} order by l.id`.returns(row)

export const listedWorks = statement`
  select jsonb_build_object('list_id', e.list_id, 'list', l.name, 'title', w.title, 'creator', w.creator, 'note', e.note,
    'added_at', e.added_at, 'removed_at', e.removed_at) as row
  from lists.entry e join lists.list l on l.id = e.list_id join catalogue.work w on w.id = e.work_id
  where l.patron_id = ${patron} order by l.id, e.place, e.id`.returns(row)

export const alerts = statement`
  select to_jsonb(s) - 'patron_id' - 'request' - 'made_at'
    || jsonb_build_object('created_at', s.made_at, 'last_letter_on', r.written_on) as row
  from alerts.subscription s join alerts.reader r on r.patron_id = s.patron_id where s.patron_id = ${patron} order by s.id`.returns(
  row,
)

export const alertsTold = statement`
  select jsonb_build_object('alert_id', t.subscription_id, 'alert', s.name, 'title', w.title, 'at', t.at) as row
  from alerts.told t join alerts.subscription s on s.id = t.subscription_id join catalogue.work w on w.id = t.work_id
  where s.patron_id = ${patron} order by t.at, t.work_id`.returns(row)

export const suggestions = statement`
  select jsonb_build_object('title', s.title, 'creator', s.creator, 'isbn', s.isbn, 'format', s.format, 'language', s.language,
    'audience', s.audience, 'state', s.state, 'reason', s.reason, 'reason_words', s.reason_words, 'branch', b.name, 'why', u.why,
    'reserve', u.reserve, 'suggested_at', u.made_at, 'withdrawn_at', u.withdrawn_at, 'answered', u.answered, 'bars', u.bars) as row
  from acquisitions.suggester u join acquisitions.suggestion s on s.id = u.suggestion_id join organisation.branch b on b.id = u.branch_id
  where u.patron_id = ${patron} order by u.id`.returns(row)
export const interlibraryLoans = statement`
  select to_jsonb(r) - 'patron_id' - 'token' - 'version' - 'pickup_branch' - 'received_branch' - 'identifier_kind' - 'number' - 'asked_at'
    || jsonb_build_object('case_number', r.number, 'requested_at', r.asked_at, 'pickup_branch', b.name, 'lenders', array(select l.name from ill.try t join ill.lender l on l.id = t.lender_id
      where t.request_id = r.id order by t.id)) as row
  from ill.request r join organisation.branch b on b.id = r.pickup_branch where r.patron_id = ${patron} order by r.id`.returns(
  row,
)

export const interlibraryLog = statement`
  select jsonb_build_object('case_number', r.number, 'title', r.title, 'at', g.at, 'deed', g.deed, 'by', g.by_kind) as row
  from ill.log g join ill.request r on r.id = g.request_id where r.patron_id = ${patron} order by g.id`.returns(
  row,
)

/** Every column of the house's own that names a borrower, a card, a hold or a loan, or points at the row of one. */
export const personalColumns = statement`
  select distinct n.nspname || '.' || c.relname || '.' || a.attname as name
  from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey)
      and f.confrelid in ('patrons.patron'::regclass, 'patrons.card'::regclass, 'patrons.session'::regclass, 'holds.hold'::regclass,
        'circulation.loan'::regclass, 'notices.notice'::regclass)
  where n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
    and (f.oid is not null
      or a.attname ~ '(^|_)(patron|borrower|guardian|child|reader|card|hold|loan|notice)(_id)?$' or a.attname in ('subject', 'recipient', 'email', 'phone', 'birth_date')
      or (n.nspname = 'patrons' and c.relname = 'patron' and a.attname = 'id'))
  order by 1`.returns({ name: text })
