import { Button, ErrorSummary, type PageContext, PostForm, SelectField } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { MoveHoldView } from './patron.view.ts'

/** Another place for somebody's reservation, whatever has come of it so far. */
export function MoveHoldPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: MoveHoldView }) {
  const here = `/personal/lantagare/${view.patron}`
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Byt hämtställe">
      <h1>Byt hämtställe: {view.title}</h1>
      <ErrorSummary assets={ctx.assets} title="Hämtstället är inte ändrat" errors={view.errors} />
      <p>{view.means}</p>
      {view.mayChange ? (
        <PostForm ctx={ctx} action={`${here}/reservation/${view.hold}/hamtstalle`} class="stack form-stack">
          <SelectField
            id="hamta"
            label="Hämtas på"
            value={view.chosen}
            error={view.errors[0]?.text}
            options={view.branches}
          />
          <Button>Spara hämtställe</Button>
        </PostForm>
      ) : (
        <p>Bara bibliotekarier och administratörer ändrar andras reservationer.</p>
      )}
      <p>
        <a href={here}>Till låntagaren</a>
      </p>
    </StaffFrame>
  )
}
