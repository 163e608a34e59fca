import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { framed, lengthPrefixed } from '../../test/kit/length-prefixed.ts'
import { ByteQueue } from './byte-queue.ts'
import { FrameReader } from './frame-reader.ts'
import type { Framer } from './wire.ts'

const frameBytesMax = 1_000

/** Cuts bytes at these places, given as shares of the whole. */
const cut = (bytes: Uint8Array, places: readonly number[]): Uint8Array[] => {
  const ends = [...places.map((place) => Math.floor(place * bytes.length)), bytes.length].sort((a, b) => a - b)
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
}
function collect(reader: FrameReader, chunks: readonly Uint8Array[], bytesMax = frameBytesMax) {
  const frames: string[] = []
  const receiver = {
    frameBytesMax: bytesMax,
    frame: (bytes: Uint8Array) => frames.push(Buffer.from(bytes).toString('hex')) > 0,
  }
  const results = chunks.map((chunk) => reader.read(chunk, receiver))
  return { frames, tooLarge: results.includes('too_large') }
}

describe('a stream of length-prefixed frames', () => {
  test('gives the same frames however it is split', () => {
    const payload = fc.uint8Array({ maxLength: frameBytesMax - 4 })
    const place = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(payload, { maxLength: 8 }), fc.array(place, { maxLength: 12 }), (payloads, places) => {
        const whole = payloads.map(framed)
        const { frames } = collect(new FrameReader(lengthPrefixed), cut(Buffer.concat(whole), places))
        expect(frames).toEqual(whole.map((frame) => frame.toString('hex')))
      }),
    )
  })

  test('is refused at the head of a frame over the bound, however its head is split', () => {
    const head = Buffer.from([0, 0, 0x03, 0xe5])
    for (const chunks of [[head], [...head].map((byte) => Uint8Array.of(byte))]) {
      expect(collect(new FrameReader(lengthPrefixed), chunks)).toEqual({ frames: [], tooLarge: true })
    }
    const largest = framed(new Uint8Array(frameBytesMax - 4))
    expect(collect(new FrameReader(lengthPrefixed), [largest]).frames).toHaveLength(1)
  })

  test('stops where its receiver stops it', () => {
    const frames: Uint8Array[] = []
    const two = Buffer.concat([framed(Uint8Array.of(1)), framed(Uint8Array.of(2))])
    new FrameReader(lengthPrefixed).read(two, { frameBytesMax, frame: (bytes) => frames.push(bytes) > 1 })
    expect(frames).toHaveLength(1)
  })

  test('a head that never ends is refused at the bound', () => {
    const endless: Framer = { lengthOf: () => undefined }
    const reader = new FrameReader(endless)
    const chunk = new Uint8Array(300)
    expect(collect(reader, [chunk, chunk, chunk]).tooLarge).toBe(false)
    expect(collect(reader, [chunk]).tooLarge).toBe(true)
  })

  test('calls the framer once a byte of the head and once a chunk of the body', () => {
    let looks = 0
    const counting: Framer = {
      lengthOf(bytes) {
        looks++
        return lengthPrefixed.lengthOf(bytes)
      },
    }
    const size = 64 * 1024
    const bytes = framed(new Uint8Array(size))
    const reader = new FrameReader(counting)
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte))
    expect(collect(reader, single, size + 4).frames).toHaveLength(1)
    expect(looks).toBeLessThan(1.1 * bytes.length)
  })
})

test('a byte queue gives back what was added, in order, whatever the sizes', () => {
  const step = fc.oneof(fc.record({ add: fc.uint8Array({ maxLength: 2_000 }) }), fc.record({ drop: fc.nat(2_000) }))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const queue = new ByteQueue()
      let expected = Buffer.alloc(0)
      for (const one of steps) {
        if ('add' in one) {
          queue.append(one.add)
          expected = Buffer.concat([expected, one.add])
        } else {
          const count = Math.min(one.drop, queue.length)
          queue.drop(count)
          expected = expected.subarray(count)
        }
        expect(Buffer.from(queue.view).equals(expected)).toBe(true)
      }
    }),
  )
})
