let changes = 0

/** A choice was made, changed or removed by this program: what it remembers of them is old. */
export const choicesChanged = (): void => void changes++

/** How many times choices have been changed by this program since it started. */
export const changesOfChoices = (): number => changes
