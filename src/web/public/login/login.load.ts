import type { Deps } from '../../../database/deps.ts'
import {
  type LoginRefusal,
  login,
  logout,
  logoutEverywhere,
  sessionOf,
} from '../../../modules/patrons/index.ts'
import { timeText } from '../../texts/dates.ts'
import type { LoginAnswer, Reader } from '../house.ts'

export async function readerOf(deps: Deps, session: string): Promise<Reader | null> {
  const found = await sessionOf(deps, session)
  if (!found) return null
  const { id, name, card, homeBranch, expiresOn, via, endsAt } = found
  return { id, name, card, homeBranch, expiresOn, via, endsAt }
}

export const refusedLogin = (refusal: LoginRefusal): Extract<LoginAnswer, { outcome: 'refused' }> => ({
  outcome: 'refused',
  code: refusal.code,
  // A minute later than the clock says is surely open.
  until: refusal.code === 'too-many-tries' ? timeText(refusal.until.add({ minutes: 1 })) : null,
})

export async function logIn(
  deps: Deps,
  order: { card: string; pin: string; via: string; before: string },
): Promise<LoginAnswer> {
  const answer = await login(deps, order)
  return answer.outcome === 'in' ? { outcome: 'in', token: answer.token } : refusedLogin(answer.refusal)
}

export const logOut = async (deps: Deps, session: string): Promise<void> => void (await logout(deps, session))

export const logOutEverywhere = async (deps: Deps, reader: Reader): Promise<void> =>
  void (await logoutEverywhere(deps, reader.id))
