import type { UserPatch } from '../../core/accounts/store.ts'
import type { User } from '../../core/accounts/user.ts'
import { foldCase } from '../fold.ts'
import type { UserRow } from '../rows.ts'

/** The columns of `User`. The password hash has a method of its own. */
type ShownRow = Omit<UserRow, 'password_hash' | 'uid_folded' | 'display_name_folded'>

export const selectedColumns = [
  'app',
  'uid',
  'num',
  'kind',
  'grade',
  'name',
  'display_name',
  'portrait',
  'gender',
  'mobile',
  'email',
  'address',
  'company',
  'social',
  'extra',
  'description',
  'public_info',
  'private_info',
  'ex',
  'global_recv_msg_opt',
  'created_at_ms',
  'changed_at_ms',
  'destroyed_at_ms',
] as const satisfies readonly (keyof ShownRow)[]

/** All columns, in the order of an insert. */
export const insertColumns = [
  ...selectedColumns,
  'password_hash',
  'uid_folded',
  'display_name_folded',
] as const satisfies readonly (keyof UserRow)[]

export const toUser = (row: ShownRow): User => ({
  app: row.app,
  uid: row.uid,
  num: Number(row.num),
  kind: row.kind as User['kind'],
  grade: row.grade,
  name: row.name ?? '',
  displayName: row.display_name,
  portrait: row.portrait,
  gender: row.gender,
  mobile: row.mobile,
  email: row.email,
  address: row.address,
  company: row.company,
  social: row.social,
  extra: row.extra,
  description: row.description,
  publicInfo: row.public_info,
  privateInfo: row.private_info,
  ex: row.ex,
  globalRecvMsgOpt: row.global_recv_msg_opt,
  createdAtMs: Number(row.created_at_ms),
  changedAtMs: Number(row.changed_at_ms),
  destroyedAtMs: row.destroyed_at_ms === null ? undefined : Number(row.destroyed_at_ms),
})

export const toRow = (user: User, passwordHash?: string): UserRow => ({
  app: user.app,
  uid: user.uid,
  num: user.num,
  kind: user.kind,
  grade: user.grade,
  name: user.name || null,
  display_name: user.displayName,
  portrait: user.portrait,
  gender: user.gender,
  mobile: user.mobile,
  email: user.email,
  address: user.address,
  company: user.company,
  social: user.social,
  extra: user.extra,
  description: user.description,
  public_info: user.publicInfo,
  private_info: user.privateInfo,
  ex: user.ex,
  global_recv_msg_opt: user.globalRecvMsgOpt,
  password_hash: passwordHash ?? null,
  uid_folded: foldCase(user.uid),
  display_name_folded: foldCase(user.displayName),
  created_at_ms: user.createdAtMs,
  changed_at_ms: user.changedAtMs,
  destroyed_at_ms: user.destroyedAtMs ?? null,
})

const columnOf = {
  kind: 'kind',
  grade: 'grade',
  displayName: 'display_name',
  portrait: 'portrait',
  gender: 'gender',
  mobile: 'mobile',
  email: 'email',
  address: 'address',
  company: 'company',
  social: 'social',
  extra: 'extra',
  description: 'description',
  publicInfo: 'public_info',
  privateInfo: 'private_info',
  ex: 'ex',
  globalRecvMsgOpt: 'global_recv_msg_opt',
  changedAtMs: 'changed_at_ms',
  name: 'name',
  destroyedAtMs: 'destroyed_at_ms',
} as const satisfies Record<keyof UserPatch, keyof UserRow>

const columnsOfFields = Object.entries(columnOf) as [keyof UserPatch, keyof UserRow][]

/** Only the fields of `UserPatch`: further keys of the object are ignored. */
export function toColumns(patch: UserPatch): Partial<UserRow> {
  const columns: Record<string, unknown> = {}
  for (const [key, column] of columnsOfFields) {
    if (!(key in patch)) continue
    const value = patch[key]
    columns[column] = key === 'name' ? value || null : (value ?? null)
  }
  if (patch.displayName !== undefined) columns.display_name_folded = foldCase(patch.displayName)
  return columns as Partial<UserRow>
}
