import { systemIds } from '../../../src/core/ids.ts'
import { computeSign } from '../../../src/dialects/wildfire/rest/sign.ts'

/** Makes requests of the WildfireChat server API as the bytes that go on the wire, each signed with its own nonce. */
export type RequestMaker = (path: string, body: unknown) => Uint8Array

const encoder = new TextEncoder()

export function requestMaker(secret: string): RequestMaker {
  const run = systemIds.hex(4)
  let serial = 0
  return (path, body) => {
    const nonce = `${run}${++serial}`
    const timestamp = Date.now()
    const json = JSON.stringify(body)
    return encoder.encode(
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(json)}\r\n` +
        `nonce: ${nonce}\r\ntimestamp: ${timestamp}\r\nsign: ${computeSign(nonce, secret, timestamp)}\r\n\r\n${json}`,
    )
  }
}
