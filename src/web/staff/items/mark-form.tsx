import { Button, type PageContext, PostForm, SelectField } from '../../ui/index.ts'
import type { ItemView } from './item.view.ts'

/** Says by hand what has become of a copy. */
export function MarkForm({ ctx, view }: { ctx: PageContext; view: ItemView }) {
  if (!view.marks.length) return null
  return (
    <PostForm
      ctx={ctx}
      action={`/personal/exemplar/${encodeURIComponent(view.barcode)}/lage`}
      class="stack form-stack only-screen"
      fields={{ fran: view.stateCode }}
    >
      <SelectField
        id="lage"
        label="Märk exemplaret som"
        options={[{ value: '', label: 'Välj läge' }, ...view.marks]}
      />
      <Button kind="second">Spara läget</Button>
    </PostForm>
  )
}
