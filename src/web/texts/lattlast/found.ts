import type { Texts } from '../sv/index.ts'

export const found: Texts['found'] = {
  tooFastTitle: 'Vänta lite',
  tooFastText:
    'Det kommer många sökningar från samma dator. Vänta lite. Ladda sedan om sidan. Logga in om du vill söka mer.',
}
