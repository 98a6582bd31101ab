import {
  Button,
  Checkbox,
  ErrorSummary,
  LinkButton,
  type PageContext,
  PostForm,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { PieceFormView } from './tips.view.ts'
import { WorkSearch } from './work-search.tsx'

const titleOf = ({ id, form }: PieceFormView): string => {
  if (form.kind === 'tip') return id === null ? 'Nytt tips' : 'Ändra tipset'
  return id === null ? 'Nytt tema' : 'Ändra temat'
}

type Props = { ctx: PageContext; clerk: Clerk; view: PieceFormView }

/** Writes a tip or a theme: for a new tip the work is chosen first. */
export function PieceFormPage({ ctx, clerk, view }: Props) {
  const title = titleOf(view)
  const choosing = view.form.kind === 'tip' && view.id === null
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={title}>
      <div id="skriv-tips" class="stack narrow">
        <p>
          <a href="/personal/tips">Tips och teman</a>
        </p>
        <h1>{title}</h1>
        <ErrorSummary assets={ctx.assets} title="Inget är sparat" errors={view.errors} />
        {view.mayWrite ? null : <p>Din roll får se tips och teman men inte skriva dem.</p>}
        {view.mayWrite && choosing ? (
          <WorkSearch
            action="/personal/tips/nytt"
            words={view.words}
            error={view.errors.find(error => error.field === 'sok-verk')?.text}
            hits={view.hits}
            deed={work => (
              <LinkButton kind="second" href={`/personal/tips/nytt?verk=${work.id}`} about={work.title}>
                Välj
              </LinkButton>
            )}
          />
        ) : null}
        {view.mayWrite && (view.work || !choosing) ? <Form ctx={ctx} view={view} /> : null}
      </div>
    </StaffFrame>
  )
}

function Form({ ctx, view }: { ctx: PageContext; view: PieceFormView }) {
  const { id, form, work } = view
  const isTip = form.kind === 'tip'
  const wrong = (field: string) => view.errors.find(error => error.field === field)?.text
  return (
    <PostForm
      ctx={ctx}
      action={id === null ? '/personal/tips' : `/personal/tips/${id}`}
      fields={{ slag: isTip ? 'tips' : 'tema', ...(isTip ? { verk: form.work } : {}) }}
    >
      <div class="stack">
        {isTip && work ? (
          <p>
            Om <strong>{work.title}</strong>
            {work.creator ? ` av ${work.creator}` : ''}
          </p>
        ) : null}
        {isTip ? null : (
          <TextField
            id="titel"
            label="Rubrik"
            hint="Högst 120 tecken"
            value={form.title}
            error={wrong('titel')}
            autocomplete="off"
          />
        )}
        <TextArea
          id="text"
          label={isTip ? 'Ditt tips' : 'Inledning'}
          hint={
            isTip
              ? 'Högst 600 tecken. Vad gör den värd att läsa, och för vem?'
              : 'Högst 2 000 tecken. En tom rad börjar ett nytt stycke.'
          }
          rows={isTip ? 5 : 8}
          value={form.body}
          {...(wrong('text') ? { error: wrong('text') } : {})}
        />
        <SelectField
          id="sprak"
          label="Skrivet på"
          value={form.language}
          options={view.languages}
          error={wrong('sprak')}
        />
        <SelectField
          id="malgrupp"
          label="För vem"
          value={form.audience}
          options={[
            { value: '', label: 'Alla' },
            { value: 'child', label: 'Barn' },
            { value: 'young', label: 'Unga' },
            { value: 'adult', label: 'Vuxna' },
          ]}
        />
        <TextField id="fran" label="Första dag" type="date" value={form.from} error={wrong('fran')} />
        <TextField
          id="till"
          label="Sista dag"
          hint="Lämna tomt om den ska visas tills någon avslutar den"
          type="date"
          value={form.until}
          error={wrong('till')}
        />
        {isTip ? null : <Branches view={view} />}
        <div class="row">
          <Button>{id === null ? 'Spara utkastet' : 'Spara'}</Button>
          <LinkButton kind="second" href={id === null ? '/personal/tips' : `/personal/tips/${id}`}>
            Avbryt
          </LinkButton>
        </div>
      </div>
    </PostForm>
  )
}

function Branches({ view }: { view: PieceFormView }) {
  const chosen = new Set(view.form.branches)
  return (
    <details open={chosen.size > 0}>
      <summary>Bara på vissa bibliotek</summary>
      <fieldset class="group stack">
        <legend>Bibliotek</legend>
        <p class="hint">Väljer du inga visas temat i hela Dalarna.</p>
        <div class="piece-branches">
          {view.branches.map(({ value, label }) => (
            <Checkbox key={value} name="bibliotek" value={value} checked={chosen.has(value)}>
              {label}
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </details>
  )
}
