import { arrayOf, date, instant, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, fragment, statement } from '../../database/statement.ts'

const columns = fragment`p.id, p.name, p.birth_date, p.category, p.email, p.phone, p.language, p.home_branch, p.expires_on,
    p.blocked_code, p.blocked_note, p.created_at,
    array(select number from patrons.card c where c.patron_id = p.id and c.blocked_at is null order by number) as cards`

const shape = {
  id: int8,
  name: text,
  birthDate: nullable(date),
  category: oneOf('adult', 'child', 'institution', 'home_delivery', 'provisional'),
  email: nullable(text),
  phone: nullable(text),
  language: text,
  homeBranch: int4,
  expiresOn: date,
  blockedCode: nullable(oneOf('staff', 'third-reminder', 'lost-card')),
  blockedNote: nullable(text),
  createdAt: instant,
  cards: arrayOf(text),
}

export const patronById = statement`
  select ${columns} from patrons.patron p where p.id = ${arg('id', int8)}`.returns(shape)

export const patronByCard = statement`
  select ${columns} from patrons.patron p
  where p.id = (select patron_id from patrons.card where number = ${arg('card', text)})`.returns(shape)

/** By the beginning of any word of the name, Swedish order. */
export const patronsByName = statement`
  select ${columns} from patrons.patron p
  where lower(p.name) like ${arg('start', text)} or lower(p.name) like '% ' || ${arg('start', text)}
  order by p.name collate "sv-SE-x-icu", p.id limit ${arg('limit', int8)}`.returns(shape)

export const addPatrons = statement`
  insert into patrons.patron (name, birth_date, category, email, phone, language, home_branch, expires_on, pin, blocked_code)
  select name, birth_date, category, email, phone, language, home_branch, expires_on, pin, blocked_code from unnest(${arg('names', arrayOf(text))}, ${arg('birthDates', arrayOf(nullable(date)))},
    ${arg('categories', arrayOf(text))}, ${arg('emails', arrayOf(nullable(text)))}, ${arg('phones', arrayOf(nullable(text)))},
    ${arg('languages', arrayOf(text))}, ${arg('homes', arrayOf(int4))}, ${arg('expires', arrayOf(date))},
    ${arg('pins', arrayOf(text))}, ${arg('blocks', arrayOf(nullable(text)))})
    with ordinality as x(name, birth_date, category, email, phone, language, home_branch, expires_on, pin, blocked_code, n)
  order by n returning id`.returns({ id: int8 })

export const addCards = statement`
  insert into patrons.card (number, patron_id)
  select * from unnest(${arg('numbers', arrayOf(text))}, ${arg('patrons', arrayOf(int8))})`.nothing()

export const setLanguage = statement`
  update patrons.patron set language = ${arg('language', text)} where id = ${arg('patron', int8)}`.nothing()
