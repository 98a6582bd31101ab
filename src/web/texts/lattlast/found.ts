import type { Texts } from '../sv/index.ts'

export const found: Texts['found'] = {
  tooFastTitle: 'Vänta en liten stund',
  tooFastText:
    'Det kommer många sökningar från samma dator just nu. Vänta några sekunder. Ladda sedan om sidan. Du kan också logga in. Då kan du söka utan gräns.',
}
