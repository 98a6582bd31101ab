import { Button, link, type PageContext, PostForm } from '../../ui/index.ts'
import type { SearchQuery } from '../search/query.ts'
import { asksSomething, watchedPath } from './watched.ts'

type Props = { ctx: PageContext; query: SearchQuery; kind?: 'second' | 'quiet'; children: string }

/** Begins to watch a search, a series or a name; whoever is not logged in logs in first, and comes back to do it. */
export function WatchButton({ ctx, query, kind = 'second', children }: Props) {
  if (!asksSomething(query)) return null
  return (
    <PostForm ctx={ctx} action={link(ctx, '/bevaka')} fields={{ fraga: watchedPath(query) }} class="no-print">
      <Button kind={kind}>{children}</Button>
    </PostForm>
  )
}
