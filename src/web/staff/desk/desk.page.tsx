import { Button, DataTable, LinkButton, type PageContext, PostForm } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { BorrowerInHand, DeskView, ScanView, Slip } from './desk.view.ts'

const address = (view: DeskView): string => `/personal/disk/${view.mode}`
const tokensOf = (view: DeskView): string => view.scans.map(scan => scan.token).join('.')

/** The desk: one field that understands cards and barcodes, and says what to do now. */
export function DeskPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: DeskView }) {
  const lending = view.mode === 'ut'
  const title = lending ? 'Låna ut' : 'Återlämna'
  const [latest, ...earlier] = view.refused ? [view.refused, ...view.scans] : view.scans
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={title}>
      <div id="disk" class="stack desk">
        <h1>{title}</h1>
        <PostForm
          ctx={ctx}
          action={address(view)}
          region="disk"
          class="desk-scan"
          fields={{ bevis: view.token, senast: tokensOf(view), lantagare: view.borrower?.card ?? '' }}
        >
          <label for="kod">{scanLabel(view)}</label>
          <div class="row desk-line">
            <input
              class="input"
              type="text"
              id="kod"
              name="kod"
              autocomplete="off"
              required
              data-focus=""
              autofocus
            />
            <Button>{lending && !view.borrower ? 'Hämta låntagare' : title}</Button>
          </div>
          <p class="hint">
            {lending
              ? 'Läs in bibliotekskortet först, sedan böckerna. Nytt kort byter låntagare.'
              : 'Läs in streckkoden. Allt kan lämnas tillbaka här, varifrån det än kommer.'}
          </p>
        </PostForm>
        {view.unknown ? (
          <section class="outcome outcome-bad" role="alert" data-announce="" data-sound="bad">
            <h2>Okänd kod: {view.unknown}</h2>
            <p>Det är varken ett bibliotekskort eller en streckkod som vi känner till. Läs in igen.</p>
          </section>
        ) : null}
        {latest ? <Outcome ctx={ctx} view={view} scan={latest} /> : null}
        {view.borrower ? <InHand borrower={view.borrower} /> : null}
        {earlier.length ? (
          <section>
            <h2>Nyss</h2>
            <ul class="plain desk-earlier">
              {earlier.map(scan => (
                <li key={scan.token}>
                  <strong>{scan.headline}</strong> {scan.title} <span class="soft num">{scan.barcode}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      {lending ? null : (
        <p class="only-screen">
          <a href="/personal/disk/flera">Återlämna många på en gång</a>
        </p>
      )}
      <p class="small">
        <button class="button button-quiet" type="button" data-sound-switch="" hidden>
          Ljud: av
        </button>
      </p>
    </StaffFrame>
  )
}

function scanLabel(view: DeskView): string {
  if (view.mode === 'in') return 'Streckkod'
  return view.borrower ? `Streckkod till ${view.borrower.name}` : 'Bibliotekskort'
}

function Outcome({ ctx, view, scan }: { ctx: PageContext; view: DeskView; scan: ScanView }) {
  const codes = scan.refusals.filter(refusal => refusal.canOverride).map(refusal => refusal.code)
  const allMay = scan.refusals.length > 0 && codes.length === scan.refusals.length
  return (
    <section class={`outcome outcome-${scan.tone}`} role="status" data-announce="" data-sound={scan.tone}>
      <h2>{scan.headline}</h2>
      <p>
        <a href={`/personal/exemplar/${encodeURIComponent(scan.barcode)}`}>{scan.title}</a>{' '}
        <span class="num">{scan.barcode}</span>
      </p>
      {scan.details.map(line => (
        <p key={line}>{line}</p>
      ))}
      {scan.refusals.length ? (
        <ul>
          {scan.refusals.map(refusal => (
            <li key={refusal.code}>{refusal.text}</li>
          ))}
        </ul>
      ) : null}
      {allMay ? (
        <PostForm
          ctx={ctx}
          action={address(view)}
          region="disk"
          fields={{
            bevis: view.token,
            senast: tokensOf(view),
            lantagare: view.borrower?.card ?? '',
            kod: scan.barcode,
            trots: codes.join(' '),
          }}
        >
          <Button kind="danger">Låna ut ändå</Button>
        </PostForm>
      ) : null}
      {scan.tone === 'move' ? (
        <LinkButton
          kind="second"
          href={`/personal/transporter/lapp?${new URLSearchParams({ kod: scan.barcode })}`}
        >
          Lapp att skriva ut
        </LinkButton>
      ) : null}
      {scan.slip ? <SlipCard slip={scan.slip} /> : null}
    </section>
  )
}

/** What the printer makes of a scan: codes and places, never a name. */
function SlipCard({ slip }: { slip: Slip }) {
  return (
    <div class="slip">
      <p class="slip-to">{slip.to}</p>
      {slip.number ? <p class="slip-number num">{slip.number}</p> : null}
      {slip.arrives ? <p>Framme {slip.arrives}</p> : null}
      <p>{slip.title}</p>
      <p class="num">{slip.barcode}</p>
    </div>
  )
}

function InHand({ borrower }: { borrower: BorrowerInHand }) {
  return (
    <section class="card stack" aria-labelledby="lantagaren">
      <div class="row row-between">
        <h2 id="lantagaren">
          <a href={`/personal/lantagare/${borrower.id}`}>{borrower.name}</a>
        </h2>
        <LinkButton kind="second" href="/personal/disk/ut">
          Klar med låntagaren
        </LinkButton>
      </div>
      {borrower.warnings.map(warning => (
        <p key={warning} class="outcome-line">
          {warning}
        </p>
      ))}
      {borrower.owes ? (
        <p>
          <a href={`/personal/lantagare/${borrower.id}/avgifter`}>Till avgifterna</a>
        </p>
      ) : null}
      {borrower.ready.length ? (
        <DataTable
          caption="Att hämta"
          columns={[
            { head: 'Nummer', rowHead: true, cell: row => <span class="num">{row.number}</span> },
            { head: 'Titel', cell: row => row.title },
            { head: 'Var', cell: row => (row.here ? 'här' : row.branch) },
          ]}
          rows={borrower.ready}
          rowKey={row => `${row.branch}-${row.number}`}
        />
      ) : null}
      {borrower.loans.length ? (
        <DataTable
          caption={`Lån: ${borrower.loans.length}`}
          columns={[
            { head: 'Titel', rowHead: true, cell: row => row.title },
            { head: 'Streckkod', cell: row => <span class="num">{row.barcode}</span> },
            { head: 'Lämnas senast', cell: row => (row.late ? <strong>{row.due} (sent)</strong> : row.due) },
          ]}
          rows={borrower.loans}
          rowKey={row => String(row.loan)}
        />
      ) : (
        <p class="soft">Inga lån.</p>
      )}
    </section>
  )
}
