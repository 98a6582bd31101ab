/** Where in a work a word stands; `other` = a title of an edition or a variant, `shelf` = its shelf mark. */
export const field = { title: 1, creator: 2, series: 4, subject: 8, other: 16, shelf: 32 } as const
export const titles = field.title | field.other
export const named = titles | field.creator | field.series
export const anywhere = named | field.subject
