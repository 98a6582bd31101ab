import { dayOf } from '../../../kernel/day.ts'
import { noticeMatters } from '../../../kernel/notice-matter.ts'
import { forgetKeptLoan, type KeptLoan, keptLoans } from '../../../modules/circulation/index.ts'
import {
  type DeskDeps,
  forgetHistory,
  keepHistory,
  leave,
  mayLeave,
  ownData,
} from '../../../modules/desk/index.ts'
import { holdsOfPatron } from '../../../modules/holds/index.ts'
import { askNewAddress, lettersErased, noticesOf } from '../../../modules/notices/index.ts'
import {
  accountOf,
  answerAddress,
  blockCard,
  type Channels,
  changePin,
  closeOtherSessions,
  knowsPin,
  type NoticeChannel,
  noticeChannels,
  removeAddress,
  saveContact,
  sessionsOf,
} from '../../../modules/patrons/index.ts'
import { looksAt } from '../../../modules/staff/index.ts'
import { locales } from '../../texts/locale.ts'
import { slugOf } from '../slug.ts'
import type { HistoryLine, LeaveView, Own, OwnReader, Paged } from './own.ts'

export type OwnDeps = {
  readonly desk: () => DeskDeps
  /** Where links in mails lead, without a slash at the end. */
  readonly baseUrl: string
  readonly canMail: boolean
  /** True when there is somebody who sends text messages. */
  readonly canText: boolean
}

const perPage = 25
/** The most rows a file of the history holds: more than anybody borrows in a life. */
const mostRows = 20_000

const paged = (total: number, page: number): Paged => ({ page, pages: Math.ceil(total / perPage), total })
const part = (page: number) => ({ limit: perPage, offset: (page - 1) * perPage })

const historyLine = (loan: KeptLoan): HistoryLine => ({
  id: loan.id,
  work: loan.work,
  slug: slugOf(loan.title),
  title: loan.title,
  language: loan.language,
  creator: loan.creator,
  format: loan.format,
  lentOn: dayOf(loan.lentAt),
  returnedOn: loan.returnedAt ? dayOf(loan.returnedAt) : '',
})

const isChannel = (word: string | undefined): word is NoticeChannel =>
  noticeChannels.some(channel => channel === word)

/** A way the form does not name stays as it is. */
const channelsFrom = (form: Readonly<Record<string, string>>, now: Channels): Channels =>
  Object.fromEntries(
    noticeMatters.map(about => {
      const asked = form[about]
      return [about, isChannel(asked) ? asked : now[about]]
    }),
  ) as Channels

/** What readers see and decide of themselves, by the deeds of the modules. */
export function ownPages({ desk, baseUrl, canMail, canText }: OwnDeps): Own {
  const accountFor = async (reader: OwnReader) => {
    const account = await accountOf(desk(), reader.id)
    if (!account) throw new Error(`patron ${reader.id} has a session but does not exist`)
    return account
  }
  const leaveView = async (reader: OwnReader): Promise<LeaveView> => {
    const { refusals, waiting } = await mayLeave(desk().db, reader.id)
    return { refusals, waiting: waiting.length }
  }
  return {
    settings: async (reader, session) => {
      const [account, sessions] = await Promise.all([
        accountFor(reader),
        sessionsOf(desk(), reader.id, session),
      ])
      const { organisation } = desk()
      const libraries = organisation.branches
        .filter(branch => branch.isPickup)
        .map(branch => ({
          slug: branch.slug,
          name: branch.name,
          municipality: organisation.municipality(branch.municipalityId).name,
        }))
      return { account, canText, sessions, libraries, library: organisation.branch(account.homeBranch).slug }
    },
    saveContact: async (reader, form) => {
      const { organisation } = desk()
      const library = organisation.bySlug(form.library)
      if (!library?.isPickup) return [{ code: 'unknown-library' }]
      const account = await accountFor(reader)
      return saveContact(desk(), {
        patron: reader.id,
        phone: form.phone.trim() || null,
        language: locales.find(locale => locale === form.language) ?? account.language,
        homeBranch: library.id,
        channels: channelsFrom(form.channels, account.channels),
        canText,
      })
    },
    setAddress: async (reader, address) => {
      const email = address.trim()
      if (!email) {
        await removeAddress(desk(), reader.id)
        return []
      }
      const { language } = await accountFor(reader)
      const order = { patron: reader.id, email, language, page: '/bekrafta-adress/' }
      return askNewAddress({ ...desk(), baseUrl, canMail }, order)
    },
    answerAddress: async token => (await answerAddress(desk(), token)) !== null,
    changePin: (reader, form) => changePin(desk(), { patron: reader.id, ...form }),
    blockCard: reader => blockCard(desk(), reader.id),
    logOutElsewhere: async (reader, session) => void (await closeOtherSessions(desk(), reader.id, session)),
    history: async (reader, words, page) => {
      const [{ keepsHistory }, { total, loans }] = await Promise.all([
        accountFor(reader),
        keptLoans(desk().db, { patron: reader.id, words, ...part(page) }),
      ])
      return { keeps: keepsHistory, words, lines: loans.map(historyLine), ...paged(total, page) }
    },
    wholeHistory: async reader =>
      (await keptLoans(desk().db, { patron: reader.id, words: '', limit: mostRows, offset: 0 })).loans.map(
        historyLine,
      ),
    keepHistory: (reader, keep) => keepHistory(desk(), { patron: reader.id, keep }),
    clearHistory: reader => forgetHistory(desk(), reader.id),
    forgetLoan: async (reader, loan) => void (await forgetKeptLoan(desk().db, { patron: reader.id, loan })),
    messages: async (reader, page) => {
      const { total, notices } = await noticesOf(desk().db, { patron: reader.id, ...part(page) })
      return { notices, ...paged(total, page) }
    },
    record: async (reader, page) => {
      const holds = await holdsOfPatron(desk().db, reader.id)
      const subjects = [`patron:${reader.id}`, ...holds.map(hold => `hold:${hold.id}`)]
      const { total, looks } = await looksAt(desk().db, { subjects, ...part(page) })
      return { looks, ...paged(total, page) }
    },
    everything: reader => ownData(desk().db, reader.id),
    leaveForm: leaveView,
    leave: async (reader, { pin, via }) => {
      const known = await knowsPin(desk(), { patron: reader.id, pin, via })
      if (known !== 'yes')
        return {
          outcome: known === 'no' ? 'wrong-pin' : 'too-many-tries',
          view: await leaveView(reader),
        }
      const answer = await leave(desk(), reader.id, { notices: lettersErased })
      return answer.outcome === 'left'
        ? { outcome: 'left', receipt: answer.receipt }
        : { outcome: 'refused', view: await leaveView(reader) }
    },
  }
}
