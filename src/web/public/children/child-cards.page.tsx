import { htmlLang } from '../../texts/formats.ts'
import { Cover, LinkButton, link, type PageContext, StatusPill } from '../../ui/index.ts'
import type { ShelfWork } from '../covers/cover-shelf.page.tsx'

/** Works as large covers, each with where it is now and the button to reserve it. */
export function ChildCards({
  ctx,
  works,
  start,
}: {
  ctx: PageContext
  works: readonly ShelfWork[]
  start?: number
}) {
  const cards = works.map(work => (
    <li key={work.id} class="child-card">
      <a href={link(ctx, `/verk/${work.id}/${work.slug}`)}>
        <Cover assets={ctx.assets} work={work.cover} lang={htmlLang(work.language)} />
        <span class="child-card-title" lang={htmlLang(work.language)} dir="auto">
          {work.title}
        </span>
        {work.creator ? <span class="soft small">{work.creator}</span> : null}
      </a>
      <CardDeeds ctx={ctx} work={work} />
    </li>
  ))
  return start === undefined ? (
    <ul class="child-cards">{cards}</ul>
  ) : (
    <ol class="child-cards" start={start}>
      {cards}
    </ol>
  )
}

/** Where a work is now, and the way to have it. */
export function CardDeeds({ ctx, work }: { ctx: PageContext; work: ShelfWork }) {
  return (
    <div class="child-deeds">
      {work.state ? <StatusPill tone={work.state.tone}>{work.state.text}</StatusPill> : null}
      <LinkButton kind="second" href={link(ctx, `/reservera/${work.id}`)} about={work.title}>
        {ctx.texts.search.reserve}
      </LinkButton>
    </div>
  )
}
