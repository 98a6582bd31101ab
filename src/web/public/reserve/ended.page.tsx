import type { UncollectedEnd } from '../../../kernel/states.ts'
import { LinkButton, link, type PageContext, PublicPage } from '../../ui/index.ts'

export type EndedView = {
  readonly how: UncollectedEnd
  /** The child it was for; null = the reader. */
  readonly child: { readonly id: number; readonly name: string } | null
  readonly work: { readonly id: number; readonly slug: string; readonly title: string }
}

/**
 * Where somebody comes who goes back to a reservation that has ended since, in the browser or from an old letter.
 * @param view null = nothing is known of it (any more), or not to this reader
 */
export function EndedPage({ ctx, view }: { ctx: PageContext; view: EndedView | null }) {
  const t = ctx.texts.reserve
  const { title, text } = view ? t.ended[view.how] : { title: t.unknownTitle, text: t.unknownText }
  const child = view?.child
  return (
    <PublicPage ctx={ctx} title={title} section="mine" noIndex>
      <div class="wrap page stack narrow-page">
        <h1>{title}</h1>
        {view ? (
          <p>
            <a href={link(ctx, `/verk/${view.work.id}/${view.work.slug}`)} dir="auto">
              {view.work.title}
            </a>
          </p>
        ) : null}
        <p>{text}</p>
        <div class="row">
          {view ? (
            <LinkButton href={link(ctx, `/reservera/${view.work.id}${child ? `?vem=${child.id}` : ''}`)}>
              {t.again}
            </LinkButton>
          ) : null}
          <LinkButton
            kind="second"
            href={link(ctx, child ? '/mina-sidor/familj' : '/mina-sidor#reservationer')}
          >
            {child ? ctx.texts.family.seeFamily : t.seeMine}
          </LinkButton>
        </div>
      </div>
    </PublicPage>
  )
}
