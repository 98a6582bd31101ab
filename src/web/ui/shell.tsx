import type { ComponentChildren } from 'preact'
import { localeFacts, locales } from '../texts/locale.ts'
import { Document } from './document.tsx'
import { Drawing, Icon } from './ornament.tsx'
import { link, type PageContext } from './page.ts'

type PublicProps = {
  ctx: PageContext
  title: string
  description?: string | undefined
  /** Which entry of the main menu the page belongs to. */
  section?: 'search' | 'children' | 'libraries' | 'events' | 'about' | 'mine'
  /** The search field in the red band; the start page brings its own band. */
  searchFor?: string | null
  band?: ComponentChildren
  jsonLd?: object | undefined
  noIndex?: boolean
  canonical?: string | undefined
  picture?: string | undefined
  feed?: { readonly href: string; readonly title: string } | undefined
  children: ComponentChildren
}

/** The public page: head with menu, red band with the search field, the page, foot. */
export function PublicPage(props: PublicProps) {
  const { ctx, section, searchFor = '' } = props
  const t = ctx.texts.common
  const entries = [
    { id: 'search', href: '/sok', text: t.menuSearch },
    { id: 'children', href: '/barn', text: ctx.texts.children.menu },
    { id: 'libraries', href: '/bibliotek', text: t.menuLibraries },
    { id: 'events', href: '/evenemang', text: t.menuEvents },
    { id: 'about', href: '/om', text: t.menuAbout },
  ] as const
  return (
    <Document
      ctx={ctx}
      title={props.title}
      description={props.description || `${props.title}. ${ctx.texts.start.description}`}
      jsonLd={props.jsonLd}
      noIndex={props.noIndex ?? false}
      canonical={props.canonical}
      picture={props.picture}
      feed={props.feed}
      installable
    >
      <a class="skip" href="#innehall">
        {t.skipToContent}
      </a>
      <header class="masthead">
        <div class="wrap">
          <a class="brand" href={link(ctx, '/')}>
            <Drawing assets={ctx.assets} name="mark" class="mark" />
            Dalabiblioteken
          </a>
          <nav class="mainnav" aria-label={t.mainMenu}>
            <ul class="plain">
              {entries.map(entry => (
                <li key={entry.id}>
                  <a href={link(ctx, entry.href)} aria-current={section === entry.id ? 'true' : undefined}>
                    {entry.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <LanguageSwitch ctx={ctx} />
          <div class="mine">
            <ReaderLink ctx={ctx} current={section === 'mine'} />
          </div>
        </div>
      </header>
      {props.band ?? (searchFor === null ? null : <SearchBand ctx={ctx} query={searchFor} />)}
      <main id="innehall" tabindex={-1}>
        {props.children}
      </main>
      <Foot ctx={ctx} />
      {ctx.reader?.sessionEnds ? <SessionEnd ctx={ctx} ends={ctx.reader.sessionEnds} /> : null}
      {ctx.reader?.keepsHere && section === 'mine' ? <div hidden data-keep={link(ctx, '/')} /> : null}
    </Document>
  )
}

/** Shown by the script five minutes before the session ends; staying takes one key, and what is too late is said too. */
function SessionEnd({ ctx, ends }: { ctx: PageContext; ends: { at: string; inSeconds: number } }) {
  const t = ctx.texts.common
  return (
    <div
      id="session-end"
      class="session-end"
      role="alert"
      data-ends-in={ends.inSeconds}
      data-ended={t.sessionEnded}
      hidden
    >
      <p>{t.sessionEnds(ends.at)}</p>
      <a class="button" href={link(ctx, '/mina-sidor')} data-stay="">
        {t.stay}
      </a>
    </div>
  )
}

function ReaderLink({ ctx, current }: { ctx: PageContext; current: boolean }) {
  const t = ctx.texts.common
  const mark = current ? 'true' : undefined
  if (!ctx.reader) {
    return (
      <a class="to-mine" href={link(ctx, '/logga-in')} aria-current={mark}>
        <Icon assets={ctx.assets} name="person" />
        {t.logIn}
      </a>
    )
  }
  const ready = ctx.reader.readyToFetch
  return (
    <a class="to-mine" href={link(ctx, '/mina-sidor')} aria-current={mark}>
      <Icon assets={ctx.assets} name="person" />
      {t.myPages}
      {ready > 0 ? (
        <>
          <span class="badge" aria-hidden="true">
            {ready}
          </span>
          <span class="vh">, {t.readyToFetch(ready)}</span>
        </>
      ) : null}
    </a>
  )
}

/** Chooses the language and comes back to the same page as it stands, with its question and its choices. */
function LanguageSwitch({ ctx }: { ctx: PageContext }) {
  return (
    <details class="langs">
      <summary>
        <Icon assets={ctx.assets} name="globe" />
        <span class="vh">{ctx.texts.common.language}: </span>
        <span class="langs-name">{localeFacts(ctx.locale).name}</span>
      </summary>
      <form method="post" action={link(ctx, '/sprak')}>
        <input type="hidden" name="csrf" value={ctx.csrf} />
        <input type="hidden" name="sida" value={ctx.path} />
        <ul class="plain">
          {locales.map(locale => {
            const { name, lang, dir } = localeFacts(locale)
            const isCurrent = locale === ctx.locale
            return (
              <li key={locale}>
                <button
                  type="submit"
                  name="till"
                  value={locale}
                  lang={lang}
                  dir={dir}
                  aria-current={isCurrent ? 'true' : undefined}
                >
                  {name}
                </button>
              </li>
            )
          })}
        </ul>
      </form>
    </details>
  )
}

/** The search field of every page. */
export function SearchBox({ ctx, query, label }: { ctx: PageContext; query: string; label: string }) {
  return (
    <search>
      <form class="searchbox" action={link(ctx, '/sok')} method="get">
        <label for="q">{label}</label>
        <div class="line">
          <input
            id="q"
            name="q"
            type="search"
            value={query}
            autocomplete="off"
            autocapitalize="none"
            enterkeyhint="search"
            data-suggest={link(ctx, '/sok/forslag')}
          />
          <button class="button" type="submit">
            {ctx.texts.common.menuSearch}
          </button>
        </div>
      </form>
    </search>
  )
}

function SearchBand({ ctx, query }: { ctx: PageContext; query: string }) {
  return (
    <div class="band">
      <Drawing assets={ctx.assets} name="vine" class="vine" />
      <div class="wrap">
        <SearchBox ctx={ctx} query={query} label={ctx.texts.common.searchLabel} />
      </div>
    </div>
  )
}

function Foot({ ctx }: { ctx: PageContext }) {
  const t = ctx.texts.common
  return (
    <footer class="foot">
      <div class="wrap">
        <div>
          <h2>Dalabiblioteken</h2>
          <p class="soft">{t.footLine}</p>
          {/* For who reads without scripts too, where no warning can come. */}
          {ctx.reader?.sessionEnds ? (
            <p class="soft">{ctx.texts.own.sessionNote(ctx.reader.sessionEnds.at)}</p>
          ) : null}
        </div>
        <nav aria-label={t.footHelp}>
          <h2>{t.footHelp}</h2>
          <ul class="plain">
            <li>
              <a href={link(ctx, '/bibliotek')}>{t.footHours}</a>
            </li>
            <li>
              <a href={link(ctx, '/om')}>{t.footRules}</a>
            </li>
            <li>
              <a href={link(ctx, '/regler')}>{ctx.texts.rules.title}</a>
            </li>
            <li>
              <a href={link(ctx, '/foresla-inkop')}>{ctx.texts.suggestions.title}</a>
            </li>
            <li>
              <a href={link(ctx, '/fjarrlan')}>{ctx.texts.ill.title}</a>
            </li>
            <li>
              <a href={link(ctx, '/mina-sidor')}>{t.myPages}</a>
            </li>
          </ul>
        </nav>
        <nav aria-label={ctx.texts.browse.discover}>
          <h2>{ctx.texts.browse.discover}</h2>
          <ul class="plain">
            <li>
              <a href={link(ctx, '/nytt')}>{ctx.texts.browse.lists.new.title}</a>
            </li>
            <li>
              <a href={link(ctx, '/nyss-lamnat')}>{ctx.texts.browse.lists.returned.title}</a>
            </li>
            <li>
              <a href={link(ctx, '/mest-lanat')}>{ctx.texts.browse.lists.borrowed.title}</a>
            </li>
            <li>
              <a href={link(ctx, '/tips')}>{ctx.texts.tips.title}</a>
            </li>
            <li>
              <a href={link(ctx, '/bladdra/upphov')}>{ctx.texts.headings.browse}</a>
            </li>
          </ul>
        </nav>
        <nav aria-label={t.footSite}>
          <h2>{t.footSite}</h2>
          <ul class="plain">
            <li>
              <a href={link(ctx, '/tillganglighet')}>{t.footAccessibility}</a>
            </li>
            <li>
              <a href="/personal">{t.footStaff}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
