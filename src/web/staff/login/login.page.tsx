import {
  Button,
  ErrorSummary,
  type FormError,
  type PageContext,
  PostForm,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import type { BranchChoice } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'

type Props = {
  ctx: PageContext
  username: string
  branch: string
  /** The page that was asked for. */
  next: string
  branches: readonly BranchChoice[]
  errors: readonly FormError[]
}

export function StaffLoginPage({ ctx, username, branch, next, branches, errors }: Props) {
  const error = (field: string) => errors.find(found => found.field === field)?.text
  const options = [
    { value: '', label: 'Min egen arbetsplats' },
    ...branches.map(one => ({ value: String(one.id), label: one.name, group: one.municipality })),
  ]
  return (
    <StaffFrame ctx={ctx} clerk={null} title="Logga in som personal">
      <div class="card stack narrow">
        <ErrorSummary assets={ctx.assets} title="Det är något att rätta till" errors={errors} />
        <h1>Logga in som personal</h1>
        <PostForm ctx={ctx} action="/personal/logga-in" class="stack form-stack">
          <input type="hidden" name="vidare" value={next} />
          <TextField
            id="namn"
            label="Användarnamn"
            value={username}
            error={error('namn')}
            autocomplete="username"
            required
          />
          <TextField
            id="losenord"
            label="Lösenord"
            type="password"
            error={error('losenord')}
            autocomplete="current-password"
            required
          />
          <SelectField id="bibliotek" label="Jag arbetar i dag på" value={branch} options={options} />
          <Button>Logga in</Button>
        </PostForm>
      </div>
    </StaffFrame>
  )
}
