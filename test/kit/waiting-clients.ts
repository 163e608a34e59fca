/** The thread of `connectWhileBlocked`: connects, says that it has, then reads what it is answered. */
export type WaitingClients = { readonly url: string; readonly clients: number; readonly connected: Int32Array }

if (!Bun.isMainThread) {
  self.onmessage = async ({ data }: MessageEvent<WaitingClients>) => {
    const { hostname, port } = new URL(data.url)
    const ends = Array.from({ length: data.clients }, () => Promise.withResolvers<string>())
    const request = Buffer.from(`GET / HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`)
    const connecting = ends.map(({ resolve }) => {
      let text = ''
      const socket = {
        data(_: unknown, bytes: Buffer) {
          text += bytes.toString()
        },
        close: () => resolve(text.split('\r\n')[0] ?? ''),
      }
      return Bun.connect({ hostname, port: Number(port), socket })
    })
    for (const socket of await Promise.all(connecting)) socket.write(request)
    Atomics.store(data.connected, 0, 1)
    Atomics.notify(data.connected, 0)
    self.postMessage(await Promise.all(ends.map(({ promise }) => promise)))
  }
}

/**
 * Connects that many clients, each with a request, while this thread is blocked: the kernel has them, the server of this thread has
 * not accepted one yet. Resolves with the first line of each answer, '' for none, when all are closed.
 */
export function connectWhileBlocked(url: string, clients: number): Promise<string[]> {
  const worker = new Worker(import.meta.path)
  const connected = new Int32Array(new SharedArrayBuffer(4))
  const answers = Promise.withResolvers<string[]>()
  worker.onmessage = ({ data }: MessageEvent<string[]>) => {
    answers.resolve(data)
    worker.terminate()
  }
  worker.onerror = ({ message }) => answers.reject(new Error(message))
  worker.postMessage({ url, clients, connected } satisfies WaitingClients)
  Atomics.wait(connected, 0, 0)
  return answers.promise
}
