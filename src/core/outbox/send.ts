/** One POST to a receiver. */
export type OutgoingRequest = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly timeoutMs: number
  /** Limit of the reply's body; 0 when it is not read. */
  readonly replyBytesMax: number
  /** Aborts the request. */
  readonly signal?: AbortSignal
}

export type HttpReply = {
  readonly status: number
  readonly body: string
  /** The header of that name. */
  readonly retryAfter?: string | undefined
}

/**
 * Sends the request and resolves with the reply; redirects are not followed. Rejects with `SendFailure`, also when `signal`
 * aborts or `timeoutMs` is over.
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

/** There was no reply. The message contains no URL: a URL may contain secrets. */
export class SendFailure extends Error {
  override readonly name = 'SendFailure'
  constructor(
    readonly reason: SendFailureReason,
    options?: { cause?: unknown },
  ) {
    super(sendFailures[reason], options)
  }
}
