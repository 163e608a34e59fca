import webPush from 'web-push'
import { z } from 'zod'
import type { Clock } from '../../core/clock.ts'
import { type Send, SendFailure } from '../../core/outbox/send.ts'
import type { OutgoingPush, PushSink, PushTokenLookup, SinkResult } from '../../core/push/sink.ts'
import type { PushKeyStore } from '../../core/push/store.ts'
import { parseJson } from '../../dialects/kit/json.ts'

export const webPushBounds = {
  timeoutMs: 10_000,
  /** Tries in all, and the wait after the first failure, which doubles; ms. */
  attemptsMax: 3,
  retryMs: 1_000,
  /** What fits into one record of 4,096 bytes. Source: RFC 8291, 4. */
  payloadBytesMax: 3_993,
  /** How long a push service keeps a push for a browser that is away, s; the push's own end is sooner. */
  ttlS: 24 * 3_600,
} as const

/** What a browser's `PushSubscription` says of itself; bound as the push token, as JSON. */
const subscription = (protocol: RegExp) =>
  z.object({ endpoint: z.url({ protocol }), keys: z.object({ p256dh: base64url(65), auth: base64url(16) }) })
type Subscription = z.output<ReturnType<typeof subscription>>

function base64url(bytes: number) {
  return z.string().refine((text) => Buffer.from(text, 'base64url').byteLength === bytes)
}

export type WebPushSinkParts = {
  clock: Clock
  /** Judges the address: endpoints come from browsers. */
  send: Send
  keys: () => Promise<VapidKeys>
  /** Whom a push service may turn to: a `mailto:` or `https:` URI. Source: RFC 8292, 2.1. */
  contact: string
  /** Lets endpoints be without TLS: for development. */
  insecure: boolean
  tokenOf: PushTokenLookup
}

/** Sends to browsers' push services, encrypted. Source: RFC 8030, RFC 8291, RFC 8292. */
export function webPushSink({ clock, send, keys, contact, insecure, tokenOf }: WebPushSinkParts): PushSink {
  const readable = subscription(insecure ? /^https?$/ : /^https$/)
  return { hasCapacity: async () => true, send: take }

  async function take(push: OutgoingPush, signal: AbortSignal): Promise<SinkResult> {
    const token = await tokenOf(push.device)
    if (token === undefined) return { kind: 'withdrawn' }
    const to = readable.safeParse(parsed(token))
    if (!to.success) return { kind: 'unreadable' }
    const payload = payloadOf(push)
    if (!payload) return { kind: 'failed', reason: 'too_large' }
    const vapidDetails = { subject: contact, ...(await keys()) }
    const TTL = ttlOf(push, clock.now())
    if (TTL < 0) return { kind: 'withdrawn' }
    const urgency = push.alert ? 'normal' : 'low'
    const request = encrypted(to.data, payload, { vapidDetails, TTL, urgency })
    if (!request) return { kind: 'unreadable' }
    const status = await persistently(() => attempt(request, signal), signal)
    if (status === 404 || status === 410) return { kind: 'gone', token }
    return isTaken(status) ? { kind: 'sent' } : { kind: 'failed', reason: wordFor(status) }
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
  async function persistently<T extends number | string>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
    for (let tries = 1; ; tries++) {
      const status = await attempt()
      if (!isPassing(status) || tries === webPushBounds.attemptsMax) return status
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

const isTaken = (status: number | string): boolean => typeof status === 'number' && status >= 200 && status < 300

/** Failures that may be over in a moment. */
const isPassing = (status: number | string): boolean =>
  typeof status === 'number' ? status === 429 || status >= 500 : status === 'unreachable' || status === 'timeout'

const wordFor = (status: number | string): string => (typeof status === 'number' ? `status_${status}` : status)

/** The text names nothing secret if it is no JSON: it is not repeated anywhere. */
function parsed(token: string): unknown {
  try {
    return parseJson(token)
  } catch {
    return undefined
  }
}

/** `undefined` when the subscription's key is no point of the curve. */
function encrypted(to: Subscription, payload: string, options: webPush.RequestOptions) {
  try {
    return webPush.generateRequestDetails(to, payload, options)
  } catch {
    return undefined
  }
}

/** Seconds; below 0 when the push is to be shown no more. */
function ttlOf({ content: { showEndAtMs } }: OutgoingPush, nowMs: number): number {
  if (showEndAtMs === undefined) return webPushBounds.ttlS
  return Math.min(webPushBounds.ttlS, Math.floor((showEndAtMs - nowMs) / 1_000))
}

/** What the service worker gets; without the big text when it does not fit with it, `undefined` when it does not fit at all. */
function payloadOf(push: OutgoingPush): string | undefined {
  const { id, task, alert, detail, badge, senderName, content } = push
  const { channels: _, badge: __, ...message } = content
  const whole = { id, task, alert, detail, badge, senderName, message }
  const { bigText: ___, ...short } = message
  return [whole, { ...whole, message: short }].map((one) => JSON.stringify(one)).find(fits)
}
const fits = (text: string): boolean => Buffer.byteLength(text) <= webPushBounds.payloadBytesMax

/** By which push services know us, and browsers subscribe to us: base64url, P-256. Source: RFC 8292. */
export type VapidKeys = { readonly publicKey: string; readonly privateKey: string }

const vapidKeyName = 'vapid'
const vapidKeys = z.strictObject({ publicKey: z.string().length(87), privateKey: z.string().length(43) })

/** Made once and then the same for ever, on every node: subscriptions are made for the public one. */
export async function vapidKeysOf(store: PushKeyStore): Promise<VapidKeys> {
  const kept =
    (await store.find(vapidKeyName)) ?? (await store.keep(vapidKeyName, JSON.stringify(webPush.generateVAPIDKeys())))
  return vapidKeys.parse(parseJson(kept))
}
