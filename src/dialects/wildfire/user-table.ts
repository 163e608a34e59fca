import type { UserRecord } from '../../core/accounts/transfer/record.ts'
import { kindOf } from './rest/map.ts'

/** Not checked yet: the values are as the vendor stored them. */
type UserFields = Partial<Record<keyof UserRecord, unknown>>

type Columns = Readonly<Record<string, unknown>>

const text = (columns: Columns, name: string): string => {
  const value = columns[name]
  return typeof value === 'string' ? value : ''
}

/** Digits as a number, anything else as 0. */
const number = (columns: Columns, name: string): number => {
  const value = text(columns, name)
  return /^-?\d{1,16}$/.test(value) ? Number(value) : 0
}

/** Type 1 is a robot; 2 is hardware, which has no account here. */
const robot = { kind: 'robot', grade: 0 } as const

/**
 * The fields of a user from a row of `t_user`, by column; `undefined` for a row that is no account: hardware. The vendor
 * stores MD5 of the password in base64; its column for a salt has no effect.
 */
export function userOfRow(columns: Columns): UserFields | undefined {
  const type = number(columns, '_type')
  if (type === 2) return undefined
  const changedAtMs = number(columns, '_dt')
  if (number(columns, '_deleted') !== 0) return { uid: text(columns, '_uid'), deletedAtMs: changedAtMs }
  return accountOf(columns, type, changedAtMs)
}

/** Status 1 is a mute, 2 a ban; 0 is neither. The vendor keeps it for any id, with or without an account. */
function statusOfRow(columns: Columns): UserFields {
  const status = number(columns, '_status')
  return { uid: text(columns, '_uid'), registered: false, ban: status === 2, mute: status === 1 }
}

/** A robot; its row in `t_user`, which has the profile, comes later in a dump. */
function robotOfRow(columns: Columns): UserFields {
  const uid = text(columns, '_uid')
  const atMs = number(columns, '_dt')
  const secret = text(columns, '_secret')
  const beside = { owner: text(columns, '_owner') || uid, callback: text(columns, '_callback') }
  const given = secret !== '' && { robot: { secret, ...beside, extra: text(columns, '_extra') } }
  return { uid, ...robot, ...given, createdAtMs: atMs, changedAtMs: atMs }
}

/** Tables of the vendor's database that are read, by name. Source: its migrations for MySQL. */
export const userTables = { t_robot: robotOfRow, t_user: userOfRow, t_user_status: statusOfRow } as const

function accountOf(columns: Columns, type: number, changedAtMs: number): UserFields {
  const hash = text(columns, '_passwd_md5')
  return {
    uid: text(columns, '_uid'),
    name: text(columns, '_name'),
    displayName: text(columns, '_display_name'),
    portrait: text(columns, '_portrait'),
    gender: number(columns, '_gender'),
    mobile: text(columns, '_mobile'),
    email: text(columns, '_email'),
    address: text(columns, '_address'),
    company: text(columns, '_company'),
    social: text(columns, '_social'),
    extra: text(columns, '_extra'),
    ...(type === 1 ? robot : kindOf(type)),
    ...(hash !== '' && type !== 1 && { passwordHash: `md5:${hash}` }),
    createdAtMs: changedAtMs,
    changedAtMs,
  }
}
