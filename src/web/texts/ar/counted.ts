import { number, plural } from '../locale.ts'

type Noun = {
  readonly zero: string
  readonly one: string
  readonly two: string
  /** After 3–10, after 11–99, and after round hundreds. */
  readonly few: string
  readonly many: string
  readonly other: string
}

/** A counted noun: Arabic says one and two in the word itself, and bends it after every other number. */
export const counted = (n: number, noun: Noun): string =>
  plural('ar', n, {
    zero: noun.zero,
    one: noun.one,
    two: noun.two,
    few: `${number('ar', n)} ${noun.few}`,
    many: `${number('ar', n)} ${noun.many}`,
    other: `${number('ar', n)} ${noun.other}`,
  })

const noun = (zero: string, one: string, two: string, few: string, many: string, other: string): Noun => ({
  ...{ zero, one, two, few, many, other },
})

export const copies = noun('لا نسخ', 'نسخة واحدة', 'نسختان', 'نسخ', 'نسخة', 'نسخة')
export const libraries = noun('لا مكتبات', 'مكتبة واحدة', 'مكتبتان', 'مكتبات', 'مكتبة', 'مكتبة')
/** The same after a preposition. */
export const inLibraries = { ...libraries, zero: 'أي مكتبة', two: 'مكتبتين' }
export const loans = noun('لا إعارات', 'إعارة واحدة', 'إعارتان', 'إعارات', 'إعارة', 'إعارة')
export const days = noun('0 يوم', 'يوم واحد', 'يومان', 'أيام', 'يومًا', 'يوم')
export const ofDays = { ...days, two: 'يومين' }
export const people = noun('لا أحد', 'شخص واحد', 'شخصان', 'أشخاص', 'شخصًا', 'شخص')
export const times = noun('0 مرة', 'مرة واحدة', 'مرتين', 'مرات', 'مرة', 'مرة')
export const reservations = noun('أي حجز', 'حجز واحد', 'حجزان', 'حجوزات', 'حجزًا', 'حجز')
export const results = noun('لا نتائج', 'نتيجة واحدة', 'نتيجتان', 'نتائج', 'نتيجة', 'نتيجة')
export const titles = noun('لا عناوين', 'عنوان واحد', 'عنوانان', 'عناوين', 'عنوانًا', 'عنوان')
export const questions = noun('لا أسئلة', 'سؤال واحد', 'سؤالان', 'أسئلة', 'سؤالًا', 'سؤال')
export const weeks = noun('0 أسبوع', 'الأسبوع', 'الأسبوعين', 'أسابيع', 'أسبوعًا', 'أسبوع')
export const months = noun('0 شهر', 'شهر واحد', 'شهرين', 'أشهر', 'شهرًا', 'شهر')
export const events = noun('لا فعاليات', 'فعالية واحدة', 'فعاليتان', 'فعاليات', 'فعالية', 'فعالية')
export const seats = noun('لا أماكن', 'مكان واحد', 'مكانان', 'أماكن', 'مكانًا', 'مكان')
export const recommendations = noun('لا ترشيحات', 'ترشيح واحد', 'ترشيحان', 'ترشيحات', 'ترشيحًا', 'ترشيح')
export const offers = noun('لا اقتراحات', 'اقتراح واحد', 'اقتراحان', 'اقتراحات', 'اقتراحًا', 'اقتراح')
