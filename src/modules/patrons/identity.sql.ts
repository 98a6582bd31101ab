import { bool, bytes, instant, int8, nullable, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

export const beginLogin = statement`
  insert into patrons.e_login (state_hash, nonce, verifier, next, began_at)
  values (${arg('state', bytes)}, ${arg('nonce', text)}, ${arg('verifier', text)}, ${arg('next', nullable(text))}, ${arg('at', instant)})`.nothing()

/** Taken once: a second answer with the same state finds nothing. */
export const takeLogin = statement`
  delete from patrons.e_login where state_hash = ${arg('state', bytes)}
  returning nonce, verifier, next, began_at`.returns({
  nonce: text,
  verifier: text,
  next: nullable(text),
  beganAt: instant,
})

export const ownerOf = statement`
  select p.id, p.blocked_code is not distinct from 'lost-card'
      or not exists (select from patrons.card c where c.patron_id = p.id and c.blocked_at is null) as blocked
  from patrons.e_identity e join patrons.patron p on p.id = e.patron_id where e.key_hash = ${arg('key', bytes)}`.returns(
  { id: int8, blocked: bool },
)

export const keepTicket = statement`
  insert into patrons.e_linking (ticket_hash, key_hash, next, proven_at)
  values (${arg('ticket', bytes)}, ${arg('key', bytes)}, ${arg('next', nullable(text))}, ${arg('at', instant)})`.nothing()

export const ticket = statement`
  select key_hash, next, proven_at from patrons.e_linking where ticket_hash = ${arg('ticket', bytes)} for update`.returns(
  { keyHash: bytes, next: nullable(text), provenAt: instant },
)

export const dropTicket = statement`
  delete from patrons.e_linking where ticket_hash = ${arg('ticket', bytes)}`.nothing()

export const identityCase = statement`
  select (select patron_id from patrons.e_identity where key_hash = ${arg('key', bytes)}) as owner,
    exists (select from patrons.e_identity where patron_id = ${arg('patron', int8)} and key_hash <> ${arg('key', bytes)}) as has_another`.returns(
  { owner: nullable(int8), hasAnother: bool },
)

export const addIdentity = statement`
  insert into patrons.e_identity (key_hash, patron_id, linked_at)
  values (${arg('key', bytes)}, ${arg('patron', int8)}, ${arg('at', instant)})`.nothing()

export const forgetLogins = statement`
  delete from patrons.e_login where began_at < ${arg('before', instant)}`.nothing()

export const forgetTickets = statement`
  delete from patrons.e_linking where proven_at < ${arg('before', instant)}`.nothing()
