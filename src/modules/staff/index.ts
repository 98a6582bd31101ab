export { may, type StaffDeed } from './may.rules.ts'
export {
  audit,
  auditLog,
  forgetAudit,
  type Look,
  looksAt,
  openAccount,
  recordAudit,
  type StaffLoginOutcome,
  type StaffLoginRefusal,
  type StaffMember,
  type StaffRole,
  staffLogin,
  staffLogout,
  staffSessionOf,
  switchBranch,
} from './session.ts'
