import { createDecipheriv, createECDH, createPublicKey, hkdfSync, verify } from 'node:crypto'

/** One request as a receiver got it. */
export type ReceivedRequest = { path: string; headers: Record<string, string>; body: Uint8Array }

/** An HTTP receiver on the loopback address that keeps what it was sent, and answers with `status`. */
export function startReceiver(status: (path: string) => number = () => 201) {
  const received: ReceivedRequest[] = []
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    async fetch(request) {
      const { pathname } = new URL(request.url)
      const body = new Uint8Array(await request.arrayBuffer())
      received.push({ path: pathname, headers: Object.fromEntries(request.headers), body })
      return new Response(null, { status: status(pathname) })
    },
  })
  return { url: `http://127.0.0.1:${server.port}`, received, stop: () => server.stop(true) }
}

/**
 * A browser that subscribed at `endpoint`; `read` decrypts what its push service hands it. Its keys are new unless given,
 * as base64url. Source: RFC 8291, 3 and 4.
 */
export function browser(endpoint: string, keys?: { privateKey: string; auth: string }) {
  const own = createECDH('prime256v1')
  if (keys) own.setPrivateKey(Buffer.from(keys.privateKey, 'base64url'))
  else own.generateKeys()
  const publicKey = own.getPublicKey()
  const auth = keys ? Buffer.from(keys.auth, 'base64url') : crypto.getRandomValues(Buffer.alloc(16))
  return {
    subscription: JSON.stringify({
      endpoint,
      expirationTime: null,
      keys: { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
    }),
    read(body: Uint8Array): string {
      const record = Buffer.from(body)
      const salt = record.subarray(0, 16)
      const recordBytes = record.readUInt32BE(16)
      const senderKey = record.subarray(21, 21 + record.readUInt8(20))
      const sealed = record.subarray(21 + senderKey.length)
      if (record.length > recordBytes) throw new Error('more than one record')
      const secret = own.computeSecret(senderKey)
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, senderKey])
      const keyMaterial = Buffer.from(hkdfSync('sha256', secret, auth, info, 32))
      const derived = (purpose: string, bytes: number) =>
        Buffer.from(hkdfSync('sha256', keyMaterial, salt, Buffer.from(`Content-Encoding: ${purpose}\0`), bytes))
      const decipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12))
      decipher.setAuthTag(sealed.subarray(-16))
      const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
      const end = padded.lastIndexOf(2)
      if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('no last record')
      return padded.subarray(0, end).toString('utf8')
    },
  }
}

/** What the `Authorization` header of a push says, after its signature is verified. Source: RFC 8292, 2 and 3. */
export function readVapid(header: string): { publicKey: string; claims: { aud: string; exp: number; sub: string } } {
  const found = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), ?k=([\w-]+)$/.exec(header)
  const [, head = '', claims = '', signature = '', publicKey = ''] = found ?? []
  const point = Buffer.from(publicKey, 'base64url')
  const jwk = {
    ...{ kty: 'EC', crv: 'P-256' },
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const key = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
  const isGood = verify('sha256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'))
  if (!isGood) throw new Error('the signature is not good')
  return { publicKey, claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) }
}
