import { Barcode, LinkButton, type PageContext } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { reasons } from '../crates/crate-words.ts'
import { StaffFrame } from '../visit.tsx'
import type { SlipView } from './transfers.view.ts'

/** What is printed and put in the book. */
export function TransferSlipPage({ ctx, clerk, slip }: { ctx: PageContext; clerk: Clerk; slip: SlipView }) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Lapp till ${slip.title}`}>
      <section class="label stack">
        <h1 class="label-to">till {slip.to}</h1>
        <p class="label-van">{slip.van}</p>
        <p>{slip.hold === null ? reasons[slip.reason] : `Reservation nummer ${slip.hold}`}</p>
        <Barcode text={slip.barcode} label={`Streckkod ${slip.barcode}`} />
        <p class="num">{slip.barcode}</p>
        <p>{slip.title}</p>
        <p>från {slip.from}</p>
      </section>
      <p class="hint only-screen">Skriv ut sidan och lägg lappen i boken.</p>
      <div class="row">
        <LinkButton href="/personal/transporter" kind="quiet">
          Alla transporter
        </LinkButton>
        <LinkButton href="/personal/disk/in" kind="quiet">
          Återlämna nästa
        </LinkButton>
      </div>
    </StaffFrame>
  )
}
