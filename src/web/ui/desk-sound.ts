/*
 * Sound at the desk, for those who want it: off until switched on, remembered by this browser alone.
 * It repeats what the words already say; nobody needs to hear it.
 */

const key = 'dala-ljud'
const button = document.querySelector<HTMLButtonElement>('[data-sound-switch]')

/** Rising for done, three for a hold, two low for no: told apart without a musical ear. */
const tunes: Record<string, readonly number[]> = {
  good: [660],
  move: [660, 880],
  hold: [880, 880, 1175],
  bad: [220, 175],
}

const isOn = (): boolean => localStorage.getItem(key) === 'on'
let audio: AudioContext | null = null

function play(tune: readonly number[]): void {
  audio ??= new AudioContext()
  for (const [n, pitch] of tune.entries()) {
    const tone = audio.createOscillator()
    const loudness = audio.createGain()
    const start = audio.currentTime + n * 0.14
    tone.frequency.value = pitch
    loudness.gain.setValueAtTime(0.15, start)
    loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.12)
    tone.connect(loudness).connect(audio.destination)
    tone.start(start)
    tone.stop(start + 0.13)
  }
}

function tell(): void {
  const outcome = document.querySelector<HTMLElement>('[data-sound]')
  if (outcome && isOn()) play(tunes[outcome.dataset.sound ?? ''] ?? [])
}

function label(): void {
  if (!button) return
  button.hidden = false
  button.setAttribute('aria-pressed', String(isOn()))
  button.textContent = isOn() ? 'Ljud: på' : 'Ljud: av'
}

button?.addEventListener('click', () => {
  localStorage.setItem(key, isOn() ? 'off' : 'on')
  label()
  if (isOn()) play(tunes.good ?? [])
})

// The desk's region is swapped at every scan: the new outcome is what is told.
new MutationObserver(changes => {
  if (
    changes.some(change => [...change.addedNodes].some(node => node instanceof Element && node.id === 'disk'))
  )
    tell()
}).observe(document.body, { childList: true, subtree: true })

label()
tell()

export {}
