import type { Deps } from '../../../database/deps.ts'
import { login, logout, sessionOf } from '../../../modules/patrons/index.ts'
import type { LoginAnswer, Reader } from '../house.ts'

export async function readerOf(deps: Deps, session: string): Promise<Reader | null> {
  const found = await sessionOf(deps, session)
  if (!found) return null
  const { id, name, card, homeBranch, expiresOn } = found
  return { id, name, card, homeBranch, expiresOn }
}

export async function logIn(
  deps: Deps,
  order: { card: string; pin: string; via: string },
): Promise<LoginAnswer> {
  const answer = await login(deps, order)
  return answer.outcome === 'in'
    ? { outcome: 'in', token: answer.token }
    : { outcome: 'refused', code: answer.refusal.code }
}

export const logOut = async (deps: Deps, session: string): Promise<void> => void (await logout(deps, session))
