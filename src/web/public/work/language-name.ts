import { languageOf } from '../../texts/formats.ts'
import type { PageContext } from '../../ui/index.ts'

/** A MARC language code in the words of the page. */
export const languageName = (ctx: PageContext, code: string | null): string =>
  ctx.texts.search.languages[languageOf(code)]
