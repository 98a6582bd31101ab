import { Hono } from 'hono'
import { AboutPage } from '../about/about.page.tsx'
import { AccessibilityPage } from '../accessibility/accessibility.page.tsx'
import { FairnessPage } from '../fairness/fairness.page.tsx'
import { QualityPage } from '../quality/quality.page.tsx'
import { StylePage } from '../style/style.page.tsx'
import { show, type Visit } from '../visit.ts'
import { StartPage } from './start.page.tsx'

export const startRoutes = new Hono<Visit>()
  .get('/', async c => show(c, <StartPage ctx={c.var.page} view={await c.var.house.start(c.var.page)} />))
  .get('/om', async c => show(c, <AboutPage ctx={c.var.page} rules={await c.var.house.usualRules()} />))
  .get('/rattvisa', async c =>
    show(c, <FairnessPage ctx={c.var.page} view={await c.var.house.fairness(c.var.page)} />),
  )
  .get('/sokkvalitet', async c =>
    show(c, <QualityPage ctx={c.var.page} view={await c.var.house.searchQuality(c.var.page)} />),
  )
  .get('/tillganglighet', c => show(c, <AccessibilityPage ctx={c.var.page} />))
  .get('/stil', c => show(c, <StylePage ctx={c.var.page} />))
