import {
  Button,
  ErrorSummary,
  Notice,
  type PageContext,
  PostForm,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { PickTimesView } from './lists.view.ts'

/** When the branch goes round its shelves, and in which order. */
export function PickTimesPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: PickTimesView }) {
  const errorOf = (field: string) => view.errors.find(error => error.field === field)?.text
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Omgångar och hyllordning">
      <h1>Omgångar och hyllordning, {clerk.branchName}</h1>
      {view.said ? (
        <Notice assets={ctx.assets} tone="good" live="status">
          <p>{view.said}</p>
        </Notice>
      ) : null}
      <ErrorSummary assets={ctx.assets} title="Inget är ändrat" errors={view.errors} />
      {view.mayChange ? (
        <PostForm ctx={ctx} action="/personal/plocklista/tider">
          <div class="stack">
            <TextField
              id="tider"
              label="Omgångar"
              hint="Klockslag, till exempel 8.00, 13.30. Det som kommer efter en omgång väntar på nästa. Tomt = allt visas genast."
              error={errorOf('tider')}
              value={view.rounds}
              autocomplete="off"
            />
            <TextArea
              id="avdelningar"
              label="Avdelningar i den ordning du går"
              hint="En på varje rad, med samma namn som i katalogen. De som inte står här kommer sist i bokstavsordning."
              error={errorOf('avdelningar')}
              value={view.walk}
            />
            <Button>Spara</Button>
          </div>
        </PostForm>
      ) : (
        <dl class="stack">
          <dt>Omgångar</dt>
          <dd>{view.rounds || 'Allt visas genast.'}</dd>
          <dt>Avdelningar i den ordning man går</dt>
          <dd>{view.walk.split('\n').filter(Boolean).join(', ') || 'Bokstavsordning.'}</dd>
        </dl>
      )}
    </StaffFrame>
  )
}
