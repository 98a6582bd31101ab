import { arrayOf, bool, date, instant, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'
import { itemStates } from '../../kernel/states.ts'

const itemState = oneOf(...itemStates)
/** Owes more than the limit, as the fees keep it. */
const feeBlock = nullable(oneOf('all', 'but-renewals'))
const loanClass = oneOf('ordinary', 'short', 'film', 'game', 'magazine', 'reference')

/** The locks of a deed that starts from a loan or a hold: the same numbers as `circulation.scan` takes. */
export const lockPatron = statement`
  select pg_advisory_xact_lock(71, ${arg('patron', int8)}::integer) is null as locked`.returns({
  locked: bool,
})

export const lockItem = statement`
  select pg_advisory_xact_lock(73, ${arg('item', int8)}::integer) is null as locked`.returns({ locked: bool })

const copyCase = {
  item: int8,
  barcode: text,
  homeBranch: int4,
  loanClass,
  edition: int8,
  work: int8,
  title: text,
  language: nullable(text),
  format: text,
  state: itemState,
  atBranch: int4,
  loan: nullable(int8),
  borrower: nullable(int8),
  dueOn: nullable(date),
  renewals: nullable(int4),
  transfer: nullable(int8),
  sentFrom: nullable(int4),
  sentTo: nullable(int4),
  promisedAt: nullable(instant),
  sentAt: nullable(instant),
  hold: nullable(int8),
  holdPatron: nullable(int8),
  holdPickup: nullable(int4),
  holdState: nullable(oneOf('assigned', 'captured', 'in_transit', 'on_shelf')),
  shelfNumber: nullable(int4),
  collectBy: nullable(date),
  undecided: int8,
} as const

/** All a desk must know of a copy, without a lock: for showing. */
export const caseOfBarcode = statement`
  select * from circulation.copy_case where barcode = ${arg('barcode', text)}`.returns(copyCase)

/**
 * A scan of a copy, with the borrower's card or without: locks borrower, copy and the title's queue until the transaction
 * ends, and reads under the locks, all in one message. Without `locking` it only reads, and `unchanged` is to stand among
 * the writes. An unknown card has no patron, an unknown barcode no item; all that would belong to it is null. `nextLoan` is
 * the number the loan will have: so the answer can name the loan that is written with it.
 */
export const scan = statement`
  select * from circulation.scan(${arg('card', nullable(text))}, ${arg('barcode', text)}, ${arg('locking', bool)})`.returns(
  {
    ...copyCase,
    item: nullable(int8),
    version: text,
    patron: nullable(int8),
    nextLoan: int8,
    expiresOn: date,
    blockedCode: nullable(oneOf('staff', 'third-reminder', 'lost-card')),
    category: text,
    feeBlock,
    cardBlocked: bool,
    openLoans: int8,
  },
)

/** Takes the locks of a scan, and fails as 40001 when what was read without them no longer holds, or somebody waits. */
export const unchanged = statement`
  select circulation.unchanged(${arg('patron', nullable(int8))}, ${arg('openLoans', nullable(int8))}, ${arg('item', int8)},
    ${arg('version', text)}, ${arg('work', int8)}) is null as unchanged`.returns({ unchanged: bool })

/** The borrower's own open holds that this copy fills; of a class set the one it was captured for, else the first. */
export const holdsFilledBy = statement`
  select h.id from holds.hold h
  where h.patron_id = ${arg('patron', int8)} and h.ended_at is null and h.work_id = ${arg('work', int8)}
    and (h.target = 'work' or h.edition_id = ${arg('edition', int8)} or h.target_item = ${arg('item', int8)}
      or h.part = (select i.part from catalogue.item i where i.id = ${arg('item', int8)}))
    and not exists (select from holds.hold_group g join holds.hold o on o.group_id = g.id
      where g.id = h.group_id and g.kind = 'set' and o.ended_at is null and o.id <> h.id
        and (o.item_id is not distinct from ${arg('item', int8)}, -o.group_seq) > (h.item_id is not distinct from ${arg('item', int8)}, -h.group_seq))`.returns(
  {
    id: int8,
  },
)

export const addLoan = statement`
  insert into circulation.loan (id, item_id, patron_id, lent_branch, lent_at, due_on) overriding system value
  values (${arg('id', int8)}, ${arg('item', int8)}, ${arg('patron', int8)}, ${arg('branch', int4)}, ${arg('at', instant)}, ${arg('dueOn', date)})`.nothing()

/** The law lets us know who had what only while they have it: a returned loan says so only to who asked to keep a list. */
export const closeLoan = statement`
  update circulation.loan l set returned_at = ${arg('at', instant)}, returned_branch = ${arg('branch', int4)},
    patron_id = (select p.id from patrons.patron p where p.id = l.patron_id and p.keeps_history)
  where id = ${arg('loan', int8)} and returned_at is null`.nothing()

export const setItemState = statement`
  update circulation.item_status set state = ${arg('state', text)}, at_branch = ${arg('branch', int4)}, since = ${arg('at', instant)}
  where item_id = ${arg('item', int8)}`.nothing()

export const caseOfLoan = statement`
  select l.id, l.patron_id, l.due_on, l.renewals, l.lent_branch, i.id as item, i.barcode, i.loan_class, e.title, e.id as edition, e.work_id as work,
    p.expires_on, p.blocked_code, p.fee_block, s.state as copy
  from circulation.loan l join circulation.item_status s on s.item_id = l.item_id join catalogue.item i on i.id = l.item_id join catalogue.edition e on e.id = i.edition_id
    join patrons.patron p on p.id = l.patron_id
  where l.id = ${arg('loan', int8)} and l.returned_at is null`.returns({
  id: int8,
  patronId: nullable(int8),
  dueOn: date,
  renewals: int4,
  lentBranch: int4,
  item: int8,
  barcode: text,
  loanClass,
  title: text,
  edition: int8,
  work: int8,
  expiresOn: date,
  blockedCode: nullable(oneOf('staff', 'third-reminder', 'lost-card')),
  feeBlock,
  copy: itemState,
})

export const extendLoan = statement`
  update circulation.loan set due_on = ${arg('dueOn', date)}, renewals = renewals + 1, renewed_at = ${arg('at', instant)}
  where id = ${arg('loan', int8)} and returned_at is null`.nothing()

export const loansOfPatron = statement`
  select l.id, i.barcode, e.title, e.language, e.work_id as work, w.creator, e.format, i.loan_class, l.due_on, l.lent_at, l.renewals,
    (select count(*) from holds.hold h where h.work_id = e.work_id and h.state = 'waiting') as waiting
  from circulation.loan l join catalogue.item i on i.id = l.item_id join catalogue.edition e on e.id = i.edition_id
    join catalogue.work w on w.id = e.work_id
  where l.patron_id = ${arg('patron', int8)} and l.returned_at is null order by l.due_on, l.id`.returns({
  id: int8,
  barcode: text,
  title: text,
  language: nullable(text),
  work: int8,
  creator: nullable(text),
  format: text,
  loanClass,
  dueOn: date,
  lentAt: instant,
  renewals: int4,
  waiting: int8,
})

export const loansOfItem = statement`
  select lent_at, lent_branch, returned_at, returned_branch from circulation.loan
  where item_id = ${arg('item', int8)} order by lent_at desc limit 20`.returns({
  lentAt: instant,
  lentBranch: int4,
  returnedAt: nullable(instant),
  returnedBranch: nullable(int4),
})

/** What is decided of the shelf a copy belongs on, here and elsewhere, and when the copy was last used here. */
export const shelfCase = statement`
  select coalesce(i.temporary_shelf, i.shelf) as shelf, i.temporary_shelf is not null as is_temporary, s.since,
    (select max(u.at) from circulation.in_house_use u where u.item_id = i.id) as last_use,
    coalesce(here.floats, false) as floats_here, coalesce(home.floats, false) as floats_home, here.ceiling,
    case when here.ceiling is null then 0 else (select count(*) from catalogue.item o join circulation.item_status os on os.item_id = o.id
      where o.home_branch = here.branch_id and o.shelf = here.shelf and os.at_branch = here.branch_id and os.state = 'available') end as standing,
    array(select l.branch_id from circulation.shelf_level l
      cross join lateral (select count(*) as there from catalogue.item o join circulation.item_status os on os.item_id = o.id
        where o.home_branch = l.branch_id and o.shelf = l.shelf and os.state in ('available', 'in_transit')) c
      where l.shelf = i.shelf and l.floor > c.there order by l.floor - c.there desc, l.branch_id) as needy
  from catalogue.item i join circulation.item_status s on s.item_id = i.id
    left join circulation.shelf_level here on here.branch_id = ${arg('branch', int4)} and here.shelf = i.shelf
    left join circulation.shelf_level home on home.branch_id = i.home_branch and home.shelf = i.shelf
  where i.id = ${arg('item', int8)}`.returns({
  shelf: nullable(text),
  isTemporary: bool,
  since: instant,
  lastUse: nullable(instant),
  floatsHere: bool,
  floatsHome: bool,
  ceiling: nullable(int4),
  standing: int8,
  needy: arrayOf(int4),
})

export const useInHouse = statement`
  insert into circulation.in_house_use (item_id, branch_id, at)
  values (${arg('item', int8)}, ${arg('branch', int4)}, ${arg('at', instant)})`.nothing()

export const noteSeen = statement`
  insert into circulation.inventory (item_id, seen_at, branch_id, workstation)
  values (${arg('item', int8)}, ${arg('at', instant)}, ${arg('branch', int4)}, ${arg('workstation', nullable(text))})
  on conflict (item_id) do update set seen_at = excluded.seen_at, branch_id = excluded.branch_id, workstation = excluded.workstation`.nothing()

/** What a branch has looked for in vain, latest first. */
export const missingAt = statement`
  select i.id as item, i.barcode, i.shelf, i.call_number, e.title, w.creator, s.since, count(*) over () as total
  from circulation.item_status s join catalogue.item i on i.id = s.item_id join catalogue.edition e on e.id = i.edition_id
    join catalogue.work w on w.id = e.work_id
  where s.at_branch = ${arg('branch', int4)} and s.state = 'missing'
  order by s.since desc, i.id limit ${arg('limit', int8)} offset ${arg('offset', int8)}`.returns({
  item: int8,
  barcode: text,
  shelf: nullable(text),
  callNumber: nullable(text),
  title: text,
  creator: nullable(text),
  since: instant,
  total: int8,
})
