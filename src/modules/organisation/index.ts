export {
  type Branch,
  kilometres,
  loadOrganisation,
  type Municipality,
  type NewBranch,
  type Organisation,
  register,
  setException,
} from './organisation.ts'
