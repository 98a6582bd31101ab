import type { ComponentChildren } from 'preact'
import { localeFacts, localePath, locales } from '../texts/locale.ts'
import type { PageContext } from './page.ts'

type Props = {
  ctx: PageContext
  title: string
  description?: string | undefined
  jsonLd?: object | undefined
  noIndex?: boolean
  /** Files of these pages alone, besides those of the whole site. */
  also?: { readonly stylesheet: string; readonly script: string }
  children: ComponentChildren
}

/** JSON inside a script element: '<' is the only sign that could end it early. */
const safeJson = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c')

/** The whole HTML document around a page. */
export function Document({ ctx, title, description, jsonLd, noIndex = false, also, children }: Props) {
  const { assets } = ctx
  const { lang, dir } = localeFacts(ctx.locale)
  const fullTitle = title === 'Dalabiblioteken' ? title : `${title} – Dalabiblioteken`
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <title>{fullTitle}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {description ? <meta name="description" content={description} /> : null}
        {noIndex ? <meta name="robots" content="noindex" /> : null}
        {assets.preloadFonts.map(href => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.stylesheet} />
        {also ? <link rel="stylesheet" href={also.stylesheet} /> : null}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {noIndex
          ? null
          : locales.map(locale => (
              <link
                key={locale}
                rel="alternate"
                hreflang={localeFacts(locale).tag}
                href={ctx.origin + localePath(locale, ctx.path)}
              />
            ))}
        {jsonLd ? (
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: safeJson(jsonLd) }} />
        ) : null}
        <script type="module" src={assets.script} />
        {also ? <script type="module" src={also.script} /> : null}
      </head>
      <body>
        {children}
        <div id="announcer" role="status" class="vh" />
      </body>
    </html>
  )
}
