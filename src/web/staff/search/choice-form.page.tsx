import {
  Button,
  Checkbox,
  ErrorSummary,
  type PageContext,
  PostForm,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { type ChoiceFormView, listHref, reasonsHref } from './search.view.ts'

/** The form that lifts a work for a question, or puts it last. */
export function ChoiceFormPage({
  ctx,
  clerk,
  view,
}: {
  ctx: PageContext
  clerk: Clerk
  view: ChoiceFormView
}) {
  const title = view.id === null ? 'Nytt val' : 'Ändra val'
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={title}>
      <div id="innehall-val" class="stack narrow">
        <p>
          <a href={listHref({})}>Alla val</a>
        </p>
        <h1>{title}</h1>
        <ErrorSummary assets={ctx.assets} title="Inget är sparat" errors={view.errors} />
        <p class="soft">
          Ett lyft verk får sin plats bland träffarna, ett sänkt står sist. Inget försvinner och inget verk
          kommer med som inte redan är en träff. Läsaren ser vid träffen att biblioteket har valt.
        </p>
        {view.mayChoose ? <Form ctx={ctx} view={view} /> : <p>Din roll får se valen men inte ändra dem.</p>}
      </div>
    </StaffFrame>
  )
}

function Form({ ctx, view }: { ctx: PageContext; view: ChoiceFormView }) {
  const { form } = view
  const wrong = (field: string) => {
    const error = view.errors.find(one => one.field === field)?.text
    return error === undefined ? {} : { error }
  }
  return (
    <PostForm ctx={ctx} action={view.id === null ? '/personal/sok/val' : `/personal/sok/val/${view.id}`}>
      <div class="stack">
        <TextField
          id="fraga"
          label="Fråga"
          hint="Gäller frågan i alla böjningar, med och utan mellanslag mellan orden"
          value={form.question}
          autocomplete="off"
          {...wrong('fraga')}
        />
        <TextField
          id="verk"
          label="Verk"
          hint={view.title ?? 'Verkets nummer, eller adressen till dess sida'}
          value={form.work}
          autocomplete="off"
          {...wrong('verk')}
        />
        <RadioGroup
          name="val"
          legend="Vad ska hända?"
          value={form.kind}
          options={[
            { value: 'pin', label: 'Lyft verket till en plats' },
            { value: 'bury', label: 'Ställ verket sist' },
          ]}
        />
        <TextField
          id="plats"
          label="Plats, om verket lyfts"
          hint={`1 är först, ${view.lowestPlace} sist på första sidan`}
          value={form.place}
          inputmode="numeric"
          width="short"
          autocomplete="off"
          {...wrong('plats')}
        />
        <SelectField
          id="kommun"
          label="Var valet gäller"
          value={form.municipality}
          options={[
            { value: '', label: 'Hela Dalarna' },
            ...view.municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
          {...wrong('kommun')}
        />
        <TextArea
          id="skal"
          label="Varför"
          hint="En mening som både kollegor och läsare förstår"
          rows={3}
          value={form.reason}
          {...wrong('skal')}
        />
        <Checkbox id="visas" name="visas" value="1" checked={form.reasonPublic}>
          Visa skälet för läsarna
        </Checkbox>
        <TextField
          id="till"
          label="Sista dag"
          hint="Högst ett år fram. Sedan slutar valet gälla av sig självt."
          type="date"
          min={view.today}
          max={view.latest}
          value={form.until}
          {...wrong('till')}
        />
        <div class="row">
          <Button>Spara valet</Button>
          {form.question ? (
            <a href={reasonsHref({ q: form.question, work: form.work })}>Se hur det står i dag</a>
          ) : null}
        </div>
      </div>
    </PostForm>
  )
}
