import type { PieceRefusal, Showing } from '../../../modules/editorial/index.ts'
import type { FormError, StatusTone } from '../../ui/index.ts'

/** What stands in the way, in words, at the field it is about. */
export const refusalTexts: Readonly<Record<PieceRefusal['code'], FormError>> = {
  'not-allowed': { field: 'innehall', text: 'Din roll får inte skriva tips och teman.' },
  'no-such-piece': {
    field: 'innehall',
    text: 'Det du ville ändra finns inte. Gå till listan och välj igen.',
  },
  'no-title': { field: 'titel', text: 'Skriv en rubrik.' },
  'title-too-long': { field: 'titel', text: 'Skriv rubriken med högst 120 tecken.' },
  'no-body': { field: 'text', text: 'Skriv en text.' },
  'body-too-long': {
    field: 'text',
    text: 'Texten är för lång: högst 600 tecken i ett tips, 2 000 i ett tema.',
  },
  'no-language': { field: 'sprak', text: 'Välj vilket språk texten är skriven på.' },
  'no-from': { field: 'fran', text: 'Skriv första dagen, som 2027-03-01.' },
  'no-until': { field: 'till', text: 'Skriv sista dagen som 2027-03-31, eller lämna fältet tomt.' },
  'until-before-from': { field: 'till', text: 'Sista dagen ligger före den första.' },
  'until-passed': { field: 'innehall', text: 'Sista dagen har redan varit. Ändra den först.' },
  'no-work': { field: 'sok-verk', text: 'Välj en titel först. Sök och välj bland träffarna.' },
  'work-there-already': { field: 'sok-verk', text: 'Titeln är redan med i temat.' },
  'too-many-works': { field: 'sok-verk', text: 'Ett tema har högst 40 titlar. Ta bort någon först.' },
  'unknown-branch': { field: 'innehall', text: 'Ett av biblioteken finns inte längre. Välj igen.' },
}

export const states: Readonly<Record<Showing, { readonly tone: StatusTone; readonly text: string }>> = {
  draft: { tone: 'plain', text: 'Utkast, syns bara för personal' },
  coming: { tone: 'queue', text: 'Publicerat, syns från första dagen' },
  shown: { tone: 'in', text: 'Syns för alla nu' },
  over: { tone: 'plain', text: 'Avslutat, syns inte längre' },
}
