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
}
