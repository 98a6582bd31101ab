import type { PageContext } from '../../ui/index.ts'
import { schemaType } from '../work/schema-org.ts'
import type { HeadingView, UnderView } from './heading.view.ts'

type Shown = Extract<UnderView, { kind: 'work' }>

const books = new Set(['Book', 'Audiobook'])

/** A name with a comma is of a person, as libraries write it; of others it cannot be told what they are. */
const nameType = (filed: string): string => (filed.includes(',') ? 'Person' : 'Thing')

function workData(ctx: PageContext, { hit, part }: Shown): object {
  const url = `${ctx.origin}/verk/${hit.id}/${hit.slug}`
  return {
    ...{ '@type': schemaType(hit.formats[0]?.format ?? null), '@id': url, url, name: hit.title },
    ...(part ? { position: part } : {}),
  }
}

/** A name or a series as schema.org tells search engines (schema.org/Person, /BookSeries, /CreativeWorkSeries). */
export function headingData(ctx: PageContext, view: HeadingView): object | undefined {
  const { kind, label, filed, variants } = view
  const url = ctx.origin + view.href
  const shown = view.sections.flatMap(({ under }) => under).filter((one): one is Shown => one.kind === 'work')
  if ((kind !== 'creator' && kind !== 'series') || shown.length === 0) return undefined
  const named = {
    ...{ '@id': url, url, name: label },
    ...(variants.length ? { alternateName: variants } : {}),
  }
  const works = shown.map(one => workData(ctx, one))
  if (kind === 'creator')
    return {
      '@context': 'https://schema.org',
      '@type': nameType(filed),
      ...named,
      mainEntityOfPage: url,
      '@reverse': { creator: works },
    }
  const allBooks = shown.every(({ hit }) => books.has(schemaType(hit.formats[0]?.format ?? null)))
  const creators = [...new Set(shown.map(({ hit }) => hit.creator))]
  const [creator] = creators
  return {
    '@context': 'https://schema.org',
    '@type': allBooks ? 'BookSeries' : 'CreativeWorkSeries',
    ...named,
    ...(creator && creators.length === 1 ? { author: { '@type': 'Person', name: creator } } : {}),
    hasPart: works,
  }
}
