import type { JSX } from 'preact'
import { number } from '../../texts/locale.ts'
import { Checkbox, Dialog, DialogDone, link, type PageContext } from '../../ui/index.ts'
import type { FilterName, SearchQuery } from './query.ts'

export type FacetValue = {
  /** The parameter it is written with. */
  readonly name: FilterName
  readonly value: string
  readonly label: string
  readonly count: number
  readonly on: boolean
  /** Narrower values: the branches of a municipality. */
  readonly within: readonly FacetValue[]
}
export type FacetView = {
  readonly name: FilterName
  readonly title: string
  readonly values: readonly FacetValue[]
}

/** How many values stand in sight before "Fler val"; chosen ones always do. */
const inSight = 6

type Props = {
  ctx: PageContext
  view: { query: SearchQuery; total: number; facets: readonly FacetView[]; chosen: readonly unknown[] }
  region: string
}

const dialog = 'filter-val'
const form = 'filter-formular'

/**
 * The filters, beside the hits or in a dialog: one GET form of ticked boxes. With scripts every tick is sent at once, and the
 * button at the foot only leaves the dialog; without them the button there sends the form.
 */
export function Facets({ ctx, view, region }: Props) {
  const t = ctx.texts.search
  const { query } = view
  const facets = view.facets.filter(facet => facet.values.length > 0 && facet.name !== 'digitalt')
  if (facets.length === 0) return <div class="filters" />
  return (
    <div class="filters">
      <Dialog
        ctx={ctx}
        id={dialog}
        title={t.refine}
        beside
        button={
          <span>
            {t.refine}
            {view.chosen.length > 0 ? <span class="soft"> ({t.chosen(view.chosen.length)})</span> : null}
          </span>
        }
        foot={
          <>
            <span class="with-script">
              <DialogDone dialog={dialog}>{t.showTotal(view.total)}</DialogDone>
            </span>
            <button class="button button-wide without-script" type="submit" form={form}>
              {t.showHits}
            </button>
          </>
        }
      >
        <form id={form} method="get" action={link(ctx, '/sok')} data-region={region} data-at-once="">
          <input type="hidden" name="q" value={query.q} />
          {query.onShelf ? <input type="hidden" name="inne" value="1" /> : null}
          {query.filters.digitalt.map(value => (
            <input key={value} type="hidden" name="digitalt" value={value} />
          ))}
          {query.words.map(word => (
            <input key={word} type="hidden" name="ord" value={word} />
          ))}
          {query.exact ? <input type="hidden" name="exakt" value="1" /> : null}
          {query.sort === 'relevance' ? null : <input type="hidden" name="sortera" value={query.sort} />}
          {facets.map(facet => (
            <Facet key={facet.name} ctx={ctx} facet={facet} />
          ))}
        </form>
      </Dialog>
    </div>
  )
}

function Facet({ ctx, facet }: { ctx: PageContext; facet: FacetView }) {
  const chosen = (value: FacetValue): boolean => value.on || value.within.some(chosen)
  const sorted = [...facet.values].sort((a, b) => Number(chosen(b)) - Number(chosen(a)))
  const first = sorted.slice(0, Math.max(inSight, sorted.filter(chosen).length))
  const rest = sorted.slice(first.length)
  const idOf = (value: FacetValue): string => `${value.name}-${value.value.replace(/[^\w-]+/g, '_')}`
  const box = (value: FacetValue): JSX.Element => (
    <>
      <Checkbox
        key={value.value}
        id={idOf(value)}
        name={value.name}
        value={value.value}
        checked={value.on}
        count={number(ctx.locale, value.count)}
      >
        {value.label}
      </Checkbox>
      {value.within.length > 0 ? (
        <details class="more-values within" id={`${idOf(value)}-mer`} open={value.within.some(chosen)}>
          <summary>
            {ctx.texts.search.branchesWithin}
            <span class="vh">: {value.label}</span>
          </summary>
          {value.within.map(box)}
        </details>
      ) : null}
    </>
  )
  return (
    <fieldset>
      <legend>{facet.title}</legend>
      {first.map(box)}
      {rest.length > 0 ? (
        <details class="more-values" id={`${facet.name}-mer`}>
          <summary>
            {ctx.texts.search.moreValues}
            <span class="vh">: {facet.title}</span>
          </summary>
          {rest.map(box)}
        </details>
      ) : null}
    </fieldset>
  )
}
