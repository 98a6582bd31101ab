import { link, type PageContext, PublicPage } from '../../ui/index.ts'
import type { HoldPlace } from './hold-place.ts'

export type WhyView = {
  readonly hold: number
  readonly work: number
  readonly slug: string
  readonly title: string
  /** Where the reservation stands, sentence by sentence. */
  readonly lines: readonly string[]
  /** When copies went to others who came later, newest first. */
  readonly passings: readonly string[]
}

/** Why the reader waits: the place, and every copy that went to somebody who came later, without who. */
export function WhyPage({ ctx, view, place }: { ctx: PageContext; view: WhyView; place: HoldPlace }) {
  const t = ctx.texts.why
  return (
    <PublicPage ctx={ctx} title={t.heading(view.title)} section="mine" noIndex>
      <div class="wrap page stack narrow-page">
        <h1>{t.heading(view.title)}</h1>
        {view.lines.map(line => (
          <p key={line}>{line}</p>
        ))}
        <h2>{t.passingsTitle}</h2>
        {view.passings.length ? (
          <ul>
            {view.passings.map((line, n) => (
              <li key={n}>{line}</li>
            ))}
          </ul>
        ) : (
          <p>{t.none}</p>
        )}
        <p class="soft">
          {t.rule} <a href={link(ctx, '/rattvisa')}>{t.fairness}</a>
        </p>
        <p>
          <a href={link(ctx, place.list)}>{t.back}</a>
        </p>
      </div>
    </PublicPage>
  )
}
