import type { ComponentChildren } from 'preact'
import {
  Button,
  ErrorSummary,
  Notice,
  type PageContext,
  PostForm,
  SelectField,
  StatusPill,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { QueueDeed, QueuedView } from './queue.view.ts'
import { queueReasons } from './queue-words.ts'

type Props = { ctx: PageContext; view: QueuedView }

const classes = [
  { value: '-1', label: 'Efter alla andra' },
  { value: '0', label: 'Ingen förtur' },
  ...Array.from({ length: 9 }, (_, n) => ({ value: String(n + 1), label: `Förtur ${n + 1}` })),
]

/** One hold in a queue: what is known of it, what staff can do, what has been done. */
export function QueuedPage({ ctx, clerk, view }: Props & { clerk: Clerk }) {
  const { row } = view
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Reservation ${row.hold}`}>
      <h1>Reservation {row.hold}</h1>
      <p>
        <a href={`/personal/ko/${view.work}`}>Kön till {view.title}</a>
      </p>
      {view.said ? (
        <Notice assets={ctx.assets} tone="good" live="status">
          <p>{view.said}</p>
        </Notice>
      ) : null}
      <ErrorSummary assets={ctx.assets} title="Inget är ändrat" errors={view.errors} />
      <p>
        <StatusPill tone={row.tone}>{row.state}</StatusPill>
      </p>
      <dl class="facts">
        <dt>Plats</dt>
        <dd class="num">{row.place}</dd>
        <dt>Hämtas i</dt>
        <dd>{row.pickup}</dd>
        <dt>I kö sedan</dt>
        <dd>{row.queued}</dd>
        <dt>Exemplar</dt>
        <dd class="num">{row.barcode ?? 'inget än'}</dd>
        <dt>Att veta</dt>
        <dd>{row.notes.join('. ') || 'inget särskilt'}</dd>
      </dl>
      {!view.mayChange ? (
        <p class="soft">Bibliotekarier och administratörer ändrar köer.</p>
      ) : view.isWaiting ? (
        <Deeds ctx={ctx} view={view} />
      ) : (
        <p class="soft">Ett exemplar är framtaget, och då ligger platsen fast.</p>
      )}
      <h2>Vad som har gjorts</h2>
      {view.log.length ? (
        <ul>
          {view.log.map(line => (
            <li key={line.id}>
              {line.at}: {line.text}
            </li>
          ))}
        </ul>
      ) : (
        <p class="soft">Inget har ändrats sedan den lades.</p>
      )}
    </StaffFrame>
  )
}

function Deed(props: Props & { deed: QueueDeed; title: string; send: string; children?: ComponentChildren }) {
  const { ctx, view, deed, title, send, children } = props
  const reasons = Object.entries(queueReasons).map(([value, label]) => ({ value, label }))
  return (
    <section class="card stack">
      <h2>{title}</h2>
      <PostForm ctx={ctx} action={`/personal/ko/${view.work}/${view.row.hold}/${deed}`} class="stack">
        {children}
        <SelectField id={`${deed}-skal`} name="skal" label="Skäl" options={reasons} />
        <Button>{send}</Button>
      </PostForm>
    </section>
  )
}

function Deeds({ ctx, view }: Props) {
  const both = { ctx, view }
  const errorOf = (field: string) => view.errors.find(error => error.field === field)?.text
  return (
    <div class="stack">
      <Deed {...both} deed="fortur" title="Förtur" send="Ändra förturen">
        <SelectField
          id="fortur"
          label="Klass"
          hint="Den med högre förtur går före alla med lägre, hur nära de än är."
          error={errorOf('fortur')}
          value={String(view.priority)}
          options={classes}
        />
      </Deed>
      <Deed {...both} deed="plats" title="Plats i kön" send="Flytta i kön">
        <TextField
          id="plats"
          label="Ny plats"
          hint="Bara bland dem som har samma förtur."
          error={errorOf('plats')}
          value={String(view.row.place)}
          inputmode="numeric"
          width="short"
        />
      </Deed>
      <Deed {...both} deed="nytt-exemplar" title="Sök ett annat exemplar" send="Sök ett annat exemplar">
        <SelectField
          id="nytt-exemplar"
          name="satt"
          label="Hur"
          error={errorOf('nytt-exemplar')}
          options={[
            { value: 'mjukt', label: 'Byt bara om ett bättre är inne' },
            { value: 'hart', label: 'Ta aldrig det här exemplaret till den här reservationen' },
          ]}
        />
      </Deed>
      {view.isOnCopy ? (
        <Deed {...both} deed="flytta" title="Flytta till ett annat exemplar" send="Flytta reservationen">
          <TextField
            id="flytta"
            name="streckkod"
            label="Streckkod"
            hint="Ett annat exemplar av samma titel."
            error={errorOf('flytta')}
            autocomplete="off"
          />
        </Deed>
      ) : null}
    </div>
  )
}
