import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { Clock } from '../core/clock.ts'
import { type HttpReply, type OutgoingRequest, type Send, SendFailure } from '../core/outbox/send.ts'
import { isPublicAddress } from './public-address.ts'

/** Addresses of one host that are tried, one after another. */
const addressesMax = 4

export type HttpSenderOptions = {
  clock: Clock
  /** Lets messages go to private and loopback addresses: the setting `webhooks.allowPrivate`. */
  allowPrivate: boolean
  /** Every address of a host name. */
  resolve?: (host: string) => Promise<readonly string[]>
}

/**
 * Sends POST requests with protection against SSRF: http and https only, no redirects; the host is resolved at each send,
 * all its addresses are checked, and the connection is made to a checked address, so a DNS answer that changes has no
 * effect. TLS still verifies the name. Behind an HTTP proxy (HTTP_PROXY, HTTPS_PROXY) the proxy connects to that address.
 */
export function httpSender({ clock, allowPrivate, resolve = resolveHost }: HttpSenderOptions): Send {
  return async (request) => {
    const abort = new AbortController()
    const giveUp = () => abort.abort('aborted')
    const stop = clock.after(request.timeoutMs, () => abort.abort('timeout'))
    // Not AbortSignal.any: its listeners are kept in memory as long as the joined signals.
    request.signal?.addEventListener('abort', giveUp)
    if (request.signal?.aborted) giveUp()
    try {
      return await abortable(abort.signal, (signal) => deliver(request, signal))
    } catch (cause) {
      throw failureOf(abort.signal, cause)
    } finally {
      stop()
      request.signal?.removeEventListener('abort', giveUp)
    }
  }

  async function deliver(request: OutgoingRequest, signal: AbortSignal): Promise<HttpReply> {
    const url = urlOf(request.url)
    const addresses = await addressesOf(url.hostname)
    if (!allowPrivate && !addresses.every(isPublicAddress)) throw new SendFailure('address')
    return tryAddresses(addresses, (address) => post(url, address, request, signal))
  }
  async function addressesOf(hostname: string): Promise<readonly string[]> {
    const host = bareHost(hostname)
    if (isIP(host) !== 0) return [host]
    const found = await resolve(host).catch((cause: unknown) => {
      throw new SendFailure('unresolved', { cause })
    })
    if (found.length === 0) throw new SendFailure('unresolved')
    return found.slice(0, addressesMax)
  }
}

/** Without the brackets of an IPv6 address in a URL. */
const bareHost = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1')

/** Every address of the host of a URL, as messages to it would be sent. Rejects when a name has none. */
export async function addressesOfHost(hostname: string): Promise<readonly string[]> {
  const host = bareHost(hostname)
  return isIP(host) === 0 ? resolveHost(host) : [host]
}

/** IPv4 first: it is more often reachable when a host has both. */
async function resolveHost(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true })
  return found.toSorted((a, b) => a.family - b.family).map((one) => one.address)
}

function urlOf(text: string): URL {
  const url = URL.parse(text)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) throw new SendFailure('address')
  return url
}

/** Connects to the address; the host name is used for the Host header and TLS. */
async function post(url: URL, address: string, request: OutgoingRequest, signal: AbortSignal): Promise<HttpReply> {
  const pinned = new URL(url)
  pinned.hostname = address.includes(':') ? `[${address}]` : address
  const isNamed = pinned.hostname !== url.hostname
  const response = await fetch(pinned, {
    method: 'POST',
    headers: { ...request.headers, ...(isNamed && { host: url.host }) },
    body: request.body,
    redirect: 'manual',
    signal,
    ...(isNamed && url.protocol === 'https:' && { tls: { serverName: url.hostname } }),
  })
  const retryAfter = response.headers.get('retry-after') ?? undefined
  const body = await readReply(response, request.replyBytesMax)
  return { status: response.status, body, ...(retryAfter !== undefined && { retryAfter }) }
}

/** The body; cancelled without reading when `bytesMax` is 0. */
async function readReply(response: Response, bytesMax: number): Promise<string> {
  if (bytesMax === 0 || !response.body) {
    await response.body?.cancel()
    return ''
  }
  const parts: Uint8Array[] = []
  let total = 0
  for await (const part of response.body) {
    total += part.byteLength
    if (total > bytesMax) throw new SendFailure('too_large')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Tries the next address only when no connection was made: nothing was sent then. */
async function tryAddresses<T>(addresses: readonly string[], attempt: (address: string) => Promise<T>): Promise<T> {
  let failure: unknown
  for (const address of addresses) {
    try {
      return await attempt(address)
    } catch (error) {
      failure = error
      if (!isNotConnected(error)) break
    }
  }
  throw failure
}

const notConnected = new Set(['ECONNREFUSED', 'ConnectionRefused', 'ENETUNREACH', 'EHOSTUNREACH', 'FailedToOpenSocket'])
const isNotConnected = (error: unknown): boolean =>
  notConnected.has(String((error as { code?: unknown } | undefined)?.code))

function failureOf({ aborted, reason }: AbortSignal, cause: unknown): SendFailure {
  if (aborted) return new SendFailure(reason === 'timeout' ? 'timeout' : 'aborted', { cause })
  return cause instanceof SendFailure ? cause : new SendFailure('unreachable', { cause })
}

/** Rejects as soon as `signal` aborts, also during a DNS lookup, which cannot be cancelled. */
function abortable<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason)
  const { promise, reject } = Promise.withResolvers<never>()
  signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  return Promise.race([work(signal), promise])
}
