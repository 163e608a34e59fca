import { wildfireRequests } from '../api/requests.ts'
import { RawSocket } from '../kit/raw-socket.ts'
import type { HostileServer } from './servers.ts'

/** Answers by the vendor's code, or by what came instead. */
export type Answers = Map<string, number>

export const count = (answers: Answers, answer: string): void => {
  answers.set(answer, (answers.get(answer) ?? 0) + 1)
}

/** Posts a body and gives the code of the answer. */
export async function post(
  url: string,
  body: Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers, body })
  const { code, errCode } = (await response.json()) as { code?: number; errCode?: number }
  return String(code ?? errCode)
}

/** A signed call of WildfireChat: the head of its request, for a body of that many bytes. */
export function signedHead({ secrets, urls }: HostileServer, path: string, bodyBytes: number): Buffer {
  const request = Buffer.from(wildfireRequests(secrets.wildfire)(path, 0))
  const head = request.toString().split('\r\n\r\n')[0] ?? ''
  const { host } = new URL(urls.wildfire)
  return Buffer.from(
    `${head.replace('Host: localhost', `Host: ${host}`).replace(/Content-Length: \d+/, `Content-Length: ${bodyBytes}`)}\r\n\r\n`,
  )
}

/**
 * Sends all of these bytes as the socket takes them, whatever is answered meanwhile. Gives the code of the answer when one has
 * come and all is sent, with `holds` not before the time is over.
 */
export async function sendAll(
  url: string,
  parts: readonly Uint8Array[],
  { forMs, holds }: { forMs: number; holds: boolean },
): Promise<string> {
  const { hostname, port } = new URL(url)
  const bytes = Buffer.concat(parts)
  const { promise, resolve } = Promise.withResolvers<void>()
  let answer = 'waiting'
  let sent = 0
  const resolveWhenDone = () => {
    if (answer === 'closed' || (!holds && answer !== 'waiting' && sent === bytes.length)) resolve()
  }
  const send = (socket: { write(bytes: Uint8Array): number }) => {
    const written = sent < bytes.length ? socket.write(bytes.subarray(sent)) : 0
    if (written > 0) sent += written
    resolveWhenDone()
  }
  const answered = (code: string) => {
    if (answer === 'waiting') answer = code
    resolveWhenDone()
  }
  const socket = await Bun.connect({
    hostname,
    port: Number(port),
    socket: {
      drain: send,
      data: (_, chunk) => answered(/"(?:code|errCode)":(\d+)/.exec(chunk.toString())?.[1] ?? 'other'),
      close: () => {
        answered('closed')
        resolve()
      },
    },
  })
  send(socket)
  const timer = setTimeout(resolve, forMs)
  await promise
  clearTimeout(timer)
  const came = answer
  socket.terminate()
  return came
}

export type Member = { readonly userID: string; readonly token: string }

/** OpenIM users with a token each. */
export async function members({ urls, secrets }: HostileServer, howMany: number): Promise<Member[]> {
  const call = async <T>(path: string, body: unknown, token = ''): Promise<T> => {
    const headers = { operationID: 'bench', ...(token && { token }) }
    const response = await fetch(urls.openim + path, { method: 'POST', headers, body: JSON.stringify(body) })
    const { errCode, data } = (await response.json()) as { errCode: number; data: T }
    if (errCode !== 0) throw new Error(`${path}: ${errCode}`)
    return data
  }
  const asAdmin = { secret: secrets.openim, userID: 'imAdmin' }
  const { token: admin } = await call<{ token: string }>('/auth/get_admin_token', asAdmin)
  const users = Array.from({ length: howMany }, (_, index) => ({
    userID: `member_${index}`,
    nickname: 'm',
    faceURL: '',
  }))
  await call('/user/user_register', { users }, admin)
  return Promise.all(
    users.map(async ({ userID }) => {
      const asked = { userID, platformID: 5 }
      return { userID, ...(await call<{ token: string }>('/auth/get_user_token', asked, admin)) }
    }),
  )
}

/** Opens a gateway connection of a member; resolves with the result of the handshake. */
export function openGateway(server: HostileServer, { userID, token }: Member, gzip: boolean): Promise<RawSocket> {
  const query = {
    sendID: userID,
    token,
    platformID: '5',
    operationID: 'bench',
    isBackground: 'false',
    isMsgResp: 'true',
  }
  const more = { sdkType: 'js', ...(gzip && { compression: 'gzip' }) }
  const url = new URL(`/?${new URLSearchParams({ ...query, ...more })}`, server.urls.openimGateway)
  return new Promise((resolve, reject) => {
    const socket = new RawSocket({
      received: () => resolve(socket),
      closed: () => reject(new Error(`${userID} was refused`)),
    })
    socket.connect(url).catch(reject)
  })
}

/** Sends a frame that often each second for a while, or until the server closes; what it answered. */
export async function sendFrames(
  socket: RawSocket,
  frame: Uint8Array,
  { perSecond, forMs }: { perSecond: number; forMs: number },
  answers: Answers,
): Promise<void> {
  const closed = Promise.withResolvers<void>()
  socket.handlers = {
    received: () => count(answers, 'reply'),
    closed: () => {
      count(answers, 'closed')
      closed.resolve()
    },
  }
  const tickMs = 20
  const timer = setInterval(() => {
    for (let sent = 0; sent < (perSecond * tickMs) / 1000; sent++) socket.sendBinary(frame)
  }, tickMs)
  await Promise.race([closed.promise, Bun.sleep(forMs)])
  clearInterval(timer)
  socket.handlers = {}
  socket.end()
}
