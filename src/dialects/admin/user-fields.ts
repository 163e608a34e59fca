import { z } from 'zod'
import type { Profile } from '../../core/accounts/user.ts'
import { text } from './fields.ts'

const uidCharsMax = 64
const nameCharsMax = 64
const lineCharsMax = 255
const urlCharsMax = 1_024
/** Of texts that only the app's own programs read. */
const extraCharsMax = 65_536
export const passwordCharsMax = 256

const int32Max = 2 ** 31 - 1
/** Receive, do not receive, receive without notification. */
const recvOptMax = 2

/** The fields of a profile as callers write them, with their bounds. */
const profileFields = {
  displayName: text(lineCharsMax),
  portrait: text(urlCharsMax),
  gender: z.int().min(0).max(int32Max),
  mobile: text(nameCharsMax),
  email: text(lineCharsMax),
  address: text(lineCharsMax),
  company: text(lineCharsMax),
  social: text(lineCharsMax),
  extra: text(extraCharsMax),
  description: text(extraCharsMax),
  publicInfo: text(extraCharsMax),
  privateInfo: text(extraCharsMax),
  ex: text(extraCharsMax),
  globalRecvMsgOpt: z.int().min(0).max(recvOptMax),
} satisfies Record<keyof Profile, z.ZodType>

export const newPassword = text(passwordCharsMax, 1)

/** An account to create. Without a uid the number that the account gets is its uid. */
export const accountBody = z.object({
  uid: text(uidCharsMax, 1).optional(),
  name: text(nameCharsMax).optional(),
  kind: z.enum(['person', 'admin', 'notice']).optional(),
  ...z.object(profileFields).partial().shape,
  /** The account has none without it: its clients get tokens from the app's server. */
  password: newPassword.optional(),
})

/** The fields to change; at least one. */
export const accountPatch = z
  .object({ name: text(nameCharsMax), ...profileFields })
  .partial()
  .refine((fields) => Object.keys(fields).length > 0, { error: 'names no field to change' })
