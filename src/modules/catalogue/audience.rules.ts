import { control, dataFields, first, type MarcRecord, values } from './marc/record.rules.ts'

export type Audience = 'child' | 'young' | 'adult'

/** SAB marks for children's shelves begin with a u. */
const childrensMark = /^u[A-Z]/

/** For whom: code 008/22 first, then children's shelf marks, genre terms and subject headings made for children. */
export function audienceOf(record: MarcRecord): Audience {
  const code = 'acdgijkmort'.includes(record.leader.charAt(6)) ? control(record, '008').charAt(22) : ''
  if (code && 'abcj'.includes(code)) return 'child'
  if (code === 'd') return 'young'
  if (code && 'ef'.includes(code)) return 'adult'
  if (dataFields(record, '084').some(field => childrensMark.test(first(field, 'a')))) return 'child'
  const vocabularies = dataFields(record, '650', '655').map(field => first(field, '2'))
  if (vocabularies.some(name => name === 'barn' || name === 'barngf')) return 'child'
  const said = dataFields(record, '385', '521')
    .flatMap(field => values(field, 'a'))
    .join(' ')
    .toLowerCase()
  if (/barn|children/.test(said)) return 'child'
  if (/ungdom|unga vuxna|young adult/.test(said)) return 'young'
  return 'adult'
}

/** The ages a note names, "6-9 år" or "från 11 år", as it is written; null when none does. */
export function agesOf(record: MarcRecord): string | null {
  for (const field of dataFields(record, '521', '385')) {
    const text = values(field, 'am').join(' ')
    const ages = /(\d{1,2})\s*[-–]\s*(\d{1,2})\s*år|(?:från|fr\.)\s*(\d{1,2})\s*år/i.exec(text)
    if (ages) return ages[3] ? `${ages[3]}+` : `${ages[1]}–${ages[2]}`
  }
  return null
}

/** Fiction or not, as coded; where the code is silent, by the shelf mark (SAB H = fiction, Dewey 8x3 = novels). */
export function fictionOf(record: MarcRecord): boolean | null {
  if (!'at'.includes(record.leader.charAt(6))) return null
  const code = control(record, '008').charAt(33)
  if ('1fjpdhc'.includes(code) && code !== '') return true
  const marks = dataFields(record, '084').map(field => first(field, 'a'))
  if (marks.some(mark => /^u?H/.test(mark))) return true
  if (marks.some(mark => /^u?[A-GI-Z]/.test(mark))) return false
  const dewey = dataFields(record, '082').map(field => first(field, 'a'))
  if (dewey.some(mark => /^8\d[123]/.test(mark))) return true
  if (dewey.some(mark => /^\d{3}/.test(mark)) || code === '0') return false
  return null
}
