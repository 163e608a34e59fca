import { z } from 'zod'
import { isLongerThan, isStorable } from '../../../../core/text.ts'
import type { OffsetPage } from '../../../../core/values.ts'
import { openimLimits } from '../../limits.ts'
import { keyFolder } from '../fold-keys.ts'

/**
 * The parts of request schemas. They read as the vendor's Go server does: keys in any case, null like absent, absent
 * like zero. Every message is a whole sentence of its own, since it becomes errDlt; those in the vendor's spelling are
 * the vendor's. Source: protocol, user/user.go, auth/auth.go.
 */

/** An object with these fields; `missing` is the message when there is none. */
export const fields = <S extends z.ZodRawShape>(shape: S, missing = 'the body is not a JSON object') =>
  z.preprocess(keyFolder(Object.keys(shape)), z.object(shape, missing))

const wellFormed = (name: string) =>
  z.string(`${name} is not a string`).refine(isStorable, `${name} is not well-formed text`)

/** A text of at most `charsMax` code points; absent stays `undefined` unless `.default('')` follows. */
export const text = (name: string, charsMax: number) =>
  wellFormed(name)
    .refine((value) => !isLongerThan(value, charsMax), `${name} is longer than ${charsMax} characters`)
    .meta({ maxLength: charsMax })

/** A text that must be there and not empty. */
export const requiredText = (name: string, charsMax: number, missing: string) =>
  z
    .string({ error: ({ input }) => (input === undefined ? missing : `${name} is not a string`) })
    .min(1, missing)
    .refine(isStorable, `${name} is not well-formed text`)
    .refine((value) => !isLongerThan(value, charsMax), `${name} is longer than ${charsMax} characters`)
    .meta({ maxLength: charsMax })

/** A text bounded by its bytes in UTF-8. */
export const blob = (name: string, bytesMax: number) =>
  wellFormed(name).refine((value) => Buffer.byteLength(value) <= bytesMax, `${name} is longer than ${bytesMax} bytes`)

export const int32Max = 2 ** 31 - 1
export const int32 = (name: string) => z.int32(`${name} is not an int32`)

/** An int32 for which absent is as wrong as zero; `missing` is the message out of `min` and `max` too. */
export const requiredInt32 = (name: string, missing: string, min: number, max: number) =>
  z
    .int32({ error: ({ input }) => (input === undefined ? missing : `${name} is not an int32`) })
    .min(min, missing)
    .max(max, missing)

/** The id that a call is about; `missing` differs between the vendor's checkers. */
export const requiredId = (missing: 'userID is empty' | 'UserID is empty') =>
  requiredText('userID', openimLimits.userIdCharsMax, missing)

/** An id that may be absent: then `''`. */
export const optionalId = text('userID', openimLimits.userIdCharsMax).default('')

const legalId = /^[\p{L}\p{Nd}_]*$/u

/** An id that is about to be given to an account. The message is the vendor's; it means the contrary. */
export const newId = (missing: string) =>
  requiredText('userID', openimLimits.userIdCharsMax, missing).regex(legalId, 'userID is legal')

/** In lists and maps null is an empty text, as Go reads it. */
export const nullAsEmpty = (value: unknown): unknown => (value === null ? '' : value)

/**
 * Ids to look up, in order, repeats kept; any text is allowed; one that no account can have belongs to no user. `missing` is
 * the message for an absent list: the vendor checks for nil, so an empty list is not missing.
 */
export const idList = (name: string, missing: string) =>
  z
    .array(z.preprocess(nullAsEmpty, wellFormed(`an item of ${name}`)), {
      error: ({ input }) => (input === undefined ? missing : `${name} is not an array`),
    })
    .max(openimLimits.listItemsMax, `${name} has more than ${openimLimits.listItemsMax} items`)

export const isDistinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

/** 1 up; a page of no rows or fewer is an empty page. */
export const pagination = fields(
  {
    pageNumber: requiredInt32('pageNumber', 'pageNumber is invalid', 1, int32Max),
    showNumber: int32('showNumber')
      .max(openimLimits.showNumberMax, `showNumber is over ${openimLimits.showNumberMax}`)
      .default(0),
  },
  'pagination is empty',
)

export const pageOf = ({ pageNumber, showNumber }: { pageNumber: number; showNumber: number }): OffsetPage => {
  const limit = Math.max(0, showNumber)
  return { offset: (pageNumber - 1) * limit, limit }
}

export const nickname = text('nickname', openimLimits.nicknameCharsMax)
export const faceUrl = text('faceURL', openimLimits.faceUrlCharsMax)
export const ex = blob('ex', openimLimits.exBytesMax)
export const recvOpt = int32('globalRecvMsgOpt')
  .min(0, 'GlobalRecvMsgOpt is invalid')
  .max(2, 'GlobalRecvMsgOpt is invalid')
