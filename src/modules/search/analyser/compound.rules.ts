import type { First, Lexicon } from './lexicon.rules.ts'

/** First parts that the dictionary does not know, or only as names. */
const moreFirsts: ReadonlyMap<string, string> = new Map(
  (
    'dala dala|läro lära|fantasy fantasy|manga manga|feelgood feelgood|sci sci|kriminal kriminal|cancer cancer|rymd rymd|stick sticka|' +
    'visu visa|vis visa|blomster blomma|riddar riddare|deckar deckare|rid rida|häx häxa|skol skola|gruv gruva|stor stor|små liten'
  )
    .split('|')
    .map(pair => pair.split(' ') as [string, string]),
)

/** Words of three letters that everyday compounds are made of; others of three letters are more often no part at all. */
const short = new Set(
  (
    'bok man kung hus dag år tid hav sjö ö fe häst katt hund djur ko ris träd ros by bil båt tåg väg led tur not fot fru mat kök ' +
    'öl vin bär rad ord sak sal rum tal art lag rån mord spel lek bi bo snö is sol ljus ljud tal bad hem jul påsk vår höst natt barn folk släkt ' +
    'film sång visa ras dans konst film bild brev kort fest sten järn guld trä gran ved skog älv dal fågel orm varg räv älg gås höns får get kos kor ' +
    'öga öra tå hår hud ben arm knä själ sorg död liv krig fred värld land stad gård torp tom lin ull garn väv sy syr rym lär rid häx vis kok'
  ).split(' '),
)
/** Letters put together by chance: what looks like a compound and is none. */
const chance = new Set(
  (
    'storlek kärlek tjocklek partitur kamera matros kommun person personal kapital fabrik musik klinik kartong metall manus historia kanon ' +
    'karneval kalender moralitet solist medan innan annan sedan sådan mellan barock barnard passion mission tradition station nation ' +
    'order ordning ordinarie lager lagring ordinär reporter minister fenster fönster kloster bister syster dialog katalog analog prolog ' +
    'regent agent student vinter hinder kinder sekund ballong salong'
  ).split(' '),
)

/** Last parts that family and place names have as often: words nobody knows stay whole before them. */
const inNames = new Set(
  (
    'berg älv man by lag and far mor bär ö ord ras tal son gren kvist ström lund dal sten sand backe mark fors holm vall rot löv näs sjö ' +
    'hem hus land gård bro torp vik ås hed lind blad björn hult stad borg kulla hammar strand hav sund bo feldt'
  ).split(' '),
)

export interface Compound {
  /** The whole word, its end in the first form. */
  readonly whole: string
  /** The words it is made of, in their first form. */
  readonly parts: readonly [first: string, last: string]
}

/** What is done, by a word the dictionary has not: "skådning". */
const doing = /^(.{4,}ning)(?:ar(?:na)?|en)?s?$/

/** No word that is read as a compound is longer: what is longer is no word. */
const longest = 40

/**
 * Parts compounds by a dictionary: "barnböckerna" -> barn, bok; null when a word is none. The longest first part counts.
 * @param readings the words a form may be of
 * @returns takes a word, and whether it is an ordinary one that the dictionary knows: all others may be names
 */
export function compoundsBy(
  lexicon: Lexicon,
  readings: (form: string) => readonly string[],
): (word: string, known: boolean) => Compound | null {
  const firsts = new Map<string, First | null>()
  const lasts = new Map<string, string | null>()
  const first = (part: string): First | null => {
    const more = moreFirsts.get(part)
    if (more !== undefined) return { word: more, sure: true }
    const found = lexicon.first(part)
    return found === undefined || (part.length < 4 && !short.has(part)) ? null : found
  }
  /** What may be last: nouns. */
  const last = (part: string): string | null =>
    readings(part).find(one => {
      const flags = lexicon.flags(one)
      if (flags?.includes('-') || (one.length < 4 && !short.has(one))) return false
      return flags === undefined ? one.endsWith('are') : /[ABCDEFGHIJ]/.test(flags)
    }) ?? null
  return (word, known) => {
    if (word.length > longest || word.length < 6 || chance.has(word)) return null
    let [best, price] = [null as Compound | null, 9]
    const farthest = Math.min(word.length - 3, lexicon.begins(word) + 2)
    for (let at = farthest; at >= 3 && price > 0; at--) {
      const before = word.slice(0, at)
      // Three letters are written as two: "fotboll" and "lag" make "fotbollag".
      const doubled = word[at] === word[at - 1] ? remembered(firsts, before + word[at], first) : null
      const one = remembered(firsts, before, first) ?? (doubled?.sure ? doubled : null)
      if (!one) continue
      const after = word.slice(at)
      const found = remembered(lasts, after, last)
      const end = found ?? doing.exec(after)?.[1]
      if (!end || (!known && inNames.has(end))) continue
      // A first part the dictionary knows as one before one that only could be; a link of an e last of all.
      const here =
        (one.sure ? 0 : 1) + (before.endsWith('e') && one.word !== before ? 2 : 0) + (found ? 0 : 3)
      if (here >= price || (here > 0 && (before.length < 4 || end.length < 4) && !short.has(end))) continue
      best = { whole: before + end, parts: [one.word, end] }
      price = here
    }
    return best && chance.has(best.whole) ? null : best
  }
}

function remembered<T>(memory: Map<string, T>, key: string, make: (key: string) => T): T {
  const known = memory.get(key)
  if (known !== undefined) return known
  if (memory.size > 30_000) memory.clear()
  const made = make(key)
  memory.set(key, made)
  return made
}
