import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Lexicon, lexiconOf } from './lexicon.rules.ts'

let loaded: Lexicon | undefined

/** The Swedish dictionary of the package `dictionary-sv` (LGPL-3.0), read where it is installed when it is first asked for. */
export function lexicon(): Lexicon {
  if (loaded) return loaded
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-sv'))
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  loaded = lexiconOf(read('index.aff'), read('index.dic'))
  return loaded
}
