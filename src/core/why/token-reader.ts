import type { Platform } from '../devices/platform.ts'
import { type CoreError, isCoreError } from '../errors.ts'
import type { AppId, DialectName, UserId } from '../values.ts'

/** What a dialect reads from the text of a token. */
export type TokenReading = {
  readonly dialect: DialectName
  /** The app whose key made it, or that stores it; `undefined` when that is none of this server. */
  readonly app: AppId | undefined
  readonly uid?: UserId | undefined
  readonly platform?: Platform | undefined
  readonly issuedAtMs?: number | undefined
  readonly expiresAtMs?: number | undefined
  /** The error that a client with it gets; `undefined` when it is valid. */
  readonly refused: CoreError | undefined
}

/** Reads the tokens of one dialect. */
export interface TokenReader {
  readonly dialect: DialectName
  /** `undefined` when the text is no token of this dialect. Does not throw for any text. */
  read(text: string): Promise<TokenReading | undefined>
}

/** The expected failure that the call throws, as a value; `undefined` when it throws none. */
export async function failureOf(call: () => unknown): Promise<CoreError | undefined> {
  try {
    await call()
    return undefined
  } catch (error) {
    if (isCoreError(error)) return error
    throw error
  }
}
