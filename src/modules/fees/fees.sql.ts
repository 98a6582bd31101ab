import { arrayOf, date, instant, int4, int8, json, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, fragment, statement } from '../../database/statement.ts'
import { itemStates } from '../../kernel/states.ts'
import { type ChargeRule, chargeReasons } from './charge.rules.ts'
import { entryKinds, payMethods, waiveReasons } from './outstanding.rules.ts'

const patron = arg('patron', int8)

/** One deed at a time for what one borrower owes. */
export const lockPayer = statement`
  select p.id, p.category, p.birth_date from patrons.patron p where p.id = ${patron} for no key update`.returns(
  {
    id: int8,
    category: text,
    birthDate: nullable(date),
  },
)

const lineColumns = fragment`c.id, c.municipality_id as municipality, c.branch_id as branch, c.reason, c.rule, c.made_at,
    c.item_id as item, c.barcode, c.title, c.loan_id as loan, c.due_on, c.note,
    (select d.language from catalogue.item i join catalogue.edition d on d.id = i.edition_id where i.id = c.item_id) as language,
    (select coalesce(sum(e.amount), 0)::bigint from fees.entry e where e.charge_id = c.id) as outstanding`

const line = {
  id: int8,
  municipality: int4,
  branch: int4,
  reason: oneOf(...chargeReasons),
  rule: json<ChargeRule>(),
  madeAt: instant,
  item: nullable(int8),
  barcode: nullable(text),
  title: nullable(text),
  language: nullable(text),
  loan: nullable(int8),
  dueOn: nullable(date),
  note: nullable(text),
  outstanding: int8,
}

/** All that has been charged somebody and is still theirs, oldest first. */
export const linesOf = statement`
  select ${lineColumns} from fees.charge c where c.patron_id = ${patron} order by c.id`.returns(line)

/** Lines for a copy that was lost, of borrowers who are still known. */
export const lostLinesOf = statement`
  select c.patron_id as patron, ${lineColumns} from fees.charge c
  where c.item_id = ${arg('item', int8)} and c.reason = 'lost' and c.patron_id is not null order by c.id`.returns(
  {
    patron: nullable(int8),
    ...line,
  },
)

/** What has been done to lines, in the order it was. */
export const entriesOf = statement`
  select e.charge_id as charge, e.kind, e.amount, e.at, e.payment_id as payment, e.why, e.branch_id as branch, p.method
  from fees.entry e left join fees.payment p on p.id = e.payment_id
  where e.charge_id = any (${arg('charges', arrayOf(int8))}) order by e.id`.returns({
  charge: int8,
  kind: oneOf(...entryKinds),
  amount: int8,
  at: instant,
  payment: nullable(int8),
  why: nullable(oneOf(...waiveReasons)),
  branch: nullable(int4),
  method: nullable(oneOf(...payMethods)),
})

/** What somebody owes each municipality. */
export const owedTo = statement`
  select b.municipality_id as municipality, sum(b.outstanding)::bigint as outstanding from fees.balance b
  where b.patron_id = ${patron} group by b.municipality_id order by b.municipality_id`.returns({
  municipality: int4,
  outstanding: int8,
})

/** A copy as a line remembers it. */
export const copyOf = statement`
  select i.id as item, i.barcode, e.title, i.loan_class, e.audience, i.price_ore as price, coalesce(i.owner_branch, i.home_branch) as owner,
    s.state
  from catalogue.item i join catalogue.edition e on e.id = i.edition_id join circulation.item_status s on s.item_id = i.id
  where i.barcode = ${arg('barcode', text)}`.returns({
  item: int8,
  barcode: text,
  title: text,
  loanClass: text,
  audience: nullable(text),
  price: nullable(int4),
  owner: int4,
  state: oneOf(...itemStates),
})

export const addCharge = statement`
  insert into fees.charge (patron_id, municipality_id, branch_id, reason, rule, made_at, by_kind, account_id, item_id, barcode, title,
    loan_id, due_on, note)
  values (${patron}, ${arg('municipality', int4)}, ${arg('branch', int4)}, ${arg('reason', text)}, ${arg('rule', json<ChargeRule>())},
    ${arg('at', instant)}, ${arg('by', text)}, ${arg('account', nullable(int4))}, ${arg('item', nullable(int8))},
    ${arg('barcode', nullable(text))}, left(${arg('title', nullable(text))}, 500), ${arg('loan', nullable(int8))},
    ${arg('dueOn', nullable(date))}, ${arg('note', nullable(text))})
  returning id`.returns({ id: int8 })

