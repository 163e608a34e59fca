import { systemIds } from '../../../src/core/ids.ts'
import { computeSign } from '../../../src/dialects/wildfire/rest/sign.ts'

/** Makes requests of one API as the bytes that go on the wire. */
export type RequestMaker = (path: string, body: unknown) => Uint8Array

const encoder = new TextEncoder()

function requestBytes(path: string, headers: string, body: unknown): Uint8Array {
  const json = JSON.stringify(body)
  return encoder.encode(
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(json)}\r\n` +
      `${headers}\r\n${json}`,
  )
}

/** The WildfireChat server API; each request is signed with its own nonce. */
export function wildfireRequests(secret: string): RequestMaker {
  const run = systemIds.hex(4)
  let serial = 0
  return (path, body) => {
    const nonce = `${run}${++serial}`
    const timestamp = Date.now()
    const sign = computeSign(nonce, secret, timestamp)
    return requestBytes(path, `nonce: ${nonce}\r\ntimestamp: ${timestamp}\r\nsign: ${sign}\r\n`, body)
  }
}

/** OpenIM's REST API, as an administrator of that server. */
export async function openimRequests(url: string, secret: string): Promise<RequestMaker> {
  const run = systemIds.hex(4)
  let serial = 0
  const reply = await fetch(new URL('/auth/get_admin_token', url), {
    method: 'POST',
    headers: { operationID: run },
    body: JSON.stringify({ secret, userID: 'imAdmin' }),
  })
  const { data, errMsg } = (await reply.json()) as { data?: { token: string }; errMsg?: string }
  if (!data) throw new Error(`no administrator token: ${errMsg}`)
  return (path, body) => requestBytes(path, `operationID: ${run}${++serial}\r\ntoken: ${data.token}\r\n`, body)
}
