import { browse as swedish } from '../sv/browse.ts'
import type { Texts } from '../sv/index.ts'
import { kept } from './kept.ts'

export const browse: Texts['browse'] = {
  ...kept(swedish, 'seeShelf', 'shelfAt', 'departments', 'noDepartment', 'go', 'onwards', 'inOf'),
  ...kept(swedish, 'along', 'alongAgain', 'emptyShelf', 'nothingFrom'),
  shelvesHere: 'Se hyllorna här',
  shelfLead: 'Så här står böckerna. En del är lånade. De har sin plats kvar.',
  beingMade: 'Vi ordnar hyllan just nu. En del böcker syns inte än.',
  jump: 'Gå till ett märke',
  jumpHint: 'Märket står på bokens rygg. Till exempel Hc eller 641.5.',
  earlier: 'Bakåt på hyllan',
  later: 'Framåt på hyllan',
  noMark: 'utan märke',
  emptyDepartment: 'Inget står på hyllan just nu',
  ...kept(
    swedish,
    'discover',
    'listAt',
    'municipality',
    'library',
    'format',
    'audience',
    'allMunicipalities',
  ),
  ...kept(swedish, 'allLibraries', 'allFormats', 'everyone', 'show', 'titles', 'feed'),
  listMenu: 'Listor att välja',
  lists: {
    new: {
      title: 'Nytt på hyllorna',
      lead: 'Det här är nytt. Det nyaste kommer först.',
      none: 'Inget nytt just nu',
    },
    returned: {
      title: 'Nyss lämnat',
      lead: 'Det här har någon lämnat. Nu kan du låna det. Vi säger aldrig vem som har lånat.',
      none: 'Inget är lämnat just nu',
    },
    borrowed: {
      title: 'Mest lånat',
      lead: 'Det här lånar många just nu.',
      none: 'Vi vet inte än vad många lånar',
    },
  },
  noneText: 'Välj ett annat bibliotek. Eller välj en annan form.',
}
