import { splitLocale } from '../../texts/locale.ts'
import { LinkButton, link, readerOfToken } from '../../ui/index.ts'
import { MessagePage } from '../about/about.page.tsx'
import { languageSwitched } from '../language/language.routes.tsx'
import { readerMark } from '../my-pages/device.ts'
import { logInFirst, ownPath, seeOther, show, type VisitContext } from '../visit.ts'
import { AgainPage, fieldsKept } from './interrupted.tsx'
import { LoginPage } from './login.page.tsx'

/** The login form that stood open while somebody logged in or out beside it: shown anew, with the card but never the PIN. */
function loginAgain(c: VisitContext): Response {
  const { form, house, page } = c.var
  const view = {
    ...{
      card: (form.get('kort') ?? '').trim(),
      next: ownPath(form.get('vidare')),
      errors: [],
      failure: null,
    },
    ...{ interrupted: false, loggedOut: false, stale: true },
    ...{ identity: house.identityName, alsoAtBroker: false },
  }
  return show(c, <LoginPage ctx={page} view={view} />, 409)
}

/**
 * Answers a form that was shown in another session than the one that sends it. No deed is done for it: whoever it was shown to
 * is asked whether it is to be sent, at once or after the login, and nobody else sees what stands in it.
 */
export async function answerLate(c: VisitContext, secret: string): Promise<Response> {
  const { form, page, reader } = c.var
  const here = new URL(c.req.url).pathname
  const { path } = splitLocale(here)
  const t = page.texts.login
  if (path === '/sprak') return languageSwitched(c)
  if (path === '/logga-in') return loginAgain(c)
  if (!reader && path.startsWith('/logga-ut')) return seeOther(c, '/logga-in?utloggad=1')
  const shownTo = readerOfToken(form.get('csrf') ?? '')
  if (shownTo && !reader) return logInFirst(c, '/mina-sidor')
  if (shownTo && reader && shownTo !== readerMark(secret, 'form', reader.id)) {
    c.set('setAside', true)
    return show(c, <MessagePage ctx={page} title={t.othersTitle} text={t.othersText} />, 403)
  }
  return show(
    c,
    <AgainPage
      ctx={page}
      title={t.sendAgainTitle}
      text={t.sendAgainText}
      form={{ path: here, fields: fieldsKept(form) }}
    >
      <LinkButton kind="second" href={link(page, '/')}>
        {t.againDrop}
      </LinkButton>
    </AgainPage>,
    409,
  )
}
