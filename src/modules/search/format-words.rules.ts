/**
 * How sure a word is to name a form, by the tier up to which what is called as the question is written goes before it:
 * a plain name of a form, a word that stands in many titles ("Spelet om nedrustningen", "Kartan och landskapet"), or a
 * machine, whose name says more than that it is a game.
 */
export const surety = { plain: 2, ofTitles: 4, machine: 5 } as const
type Surety = keyof typeof surety

/** Every form of a word that names a format, in Swedish, English and Finnish, and the formats it may mean. */
const named: Readonly<Record<Surety, readonly (readonly [string, readonly string[]])[]>> = {
  plain: [
    [
      'ljudbok ljudboken ljudböcker ljudböckerna ljud_bok audiobook audiobooks audio_book äänikirja äänikirjat',
      ['audiobook', 'e-audiobook'],
    ],
    ['mp3 mp3-bok mp3-skiva mp3-cd', ['audiobook', 'e-audiobook']],
    ['e-ljudbok e-ljudboken e-ljudböcker e-ljudböckerna strömmande_ljudbok e-äänikirja', ['e-audiobook']],
    [
      'e-bok e-boken e-böcker e-böckerna ebok eboken eböcker eböckerna e-book e-books ebook ebooks e-kirja e-kirjat',
      ['e-book'],
    ],
    [
      'talbok talboken talböcker talböckerna daisy daisy-bok daisybok talking_book talking_books',
      ['talking-book'],
    ],
    [
      'storstil storstilsbok storstilsboken storstilsböcker stor_stil stora_bokstäver large_print large-print isotekstinen',
      ['large-print'],
    ],
    ['dvd dvd:n dvd-film dvd-filmen dvd-filmer dvd-skiva blu-ray bluray blu_ray blu-rayfilm', ['film']],
    ['film filmer elokuva elokuvat', ['film', 'e-film']],
    [
      'strömmande_film strömmande_filmer strömmad_film streamad_film streaming_film film_streaming',
      ['e-film'],
    ],
    ['noter notbok notboken notböcker nothäfte nothäften sheet_music nuotit', ['sheet-music']],
    [
      'tv-spel tv-spelet tv-spelen tvspel tvspelet tv_spel dataspel dataspelet datorspel datorspelet videospel konsolspel video_game video_games videopeli videopelit',
      ['game'],
    ],
    [
      'sällskapsspel sällskapsspelet sällskapsspelen brädspel brädspelet brädspelen board_game board_games lautapeli lautapelit',
      ['board-game'],
    ],
    ['punktskrift punktskriftsbok punktskriftsböcker braille', ['braille']],
    [
      'tidskrift tidskriften tidskrifter tidskrifterna magazine magazines aikakauslehti aikakauslehdet',
      ['magazine', 'e-magazine'],
    ],
    ['dagstidning dagstidningen dagstidningar sanomalehti sanomalehdet', ['newspaper']],
    [
      'serietidning serietidningen serietidningar seriealbum seriealbumet seriebok serieböcker serieroman serieromaner grafisk_roman grafiska_romaner graphic_novel graphic_novels sarjakuva sarjakuvat',
      ['comic'],
    ],
    ['cd-skiva cd-skivan cd-skivor musik-cd musikskiva musikskivor lp-skiva lp-skivor', ['music']],
    // On a cd there is music or a book read aloud.
    ['cd cd:n', ['music', 'audiobook']],
    ['cd-rom cdrom', ['cd-rom']],
  ],
  ofTitles: [
    ['filmen filmerna movie movies', ['film', 'e-film']],
    ['spel spelet spelen game games peli pelit', ['game', 'board-game']],
    ['skiva skivan skivor skivorna vinyl', ['music']],
    ['karta kartan kartor kartorna kartta kartat', ['map']],
    ['noterna', ['sheet-music']],
    ['comic comics', ['comic']],
  ],
  machine: [
    [
      'ps3 ps4 ps5 playstation playstation_4 playstation_5 xbox xbox_one nintendo_switch nintendo switch wii',
      ['game'],
    ],
  ],
}

interface FormatWord {
  readonly formats: readonly string[]
  readonly surety: number
}
const known: ReadonlyMap<string, FormatWord> = new Map(
  (Object.keys(named) as Surety[]).flatMap(sure =>
    named[sure].flatMap(([forms, formats]) =>
      forms
        .split(' ')
        .map((form): [string, FormatWord] => [form.replaceAll('_', ' '), { formats, surety: surety[sure] }]),
    ),
  ),
)

/** One of the words, the longest first: "nintendo switch" before "nintendo". */
const one = [...known.keys()].toSorted((a, b) => b.length - a.length).join('|')
/** Words that name a form, several of them beside one another, with what leads to them: "på dvd", "film på blu-ray". */
export const formatPattern = `(?:(?:på|som|i|on|as) )?(?:${one})(?: (?:(?:på|som|on) )?(?:${one}))*`
const each = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${one})(?![\\p{L}\\p{N}-])`, 'giu')

/** What words that name forms mean together: "film dvd" what both may be, "ljudbok film" what the first may. */
export function formatsNamed(text: string): FormatWord {
  const all = [...text.toLowerCase().matchAll(each)].flatMap(([word]) => known.get(word) ?? [])
  const [first] = all
  if (!first) return { formats: [], surety: surety.plain }
  const formats = all.reduce<readonly string[]>((so, { formats: next }) => {
    const both = so.filter(format => next.includes(format))
    return both.length ? both : so
  }, first.formats)
  // A machine is looked for as a word as long as anything says it.
  const isMachine = all.some(word => word.surety === surety.machine)
  return { formats, surety: isMachine ? surety.machine : Math.min(...all.map(word => word.surety)) }
}
