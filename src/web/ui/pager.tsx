import type { PageContext } from './page.ts'
import { pageWindow } from './page-window.rules.ts'

type Props = {
  ctx: PageContext
  current: number
  last: number
  href: (page: number) => string
  region?: string
}

/** Real links to the other pages of a list. */
export function Pager({ ctx, current, last, href, region }: Props) {
  if (last <= 1) return null
  const t = ctx.texts.common
  return (
    <nav class="pager" aria-label={t.pages}>
      {current > 1 ? (
        <a href={href(current - 1)} rel="prev" data-region={region}>
          {t.previous}
        </a>
      ) : null}
      {pageWindow(current, last).map((page, n) =>
        page === 0 ? (
          <span key={`gap-${n}`} aria-hidden="true">
            …
          </span>
        ) : (
          <a
            key={page}
            href={href(page)}
            aria-label={t.pageNumber(page)}
            aria-current={page === current ? 'page' : undefined}
            data-region={region}
          >
            {page}
          </a>
        ),
      )}
      {current < last ? (
        <a href={href(current + 1)} rel="next" data-region={region}>
          {t.next}
        </a>
      ) : null}
    </nav>
  )
}
