import { mayBeSilent, type NoticeMatter, noticeMatters } from '../../kernel/notice-matter.ts'

export const noticeChannels = ['mail', 'sms', 'letter', 'none'] as const
export type NoticeChannel = (typeof noticeChannels)[number]

export type ContactRefusal =
  | { readonly code: 'address-format' }
  /** New addresses were asked so many times that it must wait an hour: nobody shall be written to in another's name. */
  | { readonly code: 'asked-too-often' }
  | { readonly code: 'phone-format' }
  | { readonly code: 'mail-needs-address' }
  | { readonly code: 'sms-needs-phone' }
  /** The house sends no text messages yet. */
  | { readonly code: 'sms-not-yet' }
  /** Only some matters may be left out: of the rest somebody must hear. */
  | { readonly code: 'must-be-told'; readonly about: NoticeMatter }

export interface Contact {
  readonly email: string | null
  readonly phone: string | null
  readonly channels: Readonly<Record<NoticeMatter, NoticeChannel>>
  /** Whether the house can send text messages. */
  readonly canText: boolean
}

/** Something before and after one @, a point in what comes after, no spaces: the rest the post decides. */
const isAddress = (text: string): boolean =>
  text.length <= 200 && /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]{2,}$/.test(text)

/** So many letters to new addresses within an hour: enough for a mistyped one, and again. */
const addressesAnHour = 4

/** Whether one more new address may be asked, when so many were within the hour. */
export const mayAskAddress = (asked: number): boolean => asked < addressesAnHour

/** Digits as people write them, at least seven. */
const isPhone = (text: string): boolean =>
  /^\+?[\d\s-]{7,20}$/.test(text) && text.replace(/\D/g, '').length >= 7

/** Why somebody cannot be reached so; all reasons at once, none when all is well. */
export function decideContact(c: Contact): ContactRefusal[] {
  const chosen = new Set(Object.values(c.channels))
  const all: ContactRefusal[] = []
  if (c.email !== null && !isAddress(c.email)) all.push({ code: 'address-format' })
  if (c.phone !== null && !isPhone(c.phone)) all.push({ code: 'phone-format' })
  if (chosen.has('mail') && c.email === null) all.push({ code: 'mail-needs-address' })
  if (chosen.has('sms') && !c.canText) all.push({ code: 'sms-not-yet' })
  else if (chosen.has('sms') && c.phone === null) all.push({ code: 'sms-needs-phone' })
  for (const about of noticeMatters)
    if (!mayBeSilent(about) && c.channels[about] === 'none') all.push({ code: 'must-be-told', about })
  return all
}

/** How somebody gets a notice who has chosen nothing: by mail when there is an address, else by letter. */
export const usualChannel = (email: string | null): NoticeChannel => (email === null ? 'letter' : 'mail')

/**
 * How a notice goes: as chosen, while that can reach somebody; else by mail, and by letter when there is no address.
 * 'none' is kept to whatever happens.
 */
export function channelFor(of: {
  readonly chosen: NoticeChannel | null
  readonly email: string | null
  readonly phone: string | null
  readonly canText: boolean
}): NoticeChannel {
  const canReach: Record<NoticeChannel, boolean> = {
    mail: of.email !== null,
    sms: of.phone !== null && of.canText,
    letter: true,
    none: true,
  }
  return of.chosen !== null && canReach[of.chosen] ? of.chosen : usualChannel(of.email)
}
