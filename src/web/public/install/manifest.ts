import { type Locale, localeFacts, localePath } from '../../texts/locale.ts'
import type { Texts } from '../../texts/sv/index.ts'
import type { Assets } from '../../ui/index.ts'

/** The web app manifest: what the site is called on a home screen, how it looks there and where one can go at once. */
export function manifestOf(locale: Locale, texts: Texts, icons: Assets['icons']['links']) {
  const at = (path: string): string => localePath(locale, path)
  const words = texts.device
  const { lang, dir } = localeFacts(locale)
  return {
    // The same in every language: changing it does not make another app.
    id: '/',
    name: 'Dalabiblioteken',
    short_name: words.shortName,
    description: texts.start.description,
    ...{ lang, dir },
    start_url: at('/'),
    scope: '/',
    display: 'standalone',
    background_color: '#faf7f1',
    theme_color: '#8c1d18',
    categories: ['books', 'education'],
    icons,
    shortcuts: [
      { name: words.shortcutSearch, url: at('/sok') },
      { name: words.loansTitle, url: at('/mina-sidor/lan') },
      { name: words.cardTitle, url: at('/mina-sidor/kort') },
    ],
  }
}
