import { arrayOf, bytes, date, instant, int4, int8, json, oneOf, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

export const accountByName = statement`
  select id, name, role, branch_id, secret from staff.account
  where username = ${arg('username', text)} and closed_at is null`.returns({
  id: int4,
  name: text,
  role: oneOf('librarian', 'cataloguer', 'administrator'),
  branchId: int4,
  secret: text,
})

export const addAccount = statement`
  insert into staff.account (username, name, role, branch_id, secret)
  values (${arg('username', text)}, ${arg('name', text)}, ${arg('role', text)}, ${arg('branch', int4)}, ${arg('secret', text)})
  returning id`.returns({ id: int4 })

export const openSession = statement`
  insert into staff.session (token_hash, account_id, branch_id, started_at, seen_at)
  values (${arg('hash', bytes)}, ${arg('account', int4)}, ${arg('branch', int4)}, ${arg('now', instant)}, ${arg('now', instant)})`.nothing()

export const sessionByHash = statement`
  select s.seen_at, s.branch_id, a.id as account, a.username, a.name, a.role
  from staff.session s join staff.account a on a.id = s.account_id
  where s.token_hash = ${arg('hash', bytes)} and s.seen_at > ${arg('alive', instant)} and a.closed_at is null`.returns(
  {
    seenAt: instant,
    branchId: int4,
    account: int4,
    username: text,
    name: text,
    role: oneOf('librarian', 'cataloguer', 'administrator'),
  },
)

export const touchSession = statement`
  update staff.session set seen_at = ${arg('now', instant)} where token_hash = ${arg('hash', bytes)}`.nothing()

export const moveSession = statement`
  update staff.session set branch_id = ${arg('branch', int4)} where token_hash = ${arg('hash', bytes)}`.nothing()

export const closeSession =
  statement`delete from staff.session where token_hash = ${arg('hash', bytes)}`.nothing()

export const rememberFailure = statement`
  insert into staff.login_failure (at, username, via)
  values (${arg('at', instant)}, ${arg('username', text)}, ${arg('via', text)})`.nothing()

export const recentFailures = statement`
  select (select count(*) from staff.login_failure where username = ${arg('username', text)} and at > ${arg('since', instant)}) as of_name,
    (select count(*) from staff.login_failure where via = ${arg('via', text)} and at > ${arg('since', instant)}) as of_address`.returns(
  {
    ofName: int8,
    ofAddress: int8,
  },
)

export const writeAudit = statement`
  insert into staff.audit (at, account_id, branch_id, deed, subject, facts)
  values (${arg('at', instant)}, ${arg('account', int4)}, ${arg('branch', int4)}, ${arg('deed', text)}, ${arg('subject', text)},
    ${arg('facts', json<Record<string, unknown>>())})`.nothing()

export const recentAudit = statement`
  select x.id, x.at, a.name, b.short_name as branch, x.deed, x.subject, x.facts
  from staff.audit x join staff.account a on a.id = x.account_id join organisation.branch b on b.id = x.branch_id
  order by x.id desc limit ${arg('limit', int8)}`.returns({
  id: int8,
  at: instant,
  name: text,
  branch: text,
  deed: text,
  subject: text,
  facts: json<Record<string, unknown>>(),
})

/**
 * Who has had to do with some subjects, or with a record that was found to be the same person: by day, branch, role and deed,
 * never by name.
 */
export const looksAt = statement`
  select (x.at at time zone 'Europe/Stockholm')::date as day, b.short_name as branch, a.role, x.deed, count(*) as times,
    count(*) over () as total
  from staff.audit x join staff.account a on a.id = x.account_id join organisation.branch b on b.id = x.branch_id
  where x.subject = any (${arg('subjects', arrayOf(text))})
    or x.subject in (select 'patron:' || (m.facts->>'from') from staff.audit m
      where m.deed = 'merge-patrons' and m.subject = any (${arg('subjects', arrayOf(text))}))
  group by 1, 2, 3, 4 order by 1 desc, 2, 4, 3
  limit ${arg('limit', int8)} offset ${arg('offset', int8)}`.returns({
  day: date,
  branch: text,
  role: oneOf('librarian', 'cataloguer', 'administrator'),
  deed: text,
  times: int8,
  total: int8,
})

export const forgetAudit = statement`delete from staff.audit where at < ${arg('before', instant)}`.nothing()
