import { Button, link, type PageContext, PostForm } from '../../ui/index.ts'

/** Saves a work in the list used last; whoever is not logged in logs in first, and comes back to do it. */
export function SaveButton({ ctx, work, title }: { ctx: PageContext; work: number; title: string }) {
  return (
    <PostForm ctx={ctx} action={link(ctx, `/spara/${work}`)} fields={{ tillbaka: ctx.path }}>
      <Button kind="second" about={title}>
        {ctx.texts.lists.save}
      </Button>
    </PostForm>
  )
}
