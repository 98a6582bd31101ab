import { Button, DataTable, ErrorSummary, type PageContext, PostForm, TextArea } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { ScanView } from './desk.view.ts'
import type { TrayView } from './tray.view.ts'

const slipText = ({ slip }: ScanView): string => {
  if (!slip) return 'ingen'
  if (slip.number !== null) return `${slip.to}, nummer ${slip.number}`
  return slip.arrives ? `${slip.to}, framme ${slip.arrives}` : slip.to
}

/** Many copies at once: a tray, or a pile read one after the other into the field. */
export function TrayPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: TrayView }) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Återlämna många">
      <div id="lada" class="stack">
        <h1>Återlämna många</h1>
        <ErrorSummary assets={ctx.assets} title="Allt gick inte att läsa in" errors={view.errors} />
        {view.copies.length ? (
          <DataTable
            caption={`${view.copies.length} inlästa`}
            columns={[
              { head: 'Gör så här', rowHead: true, cell: copy => copy.headline },
              { head: 'Lapp', cell: slipText },
              { head: 'Titel', cell: copy => copy.title },
              {
                head: 'Streckkod',
                cell: copy => (
                  <a class="num" href={`/personal/exemplar/${encodeURIComponent(copy.barcode)}`}>
                    {copy.barcode}
                  </a>
                ),
              },
            ]}
            rows={view.copies}
            rowKey={copy => copy.barcode}
          />
        ) : null}
        {view.mayChange ? (
          <PostForm
            ctx={ctx}
            action="/personal/disk/flera"
            class="desk-scan stack"
            fields={{ bevis: view.token }}
          >
            <TextArea
              id="koder"
              label="Streckkoder"
              hint="En på varje rad, eller låt läsaren fylla på. Högst 60 åt gången."
              error={view.errors.length ? 'De koder som är kvar har inte lästs in.' : undefined}
              value={view.left}
              rows={8}
              required
            />
            <Button>Läs in alla</Button>
          </PostForm>
        ) : (
          <p>Bara bibliotekarier och administratörer läser in lådor.</p>
        )}
        <p class="only-screen">
          <a href="/personal/disk/in">Återlämna ett i taget</a>
        </p>
      </div>
    </StaffFrame>
  )
}
