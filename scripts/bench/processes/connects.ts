export type Connects = { opened: number; answered: number; refused: number; reset: number }

/** Attempts that wait for their end; beyond that no new one begins. */
const openMax = 2_000
/** How long the last ones have to end. */
const endMs = 2_000

const request = Buffer.from('GET /healthz HTTP/1.1\r\nHost: bench\r\n\r\n')

/** Opens connections at a rate, sends one request on each and closes it when it is answered. `reset`: closed without an answer. */
export async function connectAtRate(url: string, perSecond: number, seconds: number): Promise<Connects> {
  const { hostname, port } = new URL(url)
  const counts: Connects = { opened: 0, answered: 0, refused: 0, reset: 0 }
  let open = 0
  const connect = () => {
    const attempt = { ended: false }
    const end = (how: 'answered' | 'refused' | 'reset') => {
      if (attempt.ended) return
      attempt.ended = true
      open--
      counts[how]++
    }
    counts.opened++
    open++
    const socket = {
      open: (one: Bun.Socket) => void one.write(request),
      data(one: Bun.Socket) {
        end('answered')
        one.terminate()
      },
      close: () => end('reset'),
      error: () => end('reset'),
    }
    Bun.connect({ hostname, port: Number(port), socket }).catch(() => end('refused'))
  }
  const startedMs = performance.now()
  const elapsedMs = () => performance.now() - startedMs
  while (elapsedMs() < seconds * 1000) {
    const due = Math.floor((elapsedMs() / 1000) * perSecond)
    while (counts.opened < due && open < openMax) connect()
    await Bun.sleep(1)
  }
  for (const untilMs = performance.now() + endMs; open > 0 && performance.now() < untilMs; ) await Bun.sleep(10)
  return counts
}
