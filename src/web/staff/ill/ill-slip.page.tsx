import { Barcode, LinkButton, type PageContext } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { IllSlip } from './ill.view.ts'

/** What is printed and put in the thing: a number, and never a name. */
export function IllSlipPage({ ctx, clerk, slip }: { ctx: PageContext; clerk: Clerk; slip: IllSlip }) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Lapp till ${slip.number}`}>
      <section class="label stack">
        <h1 class="label-to">till {slip.to}</h1>
        <p class="label-van">{slip.way}</p>
        {slip.code ? (
          <p>
            Fjärrlån, hämtnummer <strong class="num">{slip.code}</strong>
          </p>
        ) : (
          <p>Fjärrlån i retur</p>
        )}
        <Barcode text={slip.number} label={`Streckkod ${slip.number}`} />
        <p class="num">{slip.number}</p>
        <p>{slip.title}</p>
        <p>från {slip.from}</p>
        {slip.lender && slip.code ? <p>Tillhör {slip.lender}</p> : null}
        {slip.due && slip.code ? <p>Lämnas senast {slip.due}</p> : null}
        {slip.lenderDue ? <p>Hos ägaren senast {slip.lenderDue}</p> : null}
      </section>
      <p class="hint only-screen">Skriv ut sidan och lägg lappen i det lånade.</p>
      <div class="row only-screen">
        <LinkButton href={`/personal/fjarrlan/${slip.id}`} kind="quiet">
          Till ärendet
        </LinkButton>
        <LinkButton href="/personal/fjarrlan" kind="quiet">
          Alla fjärrlån
        </LinkButton>
      </div>
    </StaffFrame>
  )
}
