import { z } from 'zod'
import { userReferenceKinds } from '../../core/accounts/user-reference.ts'
import { isLongerThan, isStorable } from '../../core/text.ts'

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

/** One line of text, such as a name. */
export const line = z.string().min(1).max(256)
export const longText = z.string().max(4_096)

/** The id of a session, a connection or another resource that the server named. */
export const identifier = z.string().min(1).max(256)

/**
 * The same in a path. Whatever the server did not make names nothing, of each kind of resource: `resource.not_found`, never
 * `request.invalid`. No id is `-`.
 */
export const resourceId = identifier.refine(isStorable).catch('-').meta({ default: undefined })
/** Of a resource that the database counts. None is 0. */
export const countedId = z.coerce
  .number()
  .int()
  .min(1)
  .max(Number.MAX_SAFE_INTEGER)
  .catch(0)
  .meta({ default: undefined })

/** A device of a user: its serial number, or `<dialect>:<clientKey>`. */
export const deviceReference = z.string().regex(/^(\d{1,10}|[a-z]+:[\s\S]{1,256})$/u, {
  error: 'must be a serial number or <dialect>:<clientKey>',
})

export const nodeId = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1)
/** Text of `charsMin`, 0 or 1, to `charsMax` code points that every database stores. */
export const text = (charsMax: number, charsMin: 0 | 1 = 0) =>
  z
    .string()
    .refine(isStorable, { error: 'must be well-formed Unicode without U+0000' })
    .refine((value) => !isLongerThan(value, charsMax), { error: `must have at most ${charsMax} characters` })
    .refine((value) => charsMin === 0 || value !== '', { error: 'must not be empty' })
    .meta({ minLength: charsMin, maxLength: charsMax })

/** `true` or `false` in a query; `undefined` without it. */
export const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional()
