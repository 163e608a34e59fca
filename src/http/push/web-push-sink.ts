import webPush from 'web-push'
import { z } from 'zod'
import type { Clock } from '../../core/clock.ts'
import { type Send, SendFailure } from '../../core/outbox/send.ts'
import type { OutgoingPush } from '../../core/push/outgoing-push.ts'
import type { PushSink, PushTokenLookup, SinkResult } from '../../core/push/sink.ts'
import type { PushKeyStore } from '../../core/push/store.ts'
import { parseJson } from '../../dialects/kit/json.ts'

export const webPushBounds = {
  timeoutMs: 10_000,
  /** Tries in all, and the wait after the first failure, which doubles; ms. */
  attemptsMax: 3,
  retryMs: 1_000,
  /** Payload of one record of 4,096 bytes. Source: RFC 8291, 4. */
  payloadBytesMax: 3_993,
  /** How long a push service keeps a push for an offline browser, s; less when the push ends earlier. */
  ttlS: 24 * 3_600,
} as const

/** A browser's `PushSubscription`; it is bound as the push token, in JSON. */
const subscriptionSchema = (protocol: RegExp) =>
  z.object({ endpoint: z.url({ protocol }), keys: z.object({ p256dh: base64url(65), auth: base64url(16) }) })
type Subscription = z.output<ReturnType<typeof subscriptionSchema>>

function base64url(bytes: number) {
  return z.string().refine((text) => Buffer.from(text, 'base64url').byteLength === bytes)
}

export type WebPushSinkDeps = {
  clock: Clock
  /** Checks the address: endpoints come from browsers. */
  send: Send
  keys: () => Promise<VapidKeys>
  /** The contact for push services: a `mailto:` or `https:` URI. Source: RFC 8292, 2.1. */
  contact: string
  /** Allows endpoints without TLS: for development. */
  insecure: boolean
  tokenOf: PushTokenLookup
}

/** Sends to browsers' push services, encrypted. Source: RFC 8030, RFC 8291, RFC 8292. */
export function webPushSink({ clock, send, keys, contact, insecure, tokenOf }: WebPushSinkDeps): PushSink {
  const readable = subscriptionSchema(insecure ? /^https?$/ : /^https$/)
  return { hasCapacity: async () => true, send: take }

  async function take(push: OutgoingPush, signal: AbortSignal): Promise<SinkResult> {
    const token = await tokenOf(push.device)
    if (token === undefined) return { kind: 'withdrawn' }
    const to = readable.safeParse(tryParseJson(token))
    if (!to.success) return { kind: 'unreadable' }
    const payload = payloadOf(push)
    if (!payload) return { kind: 'failed', reason: 'too_large' }
    const vapidDetails = { subject: contact, ...(await keys()) }
    const TTL = ttlOf(push, clock.now())
    if (TTL < 0) return { kind: 'expired' }
    const urgency = push.alert ? 'normal' : 'low'
    const request = encrypted(to.data, payload, { vapidDetails, TTL, urgency })
    if (!request) return { kind: 'unreadable' }
    const status = await withRetries(() => attempt(request, signal), signal)
    if (status === 404 || status === 410) return { kind: 'gone', token }
    return isSuccess(status) ? { kind: 'delivered' } : { kind: 'failed', reason: failureReason(status) }
  }

  /** The status, or why there is none. */
  async function attempt({ endpoint, headers, body }: webPush.RequestDetails, signal: AbortSignal) {
    const url = endpoint
    const texts = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])
    const { 'content-length': _, ...sent } = Object.fromEntries(texts) as Record<string, string>
    const { timeoutMs } = webPushBounds
    try {
      const bytes = new Uint8Array(body ?? [])
      return (await send({ url, headers: sent, body: bytes, timeoutMs, replyBytesMax: 0, signal })).status
    } catch (error) {
      if (error instanceof SendFailure) return error.reason
      throw error
    }
  }
  async function withRetries<T extends number | string>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
    for (let tries = 1; ; tries++) {
      const status = await attempt()
      if (!isTransient(status) || tries === webPushBounds.attemptsMax) return status
      await pause(webPushBounds.retryMs * 2 ** (tries - 1), signal)
      if (signal.aborted) return status
    }
  }
  function pause(ms: number, signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const stop = clock.after(ms, resolve)
    signal.addEventListener('abort', () => resolve(), { once: true })
    return promise.finally(stop)
  }
}

const isSuccess = (status: number | string): boolean => typeof status === 'number' && status >= 200 && status < 300

/** Failures that a retry may resolve. */
const isTransient = (status: number | string): boolean =>
  typeof status === 'number' ? status === 429 || status >= 500 : status === 'unreachable' || status === 'timeout'

const failureReason = (status: number | string): string => (typeof status === 'number' ? `status_${status}` : status)

/** `undefined` for a text that is not JSON; the text is not logged. */
function tryParseJson(token: string): unknown {
  try {
    return parseJson(token)
  } catch {
    return undefined
  }
}

/** `undefined` when the subscription's key is not a point of the curve. */
function encrypted(to: Subscription, payload: string, options: webPush.RequestOptions) {
  try {
    return webPush.generateRequestDetails(to, payload, options)
  } catch {
    return undefined
  }
}

/** Seconds; below 0 when the push has ended. */
function ttlOf({ content: { showEndAtMs } }: OutgoingPush, nowMs: number): number {
  if (showEndAtMs === undefined) return webPushBounds.ttlS
  return Math.min(webPushBounds.ttlS, Math.floor((showEndAtMs - nowMs) / 1_000))
}

/** The payload for the service worker; without the big text when it is too long, `undefined` when it is still too long. */
function payloadOf(push: OutgoingPush): string | undefined {
  const { id, task, alert, detail, badge, senderName, content } = push
  const { channels: _, badge: __, ...message } = content
  const whole = { id, task, alert, detail, badge, senderName, message }
  const { bigText: ___, ...short } = message
  return [whole, { ...whole, message: short }].map((one) => JSON.stringify(one)).find(fits)
}
const fits = (text: string): boolean => Buffer.byteLength(text) <= webPushBounds.payloadBytesMax

/** The key pair that identifies this server to push services and browsers: base64url, P-256. Source: RFC 8292. */
export type VapidKeys = { readonly publicKey: string; readonly privateKey: string }

const vapidKeyName = 'vapid'
const vapidKeys = z.strictObject({ publicKey: z.string().length(87), privateKey: z.string().length(43) })

/** Generated once and the same on all nodes from then on: browsers subscribe with the public key. */
export async function vapidKeysOf(store: PushKeyStore): Promise<VapidKeys> {
  const kept =
    (await store.find(vapidKeyName)) ?? (await store.keep(vapidKeyName, JSON.stringify(webPush.generateVAPIDKeys())))
  return vapidKeys.parse(parseJson(kept))
}
