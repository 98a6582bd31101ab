import type { Texts } from '../sv/index.ts'

export const found: Texts['found'] = {
  tooFastTitle: 'انتظر قليلاً',
  tooFastText:
    'تصل عمليات بحث كثيرة على غير العادة من الحاسوب نفسه. انتظر بضع ثوانٍ ثم أعد تحميل الصفحة. سجّل الدخول إذا أردت البحث بلا حدود.',
}
