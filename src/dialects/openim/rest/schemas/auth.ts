import { z } from 'zod'
import { openimLimits } from '../../limits.ts'
import { fields, requiredId, requiredInt32, requiredText, text } from './fields.ts'

/** Requests and replies of /auth. Source: protocol, auth/auth.go. */

/** `expireTimeSeconds` is a duration here. */
const issued = z.object({ token: z.string(), expireTimeSeconds: z.int() })

/** 1 to 11; the vendor takes any number and issues tokens that no gateway accepts. */
const platformID = requiredInt32('platformID', 'platformID is invalidate', 1, 11)

export const getAdminToken = {
  input: fields({
    secret: text('secret', openimLimits.tokenCharsMax).default(''),
    userID: requiredId('userID is empty'),
  }),
  reply: issued,
}

export const getUserToken = {
  input: fields({ userID: requiredId('userID is empty'), platformID }),
  reply: issued,
}

export const userToken = {
  input: fields({
    secret: text('secret', openimLimits.tokenCharsMax).default(''),
    userID: requiredId('userID is empty'),
    platformID,
  }),
  reply: issued,
}

export const parseToken = {
  // The text is the vendor's slip.
  input: fields({ token: requiredText('token', Number.MAX_SAFE_INTEGER, 'userID is empty') }),
  /** `expireTimeSeconds` is a moment here: seconds since 1970. */
  reply: z.object({ userID: z.string(), platformID: z.int(), expireTimeSeconds: z.int() }),
}

export const forceLogout = { input: fields({ userID: requiredId('userID is empty'), platformID }) }
