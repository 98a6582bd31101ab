import {
  Button,
  DataTable,
  ErrorSummary,
  type FormError,
  type PageContext,
  PostForm,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { accountPath } from './fees.page.tsx'
import type { ChargeForm, ChargePageView } from './fees.view.ts'

type Props = {
  ctx: PageContext
  clerk: Clerk
  view: ChargePageView
  errors: readonly FormError[]
  form: ChargeForm | null
}

/** Charges by hand, with the prices of the list beside. */
export function ChargePage({ ctx, clerk, view, errors, form }: Props) {
  const here = accountPath(view.patron)
  const errorOf = (field: string) => errors.find(error => error.field === field)?.text
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Skriv upp en avgift">
      <div id="avgift-ny" class="stack">
        <p>
          <a href={here}>Avgifter: {view.name}</a>
        </p>
        <h1>Skriv upp en avgift</h1>
        <ErrorSummary assets={ctx.assets} title="Avgiften är inte uppskriven" errors={errors} />
        <p class="soft">
          Ett utlånat exemplar som är borta märks som förkommet på exemplarets sida. Då skrivs ersättningen
          upp av sig själv.
        </p>
        {view.mayHandle ? (
          <PostForm ctx={ctx} action={`${here}/ny`} class="stack form-stack" fields={{ deed: view.deed }}>
            <SelectField
              id="orsak"
              label="Vad gäller avgiften?"
              value={form?.reason ?? ''}
              error={errorOf('orsak')}
              options={[{ value: '', label: 'Välj' }, ...view.reasons]}
            />
            <TextField
              id="streckkod"
              label="Exemplarets streckkod"
              hint="Behövs för det som är förkommet eller skadat."
              value={form?.barcode ?? ''}
              error={errorOf('streckkod')}
              autocomplete="off"
            />
            <TextField
              id="belopp"
              label="Belopp, kronor"
              hint="Lämna tomt för priset i listan."
              value={form?.amount ?? ''}
              error={errorOf('belopp')}
              width="short"
              autocomplete="off"
            />
            <TextArea
              id="anteckning"
              label="Anteckning"
              hint="Låntagaren läser den på Mina sidor. Behövs för annan avgift."
              rows={3}
              value={form?.note ?? ''}
              error={errorOf('anteckning')}
            />
            <Button>Skriv upp</Button>
          </PostForm>
        ) : (
          <p>Bara bibliotekarier och administratörer skriver upp avgifter.</p>
        )}
        <DataTable
          caption={`Priser i ${view.place} kommun`}
          columns={[
            { head: 'Vad', rowHead: true, cell: row => row.name },
            { head: 'Pris', cell: row => <span class="num">{row.price}</span> },
          ]}
          rows={view.prices}
          rowKey={row => row.name}
        />
      </div>
    </StaffFrame>
  )
}
