import { readIdentifier } from '../../../modules/ill/index.ts'
import { link, type PageContext } from '../../ui/index.ts'
import { illHref } from './ill.view.ts'

/** The way from a search that did not find it to asking for it from outside, with what was searched for filled in. */
export function IllLink({ ctx, q }: { ctx: PageContext; q: string }) {
  const identifier = readIdentifier(q)
  const form = identifier && 'value' in identifier ? { identifier: identifier.value } : { title: q }
  return <a href={link(ctx, illHref(form))}>{ctx.texts.ill.link}</a>
}
