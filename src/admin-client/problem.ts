/** A failure as the admin API answers it, RFC 9457. `code` is the name of the error, `detail` what is wrong in this case. */
export type Problem = {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string
  /** A page of the server about this error, as a path. */
  readonly type?: string
  readonly requestId?: string
}

/** The server answered with a failure. */
export class AdminApiError extends Error {
  override readonly name = 'AdminApiError'
  constructor(readonly problem: Problem) {
    super(problem.detail)
  }
  get code(): string {
    return this.problem.code
  }
  get status(): number {
    return this.problem.status
  }
  get requestId(): string | undefined {
    return this.problem.requestId
  }
}

/** No server answered at this URL, or it did not in time. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
  constructor(
    readonly url: string,
    cause: unknown,
  ) {
    super(`no server answers at ${url}`, { cause })
  }
}

/** The problem in a reply that is no success; a reply of another server, such as a proxy, has none and gets one. */
export async function problemOf(response: Response): Promise<Problem> {
  const { status } = response
  const { code, title, detail, type, requestId } = textsOf(await response.json().catch(() => undefined))
  const id = requestId ?? response.headers.get('rollcall-request-id')
  return {
    status,
    code: code ?? 'internal',
    title: title ?? `HTTP status ${status}`,
    detail: detail ?? `the server answered with HTTP status ${status}`,
    ...(type !== undefined && { type }),
    ...(id !== null && { requestId: id }),
  }
}

const texts = ['code', 'title', 'detail', 'type', 'requestId'] as const

function textsOf(body: unknown): Partial<Record<(typeof texts)[number], string>> {
  if (typeof body !== 'object' || body === null) return {}
  const found = Object.entries(body).filter(
    ([name, value]) => texts.some((text) => text === name) && typeof value === 'string',
  )
  return Object.fromEntries(found)
}
