import { isolated } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const browse: Texts['browse'] = {
  seeShelf: 'انظر إلى الرف',
  shelvesHere: 'تصفّح الرفوف هنا',
  shelfAt: branch => `الرفوف في ${isolated(branch)}`,
  shelfLead: 'الكتب كما تقف على الرف، واحدًا بعد آخر. ما أُعير يبقى له مكانه.',
  beingMade: 'نرتّب الكتب الآن. بعضها لا يظهر هنا لبعض الوقت.',
  departments: 'الأقسام',
  noDepartment: 'بلا قسم',
  jump: 'انتقل إلى رمز الرف',
  jumpHint: 'الرمز مكتوب على ظهر الكتاب، مثل 641.5',
  go: 'انتقل',
  along: 'على طول الرف',
  alongAgain: 'على طول الرف، أسفل الكتب',
  earlier: 'ما قبله على الرف',
  later: 'ما بعده على الرف',
  onwards: department => `إلى القسم التالي: ${isolated(department)}`,
  inOf: (inNow, copies) => `المتاح ${inNow} من ${copies}`,
  noMark: 'بلا رمز',
  emptyShelf: 'لا شيء هنا بعد',
  emptyDepartment: 'لا شيء على هذا الرف الآن',
  nothingFrom: mark => `ينتهي الرف قبل ${isolated(mark)}. هذه هي الأخيرة.`,
}
