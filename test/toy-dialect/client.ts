/** A backend and a client of the toy dialect. */
export function toyClient(url: string, secret: string) {
  return {
    async call(path: string, body: unknown): Promise<{ toy: 'ok' | number; result?: Record<string, unknown> }> {
      const headers = { 'x-toy-secret': secret }
      const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
      return (await answer.json()) as { toy: 'ok' | number }
    },
    /** A new token of the user. */
    async token(uid: string): Promise<string> {
      const { result } = await this.call('/toy/tokens', { uid })
      return String(result?.token)
    },
    /** Opens a socket and shows it the token; resolves with the first line. */
    async connect(token: string): Promise<ToySocket> {
      const socket = new ToySocket(url.replace('http:', 'ws:'))
      await socket.opened
      socket.socket.send(`token ${token}`)
      await socket.answered
      return socket
    },
  }
}

/** Lines of one socket, in the order they came. */
export class ToySocket {
  readonly lines: string[] = []
  readonly socket: WebSocket
  readonly opened: Promise<unknown>
  readonly answered: Promise<unknown>
  readonly closed: Promise<unknown>

  constructor(url: string) {
    this.socket = new WebSocket(url)
    const next = (event: string) => new Promise((done) => this.socket.addEventListener(event, done, { once: true }))
    this.opened = next('open')
    this.answered = next('message')
    this.closed = next('close')
    this.socket.addEventListener('message', ({ data }) => this.lines.push(String(data)))
  }
}
