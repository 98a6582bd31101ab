import { Bars, DataTable, EmptyState, type PageContext, PublicPage } from '../../ui/index.ts'
import type { FairnessView } from './fairness.load.ts'

/** How fairly the queues are shared between the municipalities, for everybody to see. */
export function FairnessPage({ ctx, view }: { ctx: PageContext; view: FairnessView }) {
  const t = ctx.texts.fairness
  return (
    <PublicPage ctx={ctx} title={t.title} section="about">
      <div class="wrap page stack">
        <div class="prose narrow">
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
        </div>
        {view.rows.length ? (
          <>
            <DataTable
              caption={t.table}
              columns={[
                { head: t.municipality, rowHead: true, cell: row => row.name },
                { head: t.fills, numeric: true, cell: row => row.fills },
                { head: t.wait, numeric: true, cell: row => row.wait },
                { head: t.transports, numeric: true, cell: row => row.transports },
                { head: t.passed, numeric: true, cell: row => row.passed },
                { head: t.mostPassed, numeric: true, cell: row => row.mostPassed },
              ]}
              rows={view.rows}
              rowKey={row => row.name}
            />
          </>
        ) : (
          <EmptyState assets={ctx.assets} title={t.nothing}>
            <p>{t.nothingText}</p>
          </EmptyState>
        )}
        <div class="pair">
          {view.rows.length ? <Bars title={t.chartTitle} bars={view.bars} /> : null}
          <div class="prose narrow">
            <h2>{t.explainTitle}</h2>
            <ul>
              {t.explain.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>{t.source(view.weeks)}</p>
            <p>{t.hidden(view.fewest)}</p>
          </div>
        </div>
      </div>
    </PublicPage>
  )
}
