import { dayOf } from '../../../kernel/day.ts'
import { mayBeSilent, noticeMatters } from '../../../kernel/notice-matter.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import { localeFacts, locales } from '../../texts/locale.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  LinkButton,
  link,
  type PageContext,
  PostForm,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import type { ContactForm, SettingsView } from './own.ts'
import { OwnFrame } from './own-frame.tsx'

type Props = {
  ctx: PageContext
  view: SettingsView
  errors: readonly FormError[]
  /** What was written, when it was not taken. */
  written?: { readonly contact?: ContactForm; readonly address?: string }
  done: string | null
}

export function SettingsPage({ ctx, view, errors, written = {}, done }: Props) {
  const t = ctx.texts.own
  const errorOf = (field: string) => errors.find(error => error.field === field)?.text
  const asked = { ctx, view, errorOf }
  return (
    <OwnFrame ctx={ctx} section="settings" title={t.pages.settings} done={done}>
      <ErrorSummary assets={ctx.assets} title={ctx.texts.common.errorTitle} errors={errors} />
      <Contact {...asked} written={written.contact} />
      <Address {...asked} written={written.address} />
      <Pin {...asked} />
      <Sessions ctx={ctx} view={view} />
      <section class="stack">
        <h2>{t.block.title}</h2>
        <p>{t.block.text}</p>
        <p>
          <LinkButton kind="second" href={link(ctx, '/mina-sidor/installningar/sparra')}>
            {t.block.link}
          </LinkButton>
        </p>
      </section>
    </OwnFrame>
  )
}

type PartProps = {
  ctx: PageContext
  view: SettingsView
  errorOf: (field: string) => string | undefined
}

function Contact({ ctx, view, errorOf, written }: PartProps & { written: ContactForm | undefined }) {
  const t = ctx.texts.own.contact
  const { account } = view
  const ways = (['mail', 'sms', 'letter', 'none'] as const).filter(way => way !== 'sms' || view.canText)
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <PostForm ctx={ctx} action={link(ctx, '/mina-sidor/installningar/kontakt')} class="stack form-stack">
        <div class="field-grid">
          <TextField
            id="telefon"
            label={t.phone}
            hint={t.phoneHint}
            type="tel"
            autocomplete="tel"
            value={written?.phone ?? account.phone ?? ''}
            error={errorOf('telefon')}
          />
          <SelectField
            id="sprak"
            label={t.language}
            hint={t.languageHint}
            value={written?.language ?? account.language}
            options={locales.map(locale => ({ value: locale, label: localeFacts(locale).name }))}
          />
          <SelectField
            id="bibliotek"
            label={t.library}
            hint={t.libraryHint}
            value={written?.library ?? view.library}
            error={errorOf('bibliotek')}
            options={view.libraries.map(({ slug, name, municipality }) => ({
              value: slug,
              label: name,
              group: municipality,
            }))}
          />
        </div>
        <h3>{t.channels}</h3>
        <div class="field-grid">
          {noticeMatters.map(about => (
            <SelectField
              key={about}
              id={`besked-${about}`}
              label={t.about[about]}
              value={written?.channels[about] ?? account.channels[about]}
              error={errorOf(`besked-${about}`)}
              options={ways
                .filter(way => way !== 'none' || mayBeSilent(about))
                .map(way => ({ value: way, label: t.ways[way] }))}
            />
          ))}
        </div>
        <Button>{ctx.texts.own.save}</Button>
      </PostForm>
    </section>
  )
}

function Address({ ctx, view, errorOf, written }: PartProps & { written: string | undefined }) {
  const t = ctx.texts.own.address
  const { email, newEmail } = view.account
  const action = link(ctx, '/mina-sidor/installningar/e-post')
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <p>{email ? t.now(email) : t.none}</p>
      {newEmail ? <p>{t.waiting(newEmail)}</p> : null}
      <PostForm ctx={ctx} action={action} class="stack form-stack">
        <TextField
          id="epost"
          label={t.field}
          hint={t.hint}
          type="email"
          autocomplete="email"
          value={written ?? ''}
          error={errorOf('epost')}
          required
        />
        <Button>{t.deed}</Button>
      </PostForm>
      {email ? (
        <PostForm ctx={ctx} action={action} fields={{ epost: '' }}>
          <Button kind="second">{t.remove}</Button>
        </PostForm>
      ) : null}
    </section>
  )
}

function Pin({ ctx, errorOf }: PartProps) {
  const t = ctx.texts.own.pin
  const secret = { type: 'password', inputmode: 'numeric', width: 'short', required: true } as const
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <PostForm ctx={ctx} action={link(ctx, '/mina-sidor/installningar/pinkod')} class="stack form-stack">
        <div class="field-grid">
          <TextField
            id="gammal"
            label={t.old}
            autocomplete="current-password"
            error={errorOf('gammal')}
            {...secret}
          />
          <TextField
            id="ny"
            label={t.fresh}
            hint={t.freshHint}
            autocomplete="new-password"
            error={errorOf('ny')}
            {...secret}
          />
          <TextField
            id="igen"
            label={t.again}
            autocomplete="new-password"
            error={errorOf('igen')}
            {...secret}
          />
        </div>
        <Button>{t.deed}</Button>
      </PostForm>
    </section>
  )
}

function Sessions({ ctx, view }: { ctx: PageContext; view: SettingsView }) {
  const t = ctx.texts.own.sessions
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <ul class="plain">
        {view.sessions.map(session => (
          <li key={session.id}>
            <strong>{session.isThis ? t.here : t.elsewhere}</strong>{' '}
            {t.since(dayText(ctx.locale, dayOf(session.startedAt)), timeText(session.startedAt))},{' '}
            {t.used(timeText(session.seenAt))}
          </li>
        ))}
      </ul>
      {view.sessions.length > 1 ? (
        <PostForm ctx={ctx} action={link(ctx, '/mina-sidor/installningar/logga-ut')}>
          <Button kind="second">{t.deed}</Button>
        </PostForm>
      ) : null}
    </section>
  )
}
