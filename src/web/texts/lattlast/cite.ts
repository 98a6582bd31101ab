import { cite as sv } from '../sv/cite.ts'
import type { Texts } from '../sv/index.ts'

export const cite: Texts['cite'] = {
  ...sv,
  title: 'Så skriver du varifrån du fått veta det',
  link: 'Skriv varifrån du fått veta det',
  which: 'Vilken bok har du?',
  check: 'Titta också först i boken. Fråga i skolan hur du ska göra.',
  files: 'Till ett program i datorn',
}
