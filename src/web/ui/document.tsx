import type { ComponentChildren } from 'preact'
import { type Locale, localeFacts, localePath, locales } from '../texts/locale.ts'
import { link, type PageContext } from './page.ts'

type Props = {
  ctx: PageContext
  title: string
  description?: string | undefined
  jsonLd?: object | undefined
  noIndex?: boolean
  /** The one address of what the page shows, without language; left out = its own without the query. */
  canonical?: string | undefined
  /** Address of a picture of what the page is about. */
  picture?: string | undefined
  /** A feed that goes with the page. */
  feed?: { readonly href: string; readonly title: string } | undefined
  /** Whether the page belongs to what can be put on a home screen. */
  installable?: boolean
  /** Files of these pages alone, besides those of the whole site. */
  also?: { readonly stylesheet: string; readonly script: string }
  children: ComponentChildren
}

/** JSON inside a script element: '<' is the only sign that could end it early. */
const safeJson = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c')

/** The whole HTML document around a page. */
export function Document(props: Props) {
  const { ctx, title, description, jsonLd, noIndex = false, installable, feed, also, children } = props
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
        {installable ? <ToBeInstalled ctx={ctx} /> : null}
        {noIndex ? null : <ToBeFound {...props} title={fullTitle} />}
        {feed ? (
          <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} />
        ) : null}
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

/** How the site looks on a home screen and around its own window. */
function ToBeInstalled({ ctx }: { ctx: PageContext }) {
  return (
    <>
      <link rel="manifest" href={link(ctx, '/manifest.webmanifest')} />
      <link rel="apple-touch-icon" href={ctx.assets.touchIcon} />
      <meta name="theme-color" content="#faf7f1" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#171412" media="(prefers-color-scheme: dark)" />
    </>
  )
}

/** The one address of the page, the same page in other languages, and how it looks where it is shared. */
function ToBeFound({ ctx, title, description, canonical, picture }: Props) {
  const path = canonical ?? ctx.path.split('?', 1)[0] ?? '/'
  const inLanguage = (locale: Locale): string => ctx.origin + localePath(locale, path)
  const own = inLanguage(ctx.locale)
  return (
    <>
      <link rel="canonical" href={own} />
      {locales.map(locale => (
        <link key={locale} rel="alternate" hreflang={localeFacts(locale).tag} href={inLanguage(locale)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={inLanguage('sv')} />
      <meta property="og:site_name" content="Dalabiblioteken" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={own} />
      <meta property="og:locale" content={localeFacts(ctx.locale).lang} />
      {description ? <meta property="og:description" content={description} /> : null}
      {picture ? (
        <>
          <meta property="og:image" content={ctx.origin + picture} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={title} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      ) : null}
    </>
  )
}
