import type { Texts } from '../sv/index.ts'
import { tips as swedish } from '../sv/tips.ts'
import { kept } from './kept.ts'

export const tips: Texts['tips'] = {
  ...kept(swedish, 'tip', 'theme', 'by', 'count', 'none', 'themeTitles', 'forWhom', 'feed', 'until'),
  title: 'Boktips',
  lead: 'Vi på biblioteket tycker om de här böckerna. Kanske gör du det också.',
  noneText: 'Välj ett annat bibliotek.',
  all: 'Alla boktips',
  seeTheme: 'Se alla böcker',
  onWork: 'Ett tips från biblioteket',
  start: 'Tips från biblioteket',
  here: 'Tips här',
  inTheme: 'Böcker i temat',
  emptyTheme: 'Böckerna finns inte kvar',
  similar: {
    ...kept(swedish.similar, 'title', 'series', 'genre', 'shelf'),
    lead: 'De här liknar varandra. Vi har inte sett på vad du lånar.',
    creator: name => `Av samma person: ${name}`,
    subjects: subjects => `Handlar också om: ${subjects}`,
  },
}
