import { Bars, DataTable, EmptyState, type PageContext, PublicPage } from '../../ui/index.ts'
import type { QualityRow, QualityView } from './quality.load.ts'

function Figures({ ctx, caption, rows }: { ctx: PageContext; caption: string; rows: readonly QualityRow[] }) {
  const t = ctx.texts.quality
  return (
    <DataTable
      caption={caption}
      columns={[
        { head: t.day, rowHead: true, cell: row => row.name },
        { head: t.asked, numeric: true, cell: row => row.asked },
        { head: t.zero, numeric: true, cell: row => row.zero },
        { head: t.corrected, numeric: true, cell: row => row.corrected },
        { head: t.takenBack, numeric: true, cell: row => row.takenBack },
        { head: t.opened, numeric: true, cell: row => row.opened },
        { head: t.p50, numeric: true, cell: row => row.p50 },
        { head: t.p95, numeric: true, cell: row => row.p95 },
      ]}
      rows={rows}
      rowKey={row => row.name}
    />
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map(line => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

/** How the search does, what is counted and what never is, and what a librarian's choice is: for everybody. */
export function QualityPage({ ctx, view }: { ctx: PageContext; view: QualityView }) {
  const t = ctx.texts.quality
  return (
    <PublicPage ctx={ctx} title={t.title} section="about">
      <div class="wrap page stack">
        <div class="prose narrow">
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
        </div>
        {view.together ? (
          <>
            <Figures ctx={ctx} caption={t.inAll} rows={[view.together]} />
            <div class="pair">
              <Bars title={t.chartAsked} bars={view.asked} />
              <Bars title={t.chartZero} bars={view.zero} />
            </div>
            <details class="stack">
              <summary>{t.byDay}</summary>
              <Figures ctx={ctx} caption={t.byDay} rows={view.rows} />
            </details>
          </>
        ) : (
          <EmptyState assets={ctx.assets} title={t.nothing}>
            <p>{t.nothingText}</p>
          </EmptyState>
        )}
        <div class="columns">
          <section class="prose">
            <h2>{t.explainTitle}</h2>
            <Lines lines={t.explain} />
            <p>{view.missed}</p>
          </section>
          <section class="prose">
            <h2>{t.privacyTitle}</h2>
            <Lines lines={view.privacy} />
          </section>
          <section class="prose">
            <h2 id="val">{t.chosenTitle}</h2>
            <Lines lines={t.chosen} />
          </section>
        </div>
      </div>
    </PublicPage>
  )
}
