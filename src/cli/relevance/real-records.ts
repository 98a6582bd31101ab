import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { isbn13, spokenName, titleKey } from '../../kernel/text.ts'
import type { IndexDocument } from '../../modules/search/index.ts'
import { projectRoot } from '../../settings.ts'
import type { JudgedQuery } from './judge.rules.ts'

const folder = join(projectRoot, '../shared/data')
const files = {
  books: join(folder, 'pool/gutenberg-metadata.tsv.gz'),
  subjects: join(folder, 'pool/gutenberg-subjects.tsv.gz'),
  novels: join(folder, 'swedish/libris-swedish-novels.tsv.gz'),
}

/** Whether records of real libraries lie beside the project. */
export const realRecordsThere = (): boolean => Object.values(files).every(existsSync)

const rows = (file: string): string[][] =>
  gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map(line => line.split('\t'))

/** MARC codes of the languages most of the books are in; the others stand with no language. */
const marcLanguages: Readonly<Record<string, string>> = {
  ...{ en: 'eng', fr: 'fre', fi: 'fin', de: 'ger', nl: 'dut', it: 'ita', es: 'spa', pt: 'por', hu: 'hun' },
  ...{ zh: 'chi', sv: 'swe', el: 'gre', eo: 'epo', la: 'lat', ca: 'cat', da: 'dan', no: 'nor', pl: 'pol' },
}

/** A record without what makes a work stand out: only its titles, names, subjects and language are real. */
export type RealRecord = Pick<
  IndexDocument,
  'title' | 'creators' | 'series' | 'subjects' | 'genres' | 'languages' | 'identifiers' | 'firstYear'
>

const genreName = (uri: string): string => decodeURIComponent(uri.split('/').at(-1) ?? '')

/** Swedish novels, then books of the world, in the order of their files. */
export function realRecords(): RealRecord[] {
  const novels = rows(files.novels).map(([title = '', author = '', , , year, isbn, , , genres = '']) => ({
    ...{ title, creators: author ? [author] : [], series: [], subjects: [], languages: ['swe'] },
    genres: genres.split('|').filter(Boolean).map(genreName),
    identifiers: isbn ? [isbn] : [],
    firstYear: Number(year) || null,
  }))
  const subjectsOf = new Map<string, string[]>()
  for (const [book = '', kind, subject = ''] of rows(files.subjects))
    if (kind === 'lcsh') subjectsOf.set(book, [...(subjectsOf.get(book) ?? []), subject].slice(0, 4))
  const books = rows(files.books).map(([book = '', title = '', author = '', , language = '']) => ({
    ...{ title, creators: author ? [spokenName(author)] : [], subjects: subjectsOf.get(book) ?? [] },
    ...{ series: [], genres: [], identifiers: [], firstYear: null },
    languages: marcLanguages[language] ? [marcLanguages[language]] : [],
  }))
  return [...novels, ...books].filter(record => titleKey(record.title) !== '')
}

/** What a query expects and no record of the catalogue is: it is asked for, so the catalogue must hold it. */
export function expectedWorks(
  queries: readonly JudgedQuery[],
  known: readonly IndexDocument[],
): RealRecord[] {
  const keyOf = (title: string, author = ''): string => `${titleKey(title)} / ${titleKey(spokenName(author))}`
  const there = new Set<string>()
  for (const document of known)
    for (const title of [document.title, ...document.titles])
      for (const author of [...document.creators, '']) there.add(keyOf(title, author))
  const missing: RealRecord[] = []
  for (const { q, expect } of queries)
    for (const [n, { title, author, series, genre, language }] of expect.entries()) {
      if (!title || there.has(keyOf(title, author))) continue
      there.add(keyOf(title, author))
      const isbn = n === 0 ? isbn13(q) : null
      missing.push({
        ...{ title, creators: author ? [spokenName(author)] : [], subjects: [], firstYear: null },
        series: series ? [series] : [],
        ...{ genres: genre ? [genre] : [], languages: [language ?? 'swe'], identifiers: isbn ? [isbn] : [] },
      })
    }
  return missing
}
