import { htmlLang } from '../../texts/formats.ts'
import { Cover, type CoverWork, link, type PageContext, StatusPill, type StatusTone } from '../../ui/index.ts'

/** A row of covers with their titles: new titles, most borrowed, a series. */
export function CoverShelf({ ctx, works }: { ctx: PageContext; works: readonly ShelfWork[] }) {
  return (
    <ul class="cover-shelf">
      {works.map(work => (
        <li key={work.id}>
          <a href={link(ctx, `/verk/${work.id}/${work.slug}`)}>
            <Cover assets={ctx.assets} work={work.cover} lang={htmlLang(work.language)} />
            <span class="cover-shelf-title" lang={htmlLang(work.language)} dir="auto">
              {work.title}
            </span>
            {work.creator ? <span class="soft small">{work.creator}</span> : null}
          </a>
          {work.state ? (
            <p class="cover-shelf-state">
              <StatusPill tone={work.state.tone}>{work.state.text}</StatusPill>
            </p>
          ) : null}
          {work.why ? <p class="cover-shelf-why soft small">{work.why}</p> : null}
        </li>
      ))}
    </ul>
  )
}

export type ShelfWork = {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly language: string | null
  readonly creator: string | null
  readonly cover: CoverWork
  /** How it can be had right now; left out = not told here. */
  readonly state?: { readonly tone: StatusTone; readonly text: string }
  /** Why it stands here, in words. */
  readonly why?: string
}
