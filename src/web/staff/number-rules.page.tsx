import {
  Button,
  ErrorSummary,
  type FormError,
  Notice,
  type PageContext,
  PostForm,
  TextField,
} from '../ui/index.ts'
import type { Clerk } from './clerk.ts'
import { StaffFrame } from './visit.tsx'

/** Rules that are numbers, as a page shows them: what was written, who may change it, what came of it. */
export interface NumberRulesView<Field extends string> {
  readonly form: Readonly<Record<Field, string>>
  readonly mayChange: boolean
  readonly said: string | null
  readonly errors: readonly FormError[]
}

type Props<Field extends string> = {
  ctx: PageContext
  clerk: Clerk
  title: string
  /** Where the form is sent. */
  action: string
  rules: readonly { readonly field: Field; readonly label: string; readonly hint: string }[]
  view: NumberRulesView<Field>
}

/** A page of rules that are numbers: a form for who may change them, the numbers for all others. */
export function NumberRulesPage<Field extends string>(props: Props<Field>) {
  const { ctx, clerk, title, action, rules, view } = props
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={title}>
      <div class="stack">
        <h1>{title}</h1>
        {view.said ? (
          <Notice assets={ctx.assets} tone="good" live="status">
            <p>{view.said}</p>
          </Notice>
        ) : null}
        <ErrorSummary assets={ctx.assets} title="Reglerna är inte ändrade" errors={view.errors} />
        {view.mayChange ? (
          <PostForm ctx={ctx} action={action} class="stack form-stack">
            {rules.map(({ field, label, hint }) => (
              <TextField
                key={field}
                id={field}
                label={label}
                hint={hint}
                error={view.errors.find(one => one.field === field)?.text}
                value={view.form[field]}
                inputmode="numeric"
                autocomplete="off"
                width="short"
              />
            ))}
            <Button>Spara reglerna</Button>
          </PostForm>
        ) : (
          <>
            <p class="soft">Bara administratörer ändrar reglerna. Så här är de nu.</p>
            <dl class="facts">
              {rules.map(({ field, label }) => (
                <div key={field}>
                  <dt>{label}</dt>
                  <dd class="num">{view.form[field]}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
    </StaffFrame>
  )
}
