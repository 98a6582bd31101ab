import type { Texts } from '../sv/index.ts'

export const found: Texts['found'] = {
  tooFastTitle: 'Odota hetki',
  tooFastText:
    'Samalta tietokoneelta tulee poikkeuksellisen paljon hakuja. Odota muutama sekunti ja lataa sivu uudelleen. Kun kirjaudut sisään, voit hakea rajoituksetta.',
}
