/** Russian letters as Swedish catalogues write them in Latin ones. */
const latin: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'jo', ж: 'zj', з: 'z', и: 'i', й: 'j', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'ch', ц: 'ts' },
  ...{ ч: 'tj', ш: 'sj', щ: 'sjtj', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'ju', я: 'ja' },
  ...{ і: 'i', ї: 'ji', є: 'je', ґ: 'g', ў: 'u' },
}

/**
 * A folded word with its Cyrillic letters in Latin ones ("чехов" -> "tjechov"), so that either writing finds it.
 * Folding takes the mark from й; last in a word after a vowel it is given back.
 */
export const romanised = (word: string): string =>
  word.replace(/(?<=[аеиоуыя])и$/, 'й').replace(/[а-яёіїєґў]/g, letter => latin[letter] ?? letter)
