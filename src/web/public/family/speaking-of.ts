import type { PageContext } from '../../ui/index.ts'

export const firstName = (name: string): string => name.split(' ')[0] ?? name

/** Pages for a child speak of the child by name where they would say "you". */
export function speakingOf(ctx: PageContext, fullName: string): PageContext {
  const { mine, why, refusals, family } = ctx.texts
  const name = firstName(fullName)
  return {
    ...ctx,
    texts: {
      ...ctx.texts,
      mine: { ...mine, ...family.mine(name) },
      why: { ...why, ...family.why(name) },
      refusals: { ...refusals, ...family.refusals(name) },
    },
  }
}
