import { link, type PageContext, PostForm } from '../../ui/index.ts'

const form = 'spara'

/** The form that all `SaveButton`s of a page send: once a page, since a page of hits has twenty of them. */
export function SaveForm({ ctx }: { ctx: PageContext }) {
  return (
    <PostForm ctx={ctx} id={form} action={link(ctx, '/spara')} fields={{ tillbaka: ctx.path }}>
      {null}
    </PostForm>
  )
}

/** Saves a work in the list used last; whoever is not logged in logs in first, and comes back to do it. */
export function SaveButton({ ctx, work, title }: { ctx: PageContext; work: number; title: string }) {
  return (
    <button type="submit" class="button button-second" form={form} formAction={link(ctx, `/spara/${work}`)}>
      {ctx.texts.lists.save}
      <span class="vh"> {title}</span>
    </button>
  )
}
