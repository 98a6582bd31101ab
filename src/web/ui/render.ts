import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A page as a complete HTML document. */
export const renderPage = (page: VNode): string => `<!DOCTYPE html>${renderToString(page)}`

/**
 * A page that says what to put right: the word for that stands first in the title, which is what is read aloud when a page
 * opens. The title is written before it is known whether the page has errors, so it is put there afterwards.
 */
export function renderAnswer(page: VNode, status: number, errorWord: string): string {
  const html = renderPage(page)
  return status === 422 || html.includes(' id="fel"')
    ? html.replace('<title>', () => `<title>${errorWord}: `)
    : html
}
