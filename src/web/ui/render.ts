import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A page as a complete HTML document. */
export const renderPage = (page: VNode): string => `<!DOCTYPE html>${renderToString(page)}`
