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

const momentMsMax = 8_640_000_000_000_000

const momentMs = z.int().min(0).max(momentMsMax)

/** A time: ISO 8601 with a time zone, or ms since 1970; becomes ms. */
export const moment = z.union(
  [
    z.iso
      .datetime({ offset: true })
      .transform((text) => Date.parse(text))
      .pipe(momentMs),
    momentMs,
    z
      .string()
      .regex(/^\d{1,16}$/)
      .transform(Number)
      .pipe(momentMs),
  ],
  { error: 'must be a time in ISO 8601 with its zone, such as 2026-06-01T23:30:00+08:00, or in ms since 1970' },
)
