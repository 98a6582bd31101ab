import { isolated, plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { copies as copy, counted, ofDays } from './counted.ts'

const passed = (day: string, later: string, because: string) =>
  `${isolated(day)}: ذهبت نسخة إلى مستعير آخر دخل القائمة ${later}، ${because}.`

export const why: Texts['why'] = {
  link: 'لماذا أنتظر؟',
  heading: title => `لهذا تنتظر ${isolated(title)}`,
  place: (place, copies) => `رقمك في قائمة الانتظار ${place}. ما يمكن حجزه: ${counted(copies, copy)}.`,
  noCopies: place => `رقمك في قائمة الانتظار ${place}. لا يمكن إعارة أي نسخة الآن.`,
  assigned: 'نُحضر لك نسخة.',
  captured: 'أُعدّت لك نسخة. لا يمكن أن يأخذها أحد قبلك.',
  collect: branch => `تستلم من ${isolated(branch)}.`,
  paused: day => `أوقفت الحجز مؤقتًا حتى ${day}. يتقدّم غيرك في هذه المدة.`,
  byPriority: n =>
    plural('ar', n, {
      zero: 'لم تعطِ المكتبة الأولوية لأحد جاء بعدك.',
      one: 'أعطت المكتبة الأولوية لشخص جاء بعدك، لسبب مسجّل.',
      two: 'أعطت المكتبة الأولوية لشخصين جاءا بعدك، لأسباب مسجّلة.',
      few: `أعطت المكتبة الأولوية لـ${n} أشخاص جاؤوا بعدك، لأسباب مسجّلة.`,
      many: `أعطت المكتبة الأولوية لـ${n} شخصًا جاؤوا بعدك، لأسباب مسجّلة.`,
      other: `أعطت المكتبة الأولوية لـ${n} شخص جاؤوا بعدك، لأسباب مسجّلة.`,
    }),
  passingsTitle: 'متى حصل غيرك على نسخة قبلك',
  none: 'لم يحصل أحد ممن دخلوا القائمة بعدك على نسخة قبلك.',
  later: days => (days === 0 ? 'في اليوم نفسه ولكن بعدك' : `بعدك بـ${counted(days, ofDays)}`),
  stoodThere: (day, later) => passed(day, later, 'لأنها كانت في مكتبته'),
  nearer: (day, later) => passed(day, later, 'لأنها تصل إليه أسرع'),
  own: (day, later) => passed(day, later, 'لأنها تعود إلى مكتبته'),
  barred: (day, later, because) => passed(day, later, `لأنه لم يكن ممكنًا أن تحصل عليها أنت: ${because}`),
  bars: {
    'pickup-policy': 'لا يُسمح باستلامها من مكان استلامك',
    passed: 'بحثت عنها المكتبة لك من قبل ولم تجدها',
    'forbidden-way': 'لا يُسمح بإرسالها إلى مكان استلامك',
    'other-municipality': 'لا يُسمح باستلامها إلا في بلديتها',
    'not-in-hold-group': 'هي مخصصة لمستعيرين آخرين',
    'pickup-not-in-group': 'لا يُسمح باستلامها إلا من مكتبات معينة',
    'protected-new': 'هي جديدة وكانت بلديتها بحاجة إليها',
    'last-copy': 'هي النسخة الأخيرة ولا تُرسل',
    'no-way': 'لا تذهب أي سيارة إلى هناك خلال أسبوعين',
    'too-late': 'كانت ستصل بعد اليوم الذي تحتاجها فيه',
  },
  rule: 'الأولوية عادةً لمن انتظر أطول. وقد يتقدّم من هو أقرب، ولكن ضمن بضعة أيام فقط. ولا نُظهر أبدًا من كان.',
  fairness: 'شاهد كيف تُوزَّع قوائم الانتظار في المقاطعة كلها',
  back: 'إلى حجوزاتك',
}
