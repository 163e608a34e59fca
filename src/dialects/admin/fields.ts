import { z } from 'zod'
import { userReferenceKinds } from '../../core/accounts/user-reference.ts'

const uidCharsMax = 64

export const uid = z.string().min(1).max(uidCharsMax)

/** A user as an operator names it: a uid, or one of its kinds, a colon and a value; see `resolveUser`. */
export const userReference = z
  .string()
  .min(1)
  .regex(new RegExp(`^((${userReferenceKinds.join('|')}):)?[^]{1,${uidCharsMax}}$`, 'u'), {
    error: `must be a uid, or ${userReferenceKinds.map((kind) => `${kind}:...`).join(', ')}; at most ${uidCharsMax} characters`,
  })
