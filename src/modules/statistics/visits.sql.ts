import { arrayOf, date, int4, int8, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** All counts of a while in one write. */
export const addPages = statement`
  insert into statistics.page_count (day, page, locale, pages, visits)
  select * from unnest(${arg('days', arrayOf(date))}, ${arg('kinds', arrayOf(text))}, ${arg('locales', arrayOf(text))},
    ${arg('pages', arrayOf(int4))}, ${arg('visits', arrayOf(int4))})
  on conflict (day, page, locale) do update set pages = page_count.pages + excluded.pages, visits = page_count.visits + excluded.visits`.nothing()

export const pagesSince = statement`
  select day, page, locale, pages, visits from statistics.page_count where day >= ${arg('from', date)}
  order by day desc, page, locale`.returns({ day: date, page: text, locale: text, pages: int4, visits: int4 })

export const forgetPages = statement`
  with gone as (delete from statistics.page_count where day < ${arg('before', date)} returning 1) select count(*) as gone from gone`.returns(
  { gone: int8 },
)
