import { eventsOf } from './events-of.ts'

/** What a viewer reads of a snapshot. */
export type Seen = { readonly asOf: number; readonly online: { readonly connections: number } }

/** Viewers of `/v1/snapshot` as the console has them: each one stream, parsed as it comes. */
export class Viewers {
  readonly #leaving = new AbortController()
  readonly #last: (Seen | undefined)[]
  readonly #gapsMs: number[] = []
  readonly #agesMs: number[] = []
  #wake: (() => void) | undefined

  private constructor(count: number) {
    this.#last = Array.from({ length: count })
  }
  /** Resolves when each has its first snapshot. A key may have no more streams than 32: `keys` are used in turns. */
  static async open(url: string, keys: readonly string[], count: number): Promise<Viewers> {
    const viewers = new Viewers(count)
    await Promise.all(viewers.#last.map((_, place) => viewers.#follow(url, keys[place % keys.length] ?? '', place)))
    await viewers.until(() => true)
    return viewers
  }

  /** Resolves when the newest snapshot of every viewer fits. */
  async until(fits: (seen: Seen) => boolean): Promise<void> {
    while (!this.#last.every((seen) => seen !== undefined && fits(seen)))
      await new Promise<void>((wake) => {
        this.#wake = wake
      })
  }
  /** Between two snapshots of one viewer, and from the time that a snapshot is of to its arrival. */
  get times(): { readonly gapsMs: readonly number[]; readonly agesMs: readonly number[] } {
    return { gapsMs: this.#gapsMs, agesMs: this.#agesMs }
  }
  close(): void {
    this.#leaving.abort()
  }

  async #follow(url: string, key: string, place: number): Promise<void> {
    const headers = { authorization: `Bearer ${key}`, accept: 'text/event-stream' }
    const { body, status } = await fetch(new URL('/v1/snapshot', url), { headers, signal: this.#leaving.signal })
    if (status !== 200 || !body) throw new Error(`/v1/snapshot: ${status}`)
    this.#read(body, place).catch(() => {}) // the viewer leaves by its signal
  }
  async #read(body: ReadableStream<Uint8Array>, place: number): Promise<void> {
    let atMs: number | undefined
    for await (const data of eventsOf(body)) {
      const nowMs = performance.now()
      if (atMs !== undefined) this.#gapsMs.push(nowMs - atMs)
      atMs = nowMs
      const seen = JSON.parse(data) as Seen
      this.#agesMs.push(Date.now() - seen.asOf)
      this.#last[place] = seen
      this.#wake?.()
    }
  }
}
