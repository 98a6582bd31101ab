import { isolated } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const cite: Texts['cite'] = {
  title: 'صيغة الاستشهاد',
  link: 'صيغة الاستشهاد',
  which: 'أي طبعة؟',
  check: 'قارن بصفحة العنوان وبما تطلبه مدرستك.',
  files: 'لبرامج إدارة المراجع',
  ris: 'تنزيل RIS (Zotero, EndNote, Mendeley)',
  bibtex: 'تنزيل BibTeX (LaTeX)',
  words: {
    and: 'و',
    others: 'وآخرون',
    noYear: 'د.ت.',
    editors: _count => 'محرر',
    directors: _count => 'مخرج',
    translators: 'مترجم',
    translatedBy: names => `ترجمة ${isolated(names)}`,
  },
}
