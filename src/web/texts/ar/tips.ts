import { isolated } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { counted, recommendations, titles } from './counted.ts'

export const tips: Texts['tips'] = {
  title: 'ترشيحات ومواضيع',
  lead: 'كتب ومواد أخرى نودّ نحن العاملين في المكتبات أن نرشّحها لك.',
  tip: 'ترشيح',
  theme: 'موضوع',
  by: (name, library) => `${isolated(name)}، ${isolated(library)}`,
  count: n => counted(n, recommendations),
  none: 'لا ترشيحات الآن',
  noneText: 'اختر مكتبة أخرى أو قرّاء آخرين.',
  feed: 'تابع الترشيحات في قارئ الخلاصات',
  all: 'كل الترشيحات والمواضيع',
  seeTheme: 'انظر إلى الموضوع كله',
  themeTitles: n => counted(n, titles),
  onWork: 'ترشيح من أمين مكتبة',
  start: 'أمناء المكتبات يرشّحون',
  here: 'الترشيحات والمواضيع هنا',
  forWhom: { child: 'للأطفال', young: 'لليافعين', adult: 'للبالغين' },
  until: day => `يُعرض حتى ${day}`,
  inTheme: 'عناوين الموضوع',
  emptyTheme: 'عناوين هذا الموضوع لم تعد موجودة',
  similar: {
    title: 'عناوين مشابهة',
    lead: 'اختيرت بحسب موضوعها ومن ألّفها. لم تُحسب إعارات أحد.',
    creator: name => `المؤلف نفسه: ${isolated(name)}`,
    series: name => `السلسلة نفسها: ${isolated(name)}`,
    subjects: subjects => `الموضوع نفسه: ${isolated(subjects)}`,
    genre: genres => `النوع نفسه: ${isolated(genres)}`,
    shelf: mark => `الرف نفسه: ${isolated(mark)}`,
  },
}
