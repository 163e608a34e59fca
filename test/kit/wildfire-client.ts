import type { Clock } from '../../src/core/clock.ts'
import { computeSign } from '../../src/dialects/wildfire/rest/sign.ts'

/** The envelope of every answer of WildfireChat's Server API. */
export type WildfireAnswer = { code: number; msg: string; result?: unknown }

/** Signs and sends one call, as the vendors' SDKs do. Throws when the server does not answer. */
export type WildfireClient = (path: string, body?: unknown) => Promise<WildfireAnswer>

/** `clock` must agree with the server's. */
export function wildfireClient(server: { url: string; secret: string; clock: Clock }): WildfireClient {
  return async (path, body) => {
    const response = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...wildfireHeaders(server.secret, server.clock) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return (await response.json()) as WildfireAnswer
  }
}

let nonces = 0

/** The three headers of a signed call. */
export function wildfireHeaders(secret: string, clock: Clock): Record<string, string> {
  const nonce = String(++nonces)
  const timestamp = String(clock.now())
  return { nonce, timestamp, sign: computeSign(nonce, secret, timestamp) }
}
