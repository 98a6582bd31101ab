export { hostOf, type LinkRefusal } from './address.rules.ts'
export {
  followOldLink,
  type LinksOutcome,
  type OldLink,
  oldHosts,
  oldLinks,
  removeOldLink,
  setOldLink,
  setOldLinks,
} from './link.ts'
