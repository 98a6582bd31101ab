import {
  Barcode,
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  LinkButton,
  type PageContext,
  PostForm,
  StatusPill,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { crateStates, reasons } from './crate-words.ts'
import type { CrateItem, CrateView } from './crates.view.ts'

type Props = { ctx: PageContext; clerk: Clerk; view: CrateView }

const columns = [
  { head: 'Titel', rowHead: true, cell: (row: CrateItem) => row.title },
  {
    head: 'Streckkod',
    cell: (row: CrateItem) => (
      <a class="num" href={`/personal/exemplar/${encodeURIComponent(row.barcode)}`}>
        {row.barcode}
      </a>
    ),
  },
  { head: 'Ska till', cell: (row: CrateItem) => row.to },
  { head: 'Varför', cell: (row: CrateItem) => reasons[row.reason] },
]

/** One crate: what is in it, what to put in next, and what can be done with it. */
export function CratePage({ ctx, clerk, view }: Props) {
  const { crate, contents, goes, stays, mayPack } = view
  const here = `/personal/lador/${crate.id}`
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Låda ${crate.code}`}>
      <h1>
        Låda {crate.code} till {crate.to}
      </h1>
      <p>
        <StatusPill tone={crateStates[crate.state].tone}>{crateStates[crate.state].text}</StatusPill>{' '}
        {crate.packed} av {crate.capacity} packade. {crate.van}.
      </p>
      <ErrorSummary assets={ctx.assets} title="Det gick inte" errors={view.errors} />
      {mayPack ? <PackForm ctx={ctx} clerk={clerk} view={view} /> : null}
      <Deeds ctx={ctx} clerk={clerk} view={view} />
      {contents.length ? (
        <DataTable
          caption={`${contents.length} i lådan`}
          columns={[
            ...columns,
            ...(mayPack
              ? [
                  {
                    head: 'Ta ut',
                    cell: (row: CrateItem) => (
                      <PostForm ctx={ctx} action={`${here}/ta-ut`} fields={{ streckkod: row.barcode }}>
                        <Button kind="second" about={row.title}>
                          Ta ut
                        </Button>
                      </PostForm>
                    ),
                  },
                ]
              : []),
          ]}
          rows={contents}
          rowKey={row => row.barcode}
        />
      ) : (
        <EmptyState assets={ctx.assets} title="Lådan är tom" />
      )}
      {mayPack && goes.length ? (
        <DataTable
          caption={`${goes.length} att packa, i den här ordningen`}
          columns={columns}
          rows={goes}
          rowKey={row => row.barcode}
        />
      ) : null}
      {mayPack && stays.length ? (
        <DataTable
          caption={`${stays.length} får vänta på nästa låda`}
          columns={columns}
          rows={stays}
          rowKey={row => row.barcode}
        />
      ) : null}
    </StaffFrame>
  )
}

function PackForm({ ctx, view }: Props) {
  const action = `/personal/lador/${view.crate.id}/packa`
  return (
    <>
      <PostForm ctx={ctx} action={action} class="desk-scan stack">
        <TextField
          id="streckkod"
          label="Lägg i ett exemplar"
          hint="Läs in streckkoden."
          autocomplete="off"
          required
        />
        <Button>Lägg i</Button>
      </PostForm>
      {view.full ? (
        <PostForm ctx={ctx} action={action} fields={{ streckkod: view.full, anda: '1' }}>
          <Button kind="second" about={view.full}>
            Lägg i ändå
          </Button>
        </PostForm>
      ) : null}
    </>
  )
}

function Deeds({ ctx, view: { crate, mayChange } }: Props) {
  const here = `/personal/lador/${crate.id}`
  const deed = (name: string, text: string, kind: 'first' | 'second') => (
    <PostForm ctx={ctx} action={`${here}/${name}`}>
      <Button kind={kind}>{text}</Button>
    </PostForm>
  )
  return (
    <div class="row">
      {mayChange && crate.state === 'open' && crate.packed > 0
        ? deed('stang', 'Stäng lådan', 'second')
        : null}
      {mayChange && crate.state === 'open' && crate.packed === 0
        ? deed('avboka', 'Avboka lådan', 'second')
        : null}
      {mayChange && crate.state === 'closed' ? deed('skicka', 'Bilen har tagit den', 'first') : null}
      {mayChange && crate.state === 'closed' ? deed('oppna', 'Öppna igen', 'second') : null}
      <LinkButton href={`${here}/etikett`} kind="quiet">
        Etikett att skriva ut
      </LinkButton>
      <LinkButton href="/personal/lador" kind="quiet">
        Alla lådor
      </LinkButton>
    </div>
  )
}

/** What is printed and put on the box. */
export function CrateLabelPage({ ctx, clerk, view: { crate } }: Props) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Etikett till låda ${crate.code}`}>
      <section class="label stack">
        <h1 class="label-to">{crate.to}</h1>
        <p>Från {crate.from}</p>
        <p>{crate.van}</p>
        <Barcode text={crate.code} label={`Streckkod ${crate.code}`} />
        <p class="num">{crate.code}</p>
      </section>
      <LinkButton href={`/personal/lador/${crate.id}`} kind="quiet">
        Tillbaka till lådan
      </LinkButton>
    </StaffFrame>
  )
}
