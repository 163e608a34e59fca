import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { OutboxFolder, type OutboxRun, type OutboxRunOptions } from '../../../test/kit/outbox.ts'
import { presence } from '../../../test/kit/presence-receiver.ts'
import type { PresenceRecording } from '../presence-log/recorded-apps.ts'

let folder: OutboxFolder
beforeEach(() => {
  folder = new OutboxFolder()
})
afterEach(() => folder.remove())

const texts = (run: OutboxRun) => run.arrived.map(({ text }) => text)

describe('the log of presence', () => {
  class Recording implements PresenceRecording {
    isOn = true
    readonly #listeners = new Set<(app: string) => void>()
    appends = 0

    has(): boolean {
      return this.isOn
    }
    all(): string[] {
      return this.isOn ? ['default'] : []
    }
    onChange(listener: (app: string) => void): () => void {
      this.#listeners.add(listener)
      return () => this.#listeners.delete(listener)
    }
    appended(): void {
      this.appends++
    }
    set(isOn: boolean): void {
      this.isOn = isOn
      for (const listener of this.#listeners) listener('default')
    }
  }
  const logged = async ({ context }: OutboxRun) =>
    (await context.storage.presenceEvents.page('default', 0, {}, 1_000)).events.map(
      ({ target, action, change }) => `${target} ${action.slice(9)}${change.reason ? ` ${change.reason}` : ''}`,
    )
  const edges = async (run: OutboxRun) => (await logged(run)).filter((text) => / (on|off)line/.test(text))
  const record = (recording: PresenceRecording, over: Partial<OutboxRunOptions> = {}) =>
    folder.run({ receivers: [], recording, ...over })

  test('has what happens while it is kept, without any receiver', async () => {
    const recording = new Recording()
    const run = await record(recording)
    const [phone, pad] = [run.connect('u1'), run.connect('u1', { clientKey: 'pad' })]
    await run.batch()
    run.disconnect(phone)
    run.disconnect(pad, 'silent')
    await run.batch()
    expect(await logged(run)).toEqual([
      ...['u1 connected', 'u1 online', 'u1 connected', 'u1 disconnected gone'],
      ...['u1 disconnected silent', 'u1 offline silent'],
    ])
    expect([recording.appends, run.arrived]).toEqual([2, []])
    await run.stop()
  })
  test('begins with those who are connected, and has nothing after it ended', async () => {
    const recording = new Recording()
    recording.isOn = false
    const run = await record(recording)
    const early = run.connect('u1')
    await run.batch()
    expect(await logged(run)).toEqual([])
    recording.set(true)
    await run.batch()
    expect(await logged(run)).toEqual(['u1 connected', 'u1 online'])
    recording.set(false)
    run.disconnect(early)
    run.connect('u2')
    await run.batch()
    expect(await logged(run)).toHaveLength(2)
    recording.set(true)
    await run.batch()
    expect(await edges(run)).toEqual(['u1 online', 'u1 offline lease_lost', 'u2 online'])
    await run.stop()
  })
  test('beside receivers, each gets its own', async () => {
    const run = await record(new Recording(), { receivers: [presence] })
    run.connect('u1')
    await run.batch()
    expect(texts(run)).toEqual(['u1 connection.online', 'u1 device.online []'])
    expect(await logged(run)).toEqual(['u1 connected', 'u1 online'])
    await run.stop()
  })
  test('a crash loses the last batch at most; the next start writes who is offline by it', async () => {
    const before = await record(new Recording())
    before.connect('u1')
    await before.batch()
    before.connect('u2')
    await before.crash()
    const after = await record(new Recording())
    expect(await edges(after)).toEqual(['u1 online', 'u1 offline lease_lost'])
    await after.stop()
  })
  test('of changes that are dropped the last state is written, and they are counted', async () => {
    const run = await record(new Recording(), { bounds: { presenceBufferMax: 3 } })
    const gone = run.connect('u1')
    await run.batch()
    run.disconnect(gone)
    for (const uid of ['u2', 'u3', 'u4']) run.connect(uid)
    for (let round = 0; round < 5; round++) await run.batch()
    expect((await edges(run)).toSorted()).toEqual(
      ['u1 online', 'u1 offline lease_lost', 'u2 online', 'u3 online', 'u4 online'].toSorted(),
    )
    expect(run.dropped.reduce((sum, count) => sum + count)).toBe(4)
    await run.stop()
  })
})
