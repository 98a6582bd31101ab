import { control, dataFields, first, type MarcRecord, values } from './marc/record.rules.ts'

/** What kind of thing an edition is, to those who look for it. */
export const formats = [
  'book',
  'large-print',
  'comic',
  'braille',
  'audiobook',
  'talking-book',
  'e-book',
  'e-audiobook',
  'film',
  'e-film',
  'music',
  'e-music',
  'game',
  'board-game',
  'magazine',
  'newspaper',
  'e-magazine',
  'sheet-music',
  'map',
  'picture',
  'kit',
  'cd-rom',
  'object',
  'article',
] as const
export type Format = (typeof formats)[number]

/** What it comes on, where that matters on the shelf: 'dvd', 'blu-ray', 'vhs', 'cd', 'mp3', 'lp', 'cassette'. */
export type Carrier = 'dvd' | 'blu-ray' | 'vhs' | 'cd' | 'mp3' | 'lp' | 'cassette'

export interface FormatFacts {
  readonly format: Format
  readonly carrier: Carrier | null
  readonly easyToRead: boolean
  /** A part of something else is found, but not fetched by itself. */
  readonly requestable: boolean
}

/** The words of the fields that say what a thing is, where the codes do not. */
function words(record: MarcRecord): string {
  const texts: string[] = []
  for (const field of dataFields(record, '245', '300', '338', '347', '500', '538', '655')) {
    const codes = { '245': 'h', '300': 'abcefg', '347': 'ab' }[field.tag] ?? 'a'
    texts.push(...values(field, codes))
  }
  return texts.join(' ').toLowerCase()
}

/** Positions of 008 move with the type of record: form of item stands at 29 for maps and pictures in motion. */
const formOfItem = (record: MarcRecord, type: string): string =>
  control(record, '008').charAt('efgkor'.includes(type) ? 29 : 23)

const carriers = (record: MarcRecord): Set<string> =>
  new Set(dataFields(record, '338').map(field => first(field, 'b')))

/** An address that leads to the thing itself, not to a cover, a table of contents or a publisher's page. */
export const isOnlineCopy = (record: MarcRecord): boolean =>
  dataFields(record, '856').some(
    field =>
      ['0', '1'].includes(field.ind.charAt(1)) &&
      !/omslag|cover|innehåll|contents|publisher|förlag|sammanfattning|abstract/i.test(
        values(field, 'yz3').join(' '),
      ),
  )

/**
 * The format of a record, by leader, 006-008 and 33x, the first that fits (standards: MARC 21 bibliographic). The
 * carrier is believed before the leader when they disagree.
 */
export function formatOf(record: MarcRecord): FormatFacts {
  const type = record.leader.charAt(6)
  const level = record.leader.charAt(7)
  const f008 = control(record, '008')
  const f007 = record.fields
    .filter(field => field.tag === '007')
    .map(field => ('value' in field ? field.value : ''))
  const has007 = (pattern: RegExp): boolean => f007.some(value => pattern.test(value))
  const text = words(record)
  const carrier = carriers(record)
  const form = formOfItem(record, type)
  const online = has007(/^cr/) || carrier.has('cr') || form === 'o' || (form === 's' && isOnlineCopy(record))
  const easyToRead = /lättläst|\bll-bok/.test(text)
  const facts = (format: Format, on: Carrier | null = null, requestable = true): FormatFacts => ({
    format,
    carrier: on,
    easyToRead,
    requestable,
  })
  const spoken =
    type === 'i' || (type === 'a' && (carrier.has('sd') || has007(/^sd/)) && !/\+|cd-rom/.test(text))
  if ('ab'.includes(level) && level !== '') return facts('article', null, false)
  if (type === 'o') return facts('kit')
  if (online && spoken) return facts('e-audiobook')
  if (online && type === 'g') return facts('e-film')
  if (online && type === 'j') return facts('e-music')
  if (online && 'si'.includes(level) && 'at'.includes(type)) return facts('e-magazine')
  if (online && 'atm'.includes(type)) return facts('e-book')
  if ((spoken || has007(/^[cs]/)) && /daisy|talbok|taltidning/.test(text)) return facts('talking-book', 'mp3')
  if (spoken) return facts('audiobook', soundCarrier(text, carrier, has007))
  if (type === 'j') return facts('music', soundCarrier(text, carrier, has007))
  if (type === 'g') {
    if (f008.charAt(33) === 'g') return facts('board-game')
    if (has007(/^v...s/) || /blu-?ray|\b4k\b/.test(text)) return facts('film', 'blu-ray')
    if (has007(/^v...v/) || /\bdvd/.test(text)) return facts('film', 'dvd')
    if (has007(/^v...b/) || /\bvhs/.test(text)) return facts('film', 'vhs')
    return facts(f008.charAt(33) === 's' ? 'picture' : 'film')
  }
  if (type === 'm')
    return facts(
      f008.charAt(26) === 'g' || /playstation|\bps[345]\b|xbox|nintendo|\bwii\b|pc-spel|tv-spel/.test(text)
        ? 'game'
        : 'cd-rom',
    )
  if (type === 'r')
    return facts(f008.charAt(33) === 'g' || /sällskapsspel|brädspel/.test(text) ? 'board-game' : 'object')
  if (type === 'c' || type === 'd') return facts('sheet-music')
  if (type === 'e' || type === 'f') return facts('map')
  if (type === 'k') return facts('picture')
  if (level === 's' || level === 'i') return facts(f008.charAt(21) === 'n' ? 'newspaper' : 'magazine')
  if (form === 'd' || has007(/^tb/) || /storstil|stor stil|large print/.test(text))
    return facts('large-print')
  if (form === 'f' || has007(/^(tc|f)/) || carrier.has('tct')) return facts('braille')
  if (isComic(record)) return facts('comic')
  return facts('book')
}

function soundCarrier(text: string, carrier: Set<string>, has007: (pattern: RegExp) => boolean): Carrier {
  if (/\bmp3/.test(text)) return 'mp3'
  if (carrier.has('ss') || has007(/^ss/) || /kassett/.test(text)) return 'cassette'
  if (/vinyl|\blp\b|33 1\/3/.test(text)) return 'lp'
  return 'cd'
}

const isComic = (record: MarcRecord): boolean =>
  dataFields(record, '655').some(field =>
    /^(tecknade )?serier\b|graphic novel|seriealbum|manga|comic/i.test(first(field, 'a')),
  ) || dataFields(record, '084').some(field => /^u?Hci/.test(first(field, 'a')))
