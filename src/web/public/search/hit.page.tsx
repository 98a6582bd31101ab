import type { ComponentChildren } from 'preact'
import { type FormatCode, htmlLang, languageOf, ourLang } from '../../texts/formats.ts'
import { type Span, spanShort } from '../../texts/span.ts'
import {
  Cover,
  type CoverWork,
  Icon,
  LinkButton,
  link,
  type PageContext,
  StatusPill,
} from '../../ui/index.ts'
import { SaveButton } from '../lists/save-button.tsx'
import { type FormatState, formatStateText } from './format-state.tsx'

/** One work in the list. */
export type HitView = {
  readonly id: number
  readonly slug: string
  readonly title: string
  /** MARC language code of the title; null when unknown. */
  readonly language: string | null
  readonly creator: string | null
  /** The page of everything by the creator; null = it has none (yet). */
  readonly creatorHref: string | null
  /** "1891–2024" or "1891". */
  readonly years: string | null
  readonly series: { name: string; part: string | null } | null
  /** One line on what it is about. */
  readonly hook: string | null
  readonly formats: readonly { format: FormatCode; state: FormatState }[]
  /** When it can be collected at the reader's own library, or the one that is chosen. */
  readonly promise: { readonly branch: string; readonly isOwn: boolean; readonly when: Span } | null
  /** Where it stands at the reader's own library. */
  readonly shelfHere: { branch: string; mark: string } | null
  readonly cover: CoverWork
  /** The form that was asked for: the page of the work opens there. */
  readonly edition: FormatCode | null
  /** The edition or language that was asked for, to be reserved; null = any. */
  readonly wish: string | null
  /** Set when a librarian lifted it for this question, or put it last; with the reason, when readers may know it. */
  readonly choice: { readonly kind: 'pin' | 'bury'; readonly reason: string | null } | null
}

type HitProps = {
  ctx: PageContext
  hit: HitView
  /** Above the title. */
  above?: ComponentChildren
  /** The level of its heading among those of the page. */
  level?: 2 | 3
  /** Between what is told of the work and its buttons. */
  children?: ComponentChildren
  /** False where it is saved already. */
  canSave?: boolean
}

/** A work in a list, with how it can be had right now, and the buttons to reserve and save it. */
export function Hit({ ctx, hit, above, level = 2, children, canSave = true }: HitProps) {
  const Title = level === 2 ? 'h2' : 'h3'
  const t = ctx.texts.search
  const lang = htmlLang(hit.language)
  const href = link(ctx, `/verk/${hit.id}/${hit.slug}${hit.edition ? `?form=${hit.edition}` : ''}`)
  const foreign = languageOf(hit.language) !== 'swe' && languageOf(hit.language) !== 'und'
  const line = [
    hit.years,
    foreign ? t.languages[languageOf(hit.language)] : null,
    hit.series ? t.seriesPart(hit.series.name, hit.series.part) : null,
  ].filter(Boolean)
  return (
    <article class="hit">
      <div class="hit-cover">
        <Cover assets={ctx.assets} work={hit.cover} lang={lang} />
      </div>
      <div class="hit-text">
        {above}
        <Title class="hit-title">
          <a href={href} lang={lang} dir="auto">
            {hit.title}
          </a>
        </Title>
        <p class="soft">
          {hit.creator && hit.creatorHref ? (
            <a class="hit-creator" href={link(ctx, hit.creatorHref)}>
              {hit.creator}
            </a>
          ) : (
            hit.creator
          )}
          {hit.creator && line.length > 0 ? ' · ' : ''}
          {line.join(' · ')}
        </p>
        {hit.choice ? <HitChoice ctx={ctx} choice={hit.choice} /> : null}
        {hit.hook ? (
          <p class="hook" lang={lang ?? ourLang} dir="auto">
            {hit.hook}
          </p>
        ) : null}
        <ul class="pills">
          {hit.formats.map(({ format, state }) => {
            const { tone, text } = formatStateText(ctx, state)
            return (
              <li key={format}>
                <StatusPill tone={tone}>
                  {t.formats[format]}: {text}
                </StatusPill>
              </li>
            )
          })}
        </ul>
        {hit.promise ? <HitPromise ctx={ctx} promise={hit.promise} /> : null}
        {hit.shelfHere ? (
          <p class="small shelf-here">
            <Icon assets={ctx.assets} name="pin" /> {t.shelfHere(hit.shelfHere.branch, hit.shelfHere.mark)}
          </p>
        ) : null}
        {children}
      </div>
      <div class="hit-deeds">
        <LinkButton
          href={link(ctx, `/reservera/${hit.id}${hit.wish ? `?utgava=${hit.wish}` : ''}`)}
          about={hit.title}
        >
          {t.reserve}
        </LinkButton>
        {canSave ? <SaveButton ctx={ctx} work={hit.id} title={hit.title} /> : null}
      </div>
    </article>
  )
}

/** Said out loud, so that a librarian's choice is never taken for the search's own. */
function HitChoice({ ctx, choice }: { ctx: PageContext; choice: NonNullable<HitView['choice']> }) {
  const t = ctx.texts.search
  return (
    <p class="small shelf-here">
      <Icon assets={ctx.assets} name="info" />{' '}
      <span>
        <a href={link(ctx, '/sokkvalitet#val')}>{choice.kind === 'pin' ? t.libraryChoice : t.putLast}</a>
        {choice.reason ? (
          <>
            : <span lang="sv">{choice.reason}</span>
          </>
        ) : null}
      </span>
    </p>
  )
}

function HitPromise({ ctx, promise }: { ctx: PageContext; promise: NonNullable<HitView['promise']> }) {
  const t = ctx.texts.search
  const when = spanShort(ctx.locale, ctx.texts.common.span, promise.when)
  return (
    <p class="small shelf-here">
      <Icon assets={ctx.assets} name="clock" />{' '}
      {promise.isOwn ? t.withYou(promise.branch, when) : t.readyAt(promise.branch, when)}
    </p>
  )
}
