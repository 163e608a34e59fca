import type { UserRecord } from '../../core/accounts/transfer/record.ts'
import { kindOf } from './rest/map.ts'

/** The table of users in the vendor's database. Source: its migrations for MySQL. */
export const userTable = 't_user'

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
