export { officeOf } from './office-of-desk.ts'
export { type StaffSiteDeps, staffSite } from './site.tsx'
