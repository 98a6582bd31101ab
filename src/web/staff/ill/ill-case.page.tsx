import { DataTable, ErrorSummary, LinkButton, Notice, type PageContext, StatusPill } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { IllCasePage } from './ill.view.ts'
import { DeedForms } from './ill-deed.tsx'

type Props = { ctx: PageContext; clerk: Clerk; view: IllCasePage; done: string | null }

/** One case: how it stands, what can be done with it, whom we asked, and all that has happened. */
export function IllCaseStaffPage({ ctx, clerk, view, done }: Props) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Fjärrlån ${view.number}`}>
      <div id="arende" class="stack">
        <p class="only-screen">
          <a href="/personal/fjarrlan">Alla fjärrlån</a>
        </p>
        <h1>{view.title}</h1>
        {done ? (
          <Notice assets={ctx.assets} tone="good" live="status">
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary assets={ctx.assets} title="Inget är ändrat" errors={view.errors} />
        <p class="chips">
          <StatusPill tone={view.state.tone}>{view.state.text}</StatusPill>
          {view.late ? <StatusPill tone="bad">Långivaren väntar på den</StatusPill> : null}
          {view.cancelAsked ? <StatusPill tone="bad">Låntagaren vill avboka</StatusPill> : null}
          {view.renewalAsked ? <StatusPill tone="bad">Låntagaren vill låna om</StatusPill> : null}
        </p>
        <p class="soft">
          <span class="num">{view.number}</span>
          {view.iso ? <> · ISO 18626: {view.iso}</> : null}
          {' · '}
          {view.borrower ? (
            <>
              Beställt av <a href={`/personal/lantagare/${view.borrower.id}`}>{view.borrower.name}</a>
            </>
          ) : (
            'Vems det var är glömt'
          )}
        </p>
        {view.hasSlip ? (
          <p class="only-screen">
            <LinkButton kind="second" href={`/personal/fjarrlan/${view.id}/lapp`}>
              Skriv ut lappen
            </LinkButton>
          </p>
        ) : null}
        <Deeds ctx={ctx} view={view} />
        <section class="stack" aria-labelledby="uppgifter">
          <h2 id="uppgifter">Uppgifter</h2>
          <dl class="facts card">
            {view.facts.map(fact => (
              <div key={fact.name}>
                <dt>{fact.name}</dt>
                <dd>{fact.text}</dd>
              </div>
            ))}
          </dl>
        </section>
        <Story view={view} />
      </div>
    </StaffFrame>
  )
}

function Deeds({ ctx, view }: { ctx: PageContext; view: IllCasePage }) {
  if (!view.mayWork) return <p class="soft">Bara bibliotekarier och administratörer arbetar med fjärrlån.</p>
  if (view.deeds.length === 0) return null
  return (
    <section class="stack only-screen" aria-labelledby="gora">
      <h2 id="gora">Att göra</h2>
      <DeedForms ctx={ctx} view={view} />
    </section>
  )
}

function Story({ view }: { view: IllCasePage }) {
  return (
    <>
      {view.tries.length ? (
        <DataTable
          caption="Frågade bibliotek, i ordning"
          columns={[
            { head: 'Bibliotek', rowHead: true, cell: one => one.lender },
            { head: 'Frågat', cell: one => one.when },
            { head: 'Svar', cell: one => one.ending },
          ]}
          rows={view.tries}
          rowKey={one => one.when + one.lender}
        />
      ) : null}
      <DataTable
        caption="Vad som hänt"
        columns={[
          { head: 'När', rowHead: true, cell: one => one.when },
          { head: 'Vad', cell: one => one.what },
          { head: 'Vem', cell: one => one.who },
          { head: 'Till långivaren (ISO 18626)', cell: one => one.iso || '–' },
        ]}
        rows={view.log}
        rowKey={one => one.when + one.what}
      />
    </>
  )
}
