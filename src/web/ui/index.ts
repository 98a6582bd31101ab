export { type Assets, assetResponse, buildAssets } from './assets.ts'
export { Barcode } from './barcode.tsx'
export { Bars } from './bars.tsx'
export { Button, LinkButton, PostForm } from './button.tsx'
export { Calendar, type CalendarDay } from './calendar.tsx'
export { RemovableChip, StatusPill, type StatusTone, ToggleChip } from './chip.tsx'
export { htmlResponse } from './compress.ts'
export { type CoverWork, coverTitle, designCover } from './cover.rules.ts'
export { Cover } from './cover.tsx'
export { Dialog, DialogDone } from './dialog.tsx'
export { Checkbox, type Option, RadioGroup, SelectField, TextArea, TextField } from './field.tsx'
export { mostOfForm, readAtMost } from './form-body.ts'
export { EmptyState, ErrorSummary, type FormError, Notice } from './notice.tsx'
export { ChildrenPicture, Drawing, Icon } from './ornament.tsx'
export { type AssetLinks, link, type PageContext, type ReaderBadge } from './page.ts'
export { Pager } from './pager.tsx'
export { openPainter, type Painter } from './paint/painter.ts'
export { renderAnswer, renderPage } from './render.ts'
export {
  addressOf,
  comesFromUs,
  fieldsSent,
  formToken,
  guardedForm,
  kindOfToken,
  readerOfToken,
  securityHeaders,
  senderOf,
  withoutZeroes,
} from './security.ts'
export { PublicPage, SearchBox } from './shell.tsx'
export { drawingOf, type SymbolName } from './sprite.ts'
export { StaffPage, type StaffRoom } from './staff-shell.tsx'
export { Meter, Steps } from './steps.tsx'
export { type Column, DataTable } from './table.tsx'
