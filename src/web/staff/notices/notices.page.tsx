import { EmptyState, type PageContext, Pager, ToggleChip } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { NoticeState, NoticesView } from './notices.view.ts'

const states: Record<NoticeState, string> = {
  outbox: 'Att skriva ut',
  queued: 'På väg',
  sent: 'Skickade',
  failed: 'Gick inte fram',
}

/** What has been written to borrowers; what could not be mailed is read and printed here. */
export function NoticesPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: NoticesView }) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Meddelanden">
      <h1>Meddelanden</h1>
      <nav class="row" aria-label="Vilka">
        {Object.entries(states).map(([state, name]) => (
          <ToggleChip
            key={state}
            assets={ctx.assets}
            href={`/personal/meddelanden?visa=${state}`}
            on={state === view.state}
          >
            {name}
          </ToggleChip>
        ))}
      </nav>
      {view.notices.length ? (
        view.notices.map(notice => (
          <article key={notice.id} class="card stack letter">
            <h2>{notice.subject}</h2>
            <p class="soft small">
              {notice.when}. {notice.recipient ?? 'Ingen e-postadress.'}
            </p>
            {notice.error ? <p class="small">Servern svarade: {notice.error}</p> : null}
            <p class="letter-body">{notice.body}</p>
          </article>
        ))
      ) : (
        <EmptyState assets={ctx.assets} title="Inga meddelanden här" />
      )}
      <Pager
        ctx={ctx}
        current={view.page}
        last={view.pages}
        href={page => `/personal/meddelanden?visa=${view.state}&sida=${page}`}
      />
    </StaffFrame>
  )
}

export const isNoticeState = (text: string | undefined): text is NoticeState =>
  text !== undefined && text in states
