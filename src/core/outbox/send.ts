/** One POST to a receiver. */
export type OutgoingRequest = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly timeoutMs: number
  /** Of the reply's body; 0 when nobody will read it. */
  readonly replyBytesMax: number
  /** Gives up early. */
  readonly signal?: AbortSignal
}

export type HttpReply = { readonly status: number; readonly body: string }

/**
 * Sends it and resolves with whatever was answered; redirects are answers. Rejects with `SendFailure`, also when `signal`
 * aborts, and soon after `timeoutMs` at the latest.
 */
export type Send = (request: OutgoingRequest) => Promise<HttpReply>

export const sendFailures = {
  address: 'the address is not one that messages may go to',
  unresolved: 'the host name has no address',
  unreachable: 'no connection could be made, or it broke',
  timeout: 'no answer in time',
  too_large: 'the answer was over the limit',
  aborted: 'given up by us',
} as const
export type SendFailureReason = keyof typeof sendFailures

/** No answer. The message names no address: addresses may carry secrets. */
export class SendFailure extends Error {
  override readonly name = 'SendFailure'
  constructor(
    readonly reason: SendFailureReason,
    options?: { cause?: unknown },
  ) {
    super(sendFailures[reason], options)
  }
}
