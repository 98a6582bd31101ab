import { Hono } from 'hono'
import { show, type Visit } from '../visit.ts'
import { ChildrenPage } from './children.page.tsx'
import { readChildrenAsk } from './choices.ts'
import { ChildrenFoundPage } from './found.page.tsx'

export const childrenRoutes = new Hono<Visit>()
  .get('/barn', async c => {
    const { house, page } = c.var
    const { age } = readChildrenAsk(new URL(c.req.url).searchParams)
    return show(c, <ChildrenPage ctx={page} view={await house.children(page, age)} />)
  })
  .get('/barn/hitta', async c => {
    const { house, page, reader } = c.var
    const ask = readChildrenAsk(new URL(c.req.url).searchParams)
    return show(
      c,
      <ChildrenFoundPage
        ctx={page}
        view={await house.childrenFound(page, ask, reader?.homeBranch ?? null)}
      />,
    )
  })
