import { textsFor } from '../../texts/texts.ts'
import type { Option } from '../../ui/index.ts'

const reasons = textsFor('sv').ill.reasons

export const reasonOptions: readonly Option[] = [
  { value: '', label: 'Välj orsak' },
  ...Object.entries(reasons).map(([value, label]) => ({ value, label })),
]

/** Why nobody sends it, in words; '' = it is not said. */
export const reasonText = (reason: string | null): string =>
  reason && reason in reasons ? reasons[reason as keyof typeof reasons] : ''
