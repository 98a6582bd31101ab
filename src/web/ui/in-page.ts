/** What is put here is read aloud. */
export const announcer = (): HTMLElement | null => document.getElementById('announcer')

/** What an event happened to, or the first around it that is such a one. */
export const closest = <T extends Element>({ target }: Event, such: string): T | null =>
  target instanceof Element ? target.closest<T>(such) : null
