import type { DeskDeps } from '../../../modules/desk/index.ts'
import {
  type LinkRefusal,
  type LinksOutcome,
  oldLinks,
  removeOldLink,
  setOldLink,
  setOldLinks,
} from '../../../modules/oldlinks/index.ts'
import { may } from '../../../modules/staff/index.ts'
import { dayText } from '../../texts/dates.ts'
import type { FormError } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import type { OldLinksAsked, OldLinksForm, OldLinksView } from './old-links.view.ts'

const onAPage = 50
/** Faults of a list shown at once; the rest show when these are mended. */
const faultsShown = 20

const words: Readonly<Record<LinkRefusal['code'], { readonly field: string; readonly text: string }>> = {
  'not-allowed': { field: 'innehall', text: 'Din roll får inte ändra gamla länkar.' },
  'no-old-address': {
    field: 'fran',
    text: 'Skriv den gamla adressen, som bibliotek.exempel.se/sida eller /sida.',
  },
  'no-target': { field: 'till', text: 'Skriv en sida här på webbplatsen, som /bibliotek/mora.' },
  'leads-to-itself': { field: 'till', text: 'Länken leder tillbaka till sig själv. Välj en annan sida.' },
}

const errorsOf = (refusals: readonly LinkRefusal[]): FormError[] =>
  refusals
    .slice(0, faultsShown)
    .map(({ code, line }) =>
      line === null ? words[code] : { field: 'lista', text: `Rad ${line}: ${words[code].text}` },
    )

export type OldLinksAnswer =
  | { readonly outcome: 'done'; readonly links: number }
  | { readonly outcome: 'refused'; readonly view: OldLinksView }

/** Where addresses of former sites lead. */
export function oldLinkPagesOf(desk: () => DeskDeps) {
  const by = (clerk: Clerk) =>
    ({ actor: { kind: 'staff', account: clerk.account, branch: clerk.branch }, role: clerk.role }) as const
  const view = async (
    clerk: Clerk,
    asked: OldLinksAsked,
    form: OldLinksForm = { from: '', to: '', list: '' },
    errors: readonly FormError[] = [],
  ): Promise<OldLinksView> => {
    const { total, links } = await oldLinks(desk().db, {
      words: asked.words,
      limit: onAPage,
      offset: (asked.page - 1) * onAPage,
    })
    return {
      ...{ ...asked, total, form, errors, pages: Math.ceil(total / onAPage) },
      lines: links.map(({ id, host, path, target, hits, lastHit }) => ({
        ...{ id, from: `${host}${path === '*' ? '/*' : path}`, to: target, hits },
        last: lastHit ? dayText('sv', lastHit, 'full') : '',
      })),
      mayChange: may(clerk.role, 'set-old-links'),
    }
  }
  const answered = async (
    clerk: Clerk,
    outcome: LinksOutcome,
    form: OldLinksForm,
  ): Promise<OldLinksAnswer> =>
    outcome.outcome === 'done'
      ? outcome
      : {
          outcome: 'refused',
          view: await view(clerk, { words: '', page: 1 }, form, errorsOf(outcome.refusals)),
        }

  return {
    oldLinks: (clerk: Clerk, asked: OldLinksAsked): Promise<OldLinksView> => view(clerk, asked),
    /** @param ownHost the host of this site */
    setOldLink: async (
      clerk: Clerk,
      ownHost: string,
      form: { readonly from: string; readonly to: string },
    ): Promise<OldLinksAnswer> =>
      answered(clerk, await setOldLink(desk(), { ...form, ownHost }, by(clerk)), { ...form, list: '' }),
    setOldLinks: async (clerk: Clerk, ownHost: string, list: string): Promise<OldLinksAnswer> =>
      answered(clerk, await setOldLinks(desk(), { list, ownHost }, by(clerk)), { from: '', to: '', list }),
    removeOldLink: async (clerk: Clerk, id: number): Promise<OldLinksAnswer> =>
      answered(clerk, await removeOldLink(desk(), id, by(clerk)), { from: '', to: '', list: '' }),
  }
}
