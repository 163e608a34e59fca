/** The envelope of a success begins so. */
export const success = '{"code":200,'

const encoder = new TextEncoder()

/** A call as the bytes that go on the wire; without a body it is a GET. `token` may be empty. */
export function requestBytes(path: string, token: string, body?: unknown): Uint8Array {
  const bearer = token === '' ? '' : `access-token: ${token}\r\n`
  const head = `${path} HTTP/1.1\r\nHost: localhost\r\napp_id: default\r\n${bearer}`
  if (body === undefined) return encoder.encode(`GET ${head}\r\n`)
  const json = JSON.stringify(body)
  const about = `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(json)}`
  return encoder.encode(`POST ${head}${about}\r\n\r\n${json}`)
}

/** One call, answered: its `data`. Without a body it is a GET. Throws for whatever is no success. */
export async function ask(url: string, path: string, token: string, body?: unknown): Promise<unknown> {
  const reply = await fetch(new URL(path, url), {
    method: body === undefined ? 'GET' : 'POST',
    headers: { app_id: 'default', 'access-token': token },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const { code, data, message } = (await reply.json()) as { code: number; data: unknown; message?: string }
  if (code !== 200) throw new Error(`${path}: ${code} ${message}`)
  return data
}
