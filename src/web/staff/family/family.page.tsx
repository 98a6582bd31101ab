import {
  Button,
  ErrorSummary,
  type FormError,
  Notice,
  type PageContext,
  PostForm,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { FamilyForm, RelativeLine, StaffFamilyView } from './family.view.ts'

type Props = {
  ctx: PageContext
  clerk: Clerk
  view: StaffFamilyView
  form: FamilyForm
  said: string | null
  errors: readonly FormError[]
}

/** A borrower's children and guardians: who may see what, and links made and ended with a reason. */
export function StaffFamilyPage({ ctx, clerk, view, form, said, errors }: Props) {
  const here = `/personal/lantagare/${view.id}`
  const error = (field: string) => errors.find(one => one.field === field)?.text
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Familj: ${view.name}`}>
      <div class="stack">
        <h1>Familj: {view.name}</h1>
        {said ? (
          <Notice assets={ctx.assets} tone="good" live="status">
            <p>{said}</p>
          </Notice>
        ) : null}
        <ErrorSummary assets={ctx.assets} title="Inget är ändrat" errors={errors} />
        <Relatives
          {...{ ctx, view, error }}
          title="Vårdnadshavare"
          none="Ingen vårdnadshavare är kopplad."
          lines={view.guardians}
        />
        <Relatives
          {...{ ctx, view, error }}
          title="Barn"
          none="Inget barn är kopplat."
          lines={view.children}
        />
        {view.mayChange ? (
          <>
            <h2>{view.isChild ? 'Koppla en vårdnadshavare' : 'Koppla ett barn'}</h2>
            <p>
              Kontrollera legitimation och att vårdnaden stämmer. Vårdnadshavaren ser barnets lån och kan
              reservera åt det. Från åldersgränsen bestämmer den unga själv.
            </p>
            <PostForm ctx={ctx} action={`${here}/familj`} class="stack form-stack">
              <TextField
                id="kort"
                label={view.isChild ? 'Vårdnadshavarens kortnummer' : 'Barnets kortnummer'}
                value={form.card}
                error={error('kort')}
                inputmode="numeric"
                autocomplete="off"
              />
              <TextField
                id="skal"
                label="Varför"
                hint="Till exempel: visade legitimation och personbevis. Sparas i loggen."
                value={form.reason}
                error={error('skal')}
                autocomplete="off"
                width="wide"
              />
              <Button>Koppla</Button>
            </PostForm>
          </>
        ) : (
          <p class="soft">Bara bibliotekarier och administratörer kopplar barn och vårdnadshavare.</p>
        )}
        <p>
          <a href={here}>Till låntagaren</a>
        </p>
      </div>
    </StaffFrame>
  )
}

function Relatives({
  ctx,
  view,
  title,
  none,
  lines,
  error,
}: {
  ctx: PageContext
  view: StaffFamilyView
  title: string
  none: string
  lines: readonly RelativeLine[]
  error: (field: string) => string | undefined
}) {
  return (
    <section class="stack">
      <h2>{title}</h2>
      {lines.length === 0 ? <p class="soft">{none}</p> : null}
      {lines.map(line => (
        <div class="card stack" key={line.link}>
          <p>
            <a href={`/personal/lantagare/${line.patron}`}>{line.name}</a>. {line.access}.
          </p>
          {view.mayChange ? (
            <PostForm
              ctx={ctx}
              action={`/personal/lantagare/${view.id}/familj/${line.link}/avsluta`}
              class="stack"
            >
              <TextField
                id={`skal-${line.link}`}
                name="skal"
                label={`Varför kopplingen till ${line.name} avslutas`}
                error={error(`skal-${line.link}`)}
                autocomplete="off"
                width="wide"
              />
              <Button kind="danger" about={line.name}>
                Avsluta kopplingen
              </Button>
            </PostForm>
          ) : null}
        </div>
      ))}
    </section>
  )
}
