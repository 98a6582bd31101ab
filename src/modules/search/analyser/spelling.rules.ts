import { romanised } from './cyrillic.rules.ts'

/** Names that languages write in ways no rule joins: as Swedish catalogues write them first, then as others do. */
const names = `
tjechov chekhov tschechow tchekhov|tolstoj tolstoy tolstoi|pusjkin pushkin puschkin|turgenjev turgenev turgenjew
solzjenitsyn solzhenitsyn|tjajkovskij tchaikovsky tschaikowsky|achmatova akhmatova|tsvetajeva tsvetaeva|gorkij gorky gorki
sjosjtakovitj shostakovich|jevtusjenko yevtushenko|zamjatin zamyatin|dostojevskij dostoevskij dostoevsky dostoyevsky dostojewski
homeros homer|platon plato|aristoteles aristotle|mahfouz mahfuz
`
const written = new Map<string, string>()
for (const line of names.trim().split(/[|\n]/)) {
  const [swedish = '', ...others] = line.split(' ')
  for (const other of others) written.set(other, swedish)
}

/** Arabic and Persian letters that keyboards change for one another. */
const arabic: Readonly<Record<string, string>> = { ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ـ: '' }

/** A genitive keeps its s: "dostoyevskys". */
const swedishName = (word: string): string =>
  written.get(word) ?? (word.endsWith('s') ? written.get(word.slice(0, -1)) : undefined) ?? word

/**
 * A folded word with one spelling for all ways to write it: Cyrillic in Latin letters, names as Swedish catalogues write
 * them, w as v, ph as f, aa as å, and Arabic letters that look alike as one.
 */
export const oneSpelling = (word: string): string =>
  swedishName(romanised(word))
    .replaceAll('w', 'v')
    .replaceAll('ph', 'f')
    .replace(/(?<!a)aa(?!a)/g, 'å')
    .replace(/[ىیکةـ]/g, letter => arabic[letter] ?? letter)