export const addEntry = statement`
  insert into fees.entry (charge_id, kind, amount, at, by_kind, account_id, branch_id, payment_id, why)
  values (${arg('charge', int8)}, ${arg('kind', text)}, ${arg('amount', int8)}, ${arg('at', instant)}, ${arg('by', text)},
    ${arg('account', nullable(int4))}, ${arg('branch', nullable(int4))}, ${arg('payment', nullable(int8))}, ${arg('why', nullable(text))})`.nothing()

export const addPayment = statement`
  insert into fees.payment (at, amount, method, branch_id, account_id)
  values (${arg('at', instant)}, ${arg('amount', int8)}, ${arg('method', text)}, ${arg('branch', int4)}, ${arg('account', int4)})
  returning id`.returns({ id: int8 })

/** A payment with the lines it went to, as far as they are this borrower's. */
export const paymentOf = statement`
  select p.id, p.at, p.amount, p.method, p.branch_id as branch, e.amount as share, c.id as charge, c.reason, c.title, c.municipality_id as municipality
  from fees.payment p join fees.entry e on e.payment_id = p.id join fees.charge c on c.id = e.charge_id
  where p.id = ${arg('payment', int8)} and c.patron_id = ${patron} order by e.id`.returns({
  id: int8,
  at: instant,
  amount: int8,
  method: oneOf(...payMethods),
  branch: int4,
  share: int8,
  charge: int8,
  reason: oneOf(...chargeReasons),
  title: nullable(text),
  municipality: int4,
})

/** Loans that are late and still at home, lent where being late costs something. */
export const lateLoans = statement`
  select l.id as loan, l.patron_id as patron from circulation.loan l join circulation.item_status s on s.item_id = l.item_id
  where l.returned_at is null and l.due_on < ${arg('today', date)} and s.state = 'on_loan'
    and l.lent_branch = any (${arg('branches', arrayOf(int4))}) order by l.patron_id, l.id`.returns({
  loan: int8,
  patron: nullable(int8),
})

/** A late loan under its borrower's lock, with the line it has for this due day. */
export const lateLoan = statement`
  select l.id as loan, l.due_on, l.lent_branch as branch, i.barcode,
    (select c.id from fees.charge c where c.loan_id = l.id and c.reason = 'overdue' and c.due_on = l.due_on) as charge
  from circulation.loan l join catalogue.item i on i.id = l.item_id
  where l.id = ${arg('loan', int8)} and l.patron_id = ${patron} and l.returned_at is null`.returns({
  loan: int8,
  dueOn: date,
  branch: int4,
  barcode: text,
  charge: nullable(int8),
})

/** A line as the letter about it tells it. */
export const lineToTell = statement`
  select c.patron_id as patron, p.email, p.language, c.reason, c.rule, c.title, c.due_on, c.note, c.made_at, m.id as municipality, m.name as owed_to,
    (select coalesce(sum(e.amount), 0)::bigint from fees.entry e where e.charge_id = c.id) as outstanding
  from fees.charge c join patrons.patron p on p.id = c.patron_id join organisation.municipality m on m.id = c.municipality_id
  where c.id = ${arg('charge', int8)}`.returns({
  patron: nullable(int8),
  email: nullable(text),
  language: text,
  reason: oneOf(...chargeReasons),
  rule: json<ChargeRule>(),
  title: nullable(text),
  dueOn: nullable(date),
  note: nullable(text),
  madeAt: instant,
  municipality: int4,
  owedTo: text,
  outstanding: int8,
})

/** What was borrowed is forgotten of lines long settled. */
export const forgetTitles = statement`
  update fees.charge c set item_id = null, barcode = null, title = null, loan_id = null, note = null
  where (c.title is not null or c.item_id is not null or c.note is not null or c.loan_id is not null)
    and c.made_at < ${arg('before', instant)}
    and (select sum(e.amount) = 0 and max(e.at) < ${arg('before', instant)} from fees.entry e where e.charge_id = c.id)`.nothing()

/** Two records are one person: what the one owes, the other owes. */
export const movePayer = statement`
  update fees.charge set patron_id = ${arg('into', int8)} where patron_id = ${arg('from', int8)}`.nothing()

/** Whose a line was is forgotten when the books are no longer kept. */
export const forgetPayers = statement`
  update fees.charge c set patron_id = null
  where c.patron_id is not null and c.made_at < ${arg('before', instant)}
    and (select sum(e.amount) = 0 and max(e.at) < ${arg('before', instant)} from fees.entry e where e.charge_id = c.id)`.nothing()

/** Who owes something, or is kept from borrowing for it. */
export const payersToLookAt = statement`
  select c.patron_id as patron from fees.charge c where c.patron_id is not null
    and (select sum(e.amount) from fees.entry e where e.charge_id = c.id) > 0
  union select p.id from patrons.patron p where p.fee_block is not null order by 1`.returns({
  patron: nullable(int8),
})
