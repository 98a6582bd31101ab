import { dayOf } from '../../../kernel/day.ts'
import { keptDays } from '../../../kernel/retention.ts'
import type { OwnNotice } from '../../../modules/notices/index.ts'
import { dayText } from '../../texts/dates.ts'
import { formatOf } from '../../texts/formats.ts'
import { localeFacts, locales } from '../../texts/locale.ts'
import {
  Button,
  EmptyState,
  LinkButton,
  link,
  type PageContext,
  Pager,
  PostForm,
  TextField,
} from '../../ui/index.ts'
import { spreadsheet } from '../spreadsheet.ts'
import type { HistoryLine, HistoryView, MessagesView } from './own.ts'
import { OwnFrame } from './own-frame.tsx'
import { WorkTitle } from './work-title.tsx'

const here = '/mina-sidor/historik'

export function HistoryPage({
  ctx,
  view,
  done,
}: {
  ctx: PageContext
  view: HistoryView
  done: string | null
}) {
  const t = ctx.texts.own.history
  const words = view.words ? `q=${encodeURIComponent(view.words)}&` : ''
  return (
    <OwnFrame ctx={ctx} section="history" title={t.title} done={done}>
      {view.keeps ? (
        <div class="stack">
          <p>{t.on}</p>
          <Counted ctx={ctx} />
          <div class="row">
            {view.total > 0 ? (
              <>
                <LinkButton kind="second" href={link(ctx, `${here}.csv`)}>
                  {t.csv}
                </LinkButton>
                <LinkButton kind="second" href={link(ctx, `${here}/radera`)}>
                  {t.clear}
                </LinkButton>
              </>
            ) : null}
            <LinkButton kind="second" href={link(ctx, `${here}/av`)}>
              {t.turnOff}
            </LinkButton>
          </div>
        </div>
      ) : (
        <div class="stack">
          <p>{t.off}</p>
          <p>{t.offText}</p>
          <Counted ctx={ctx} />
          <PostForm ctx={ctx} action={link(ctx, `${here}/pa`)}>
            <Button>{t.turnOn}</Button>
          </PostForm>
        </div>
      )}
      {view.keeps && (view.total > 0 || view.words) ? (
        <search>
          <form action={link(ctx, here)} method="get" class="stack form-stack">
            <TextField id="ord" name="q" label={t.search} type="search" value={view.words} />
            <Button kind="second">{t.searchDeed}</Button>
          </form>
        </search>
      ) : null}
      {view.keeps ? <Kept ctx={ctx} view={view} /> : null}
      <Pager
        ctx={ctx}
        current={view.page}
        last={view.pages}
        href={page => link(ctx, `${here}?${words}sida=${page}`)}
      />
    </OwnFrame>
  )
}

/** What else is done with the list, said before one chooses and after. */
function Counted({ ctx }: { ctx: PageContext }) {
  const { history, forYou } = ctx.texts.own
  return (
    <p>
      {history.counted} <a href={link(ctx, '/mina-sidor/for-dig')}>{forYou.howTitle}</a>
    </p>
  )
}

function Kept({ ctx, view }: { ctx: PageContext; view: HistoryView }) {
  const t = ctx.texts.own.history
  if (view.lines.length === 0)
    return (
      <EmptyState assets={ctx.assets} title={view.words ? t.noHits : t.none}>
        <p>{t.on}</p>
      </EmptyState>
    )
  return (
    <section class="stack">
      <h2>{t.count(view.total)}</h2>
      <ul class="items">
        {view.lines.map(line => (
          <KeptLine key={line.id} ctx={ctx} line={line} />
        ))}
      </ul>
    </section>
  )
}

function KeptLine({ ctx, line }: { ctx: PageContext; line: HistoryLine }) {
  const t = ctx.texts.own.history
  return (
    <li class="own-line">
      <div>
        <WorkTitle ctx={ctx} of={line} />
        <p class="soft small">
          {[
            line.creator,
            ctx.texts.search.formats[formatOf(line.format)],
            t.returned(dayText(ctx.locale, line.returnedOn, 'full')),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <PostForm ctx={ctx} action={link(ctx, `${here}/${line.id}/glom`)}>
        <Button kind="quiet" about={line.title}>
          {t.forget}
        </Button>
      </PostForm>
    </li>
  )
}

/** For voices: a letter is in the language its reader had then. */
function letterLang({ language }: OwnNotice): string | undefined {
  const locale = locales.find(one => one === language)
  return locale && localeFacts(locale).lang
}

export function MessagesPage({ ctx, view }: { ctx: PageContext; view: MessagesView }) {
  const t = ctx.texts.own.messages
  return (
    <OwnFrame ctx={ctx} section="messages" title={t.title}>
      {view.notices.length === 0 ? (
        <EmptyState assets={ctx.assets} title={t.none}>
          <p>{t.lead(keptDays.notice)}</p>
        </EmptyState>
      ) : (
        <p>{t.lead(keptDays.notice)}</p>
      )}
      {view.notices.map(notice => (
        <article class="card stack" key={notice.id}>
          <h2 class="own-subject" lang={letterLang(notice)} dir="auto">
            {notice.subject}
          </h2>
          <p class="soft small">{stateOf(ctx, notice)}</p>
          <details>
            <summary>
              {t.read}
              <span class="vh">
                : <bdi lang={letterLang(notice)}>{notice.subject}</bdi>
              </span>
            </summary>
            <p class="own-letter" lang={letterLang(notice)} dir="auto">
              {notice.body}
            </p>
          </details>
        </article>
      ))}
      <Pager
        ctx={ctx}
        current={view.page}
        last={view.pages}
        href={page => link(ctx, `/mina-sidor/meddelanden?sida=${page}`)}
      />
    </OwnFrame>
  )
}

function stateOf(ctx: PageContext, notice: MessagesView['notices'][number]): string {
  const t = ctx.texts.own.messages.state
  const way = ctx.texts.own.contact.ways[notice.channel]
  const day = (moment: Temporal.Instant) => dayText(ctx.locale, dayOf(moment), 'long')
  switch (notice.state) {
    case 'sent':
      return t.sent(way, day(notice.sentAt ?? notice.createdAt))
    case 'queued':
      return t.waiting(way)
    case 'failed':
      return t.failed(way)
    case 'outbox':
      return t.printed(way, day(notice.createdAt))
  }
}

/** The history as a file for spreadsheets. */
export function historyFile(ctx: PageContext, lines: readonly HistoryLine[]): string {
  const { columns } = ctx.texts.own.history
  const rows = [
    [columns.title, columns.creator, columns.format, columns.lent, columns.returned],
    ...lines.map(line => [
      line.title,
      line.creator ?? '',
      ctx.texts.search.formats[formatOf(line.format)],
      line.lentOn,
      line.returnedOn,
    ]),
  ]
  return spreadsheet(rows)
}
