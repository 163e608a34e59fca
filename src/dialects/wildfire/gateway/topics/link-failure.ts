import type { WireCode } from '../../codes.ts'

/** A failure that only this link has a number for. */
export class LinkFailure extends Error {
  constructor(
    readonly wireCode: WireCode,
    message: string,
  ) {
    super(message)
  }
}
