import { DataTable, EmptyState, type PageContext, PublicPage } from '../../ui/index.ts'
import type { FairnessBar, FairnessView } from './fairness.load.ts'

const chart = { width: 600, height: 160, gap: 6 }

/** Bars side by side; the same in words for who does not see them. */
function Chart({ title, bars }: { title: string; bars: readonly FairnessBar[] }) {
  const step = chart.width / bars.length
  return (
    <figure class="bars stack">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${chart.width} ${chart.height}`} width="100%" aria-hidden="true" focusable="false">
        {bars.map((bar, n) => (
          <rect
            key={bar.text}
            x={n * step + chart.gap / 2}
            y={chart.height * (1 - bar.height)}
            width={step - chart.gap}
            height={chart.height * bar.height}
            fill="currentColor"
          />
        ))}
        <line
          x1="0"
          x2={chart.width}
          y1={chart.height}
          y2={chart.height}
          stroke="currentColor"
          stroke-width="2"
        />
      </svg>
      <ul class="small soft">
        {bars.map(bar => (
          <li key={bar.text}>{bar.text}</li>
        ))}
      </ul>
    </figure>
  )
}

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
            <Chart title={t.chartTitle} bars={view.bars} />
          </>
        ) : (
          <EmptyState assets={ctx.assets} title={t.nothing}>
            <p>{t.nothingText}</p>
          </EmptyState>
        )}
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
    </PublicPage>
  )
}
