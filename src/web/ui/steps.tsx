type StepsProps = {
  /** What goes through the steps, for who does not see them. */
  label: string
  steps: readonly string[]
  /** The step it has come to, from 0. */
  current: number
  /** What is said of a step that is behind, where only a colour would tell. */
  done: string
}

/** How far something has come on its way: the steps behind, the one it is at, and those that are left. */
export function Steps({ label, steps, current, done }: StepsProps) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step, n) => (
        <li
          key={step}
          class={n < current ? 'step-done' : n === current ? 'step-now' : undefined}
          aria-current={n === current ? 'step' : undefined}
        >
          {step}
          {n < current ? <span class="vh">, {done}</span> : null}
        </li>
      ))}
    </ol>
  )
}

/** How much of what may be had is had: the words, and a bar that repeats them. */
export function Meter({ text, value, most }: { text: string; value: number; most: number }) {
  return (
    <div class="meter">
      <p>{text}</p>
      <meter min={0} max={most} value={Math.min(value, most)} aria-hidden="true" />
    </div>
  )
}
