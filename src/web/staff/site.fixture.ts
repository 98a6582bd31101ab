import type { Office } from './office.ts'
import { staffSite } from './site.tsx'

/** The staff's site without looks or scripts, for tests that send it requests. */
export const plainSite = (office: Office, report: (error: unknown) => void) =>
  staffSite({
    office,
    assets: {
      ...{ stylesheet: '', script: '', sprite: '', staff: { stylesheet: '', script: '' }, preloadFonts: [] },
      childrenSprite: '',
      touchIcon: '',
    },
    baseUrl: 'http://x',
    secret: 's'.repeat(32),
    report,
  })
