import { expect, test } from 'bun:test'
import { nextTurn } from '../../core/concurrency/next-turn.ts'
import { countedSource } from './counted-source.ts'

const chunkBytes = 64 * 1024

function streamOf(chunks: number, seen: (chunk: Uint8Array) => void) {
  let made = 0
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (made++ === chunks) return controller.close()
      const chunk = new Uint8Array(chunkBytes)
      seen(chunk)
      controller.enqueue(chunk)
    },
  })
}

test('chunks that were read are not held, and their bytes are counted', async () => {
  const made: WeakRef<Uint8Array>[] = []
  const source = countedSource(streamOf(200, (chunk) => made.push(new WeakRef(chunk))))
  for await (const chunk of source.chunks) expect(chunk.length).toBe(chunkBytes)
  await nextTurn()
  Bun.gc(true)
  expect(made.filter((one) => one.deref() !== undefined).length).toBeLessThan(10)
  expect(source.read()).toBe(200 * chunkBytes)
  source.end()
})

test('an end is not waited for by a read that stays open', async () => {
  const source = countedSource(new ReadableStream({ pull: () => new Promise(() => {}) }))
  const read = source.chunks.next()
  source.end()
  expect(await read).toMatchObject({ done: true })
  expect(source.read()).toBe(0)
})

test('a stream that fails is an error where it is read', async () => {
  const failing = new ReadableStream<Uint8Array>({ pull: () => Promise.reject(new Error('unreadable')) })
  expect(countedSource(failing).chunks.next()).rejects.toThrow('unreadable')
})
