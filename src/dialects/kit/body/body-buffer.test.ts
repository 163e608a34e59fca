import { expect, test } from 'bun:test'
import { BodyBuffer, freeBytes } from './body-buffer.ts'

const parts = (...texts: string[]) => texts.map((text) => new TextEncoder().encode(text))
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test.each([0, 3, 6, 100])('parts are joined in order, whatever length was expected: %d', (expected) => {
  const buffer = new BodyBuffer(expected)
  for (const part of parts('ab', 'c', 'def')) buffer.append(part)
  expect(textOf(buffer.take())).toBe('abcdef')
})

test('the memory of a part is free once it is appended, that of the buffer once it is not needed', () => {
  const [first = new Uint8Array(), ...others] = parts('ab', 'cd')
  const buffer = new BodyBuffer(10)
  buffer.append(first)
  expect(first.byteLength).toBe(0)
  buffer.free()
  buffer.free()
  for (const part of others) buffer.append(part)
  expect(textOf(buffer.take())).toBe('cd')
})

test('a view of a part of a buffer is left alone', () => {
  const [bytes = new Uint8Array()] = parts('abc')
  freeBytes(bytes.subarray(1))
  expect(textOf(bytes)).toBe('abc')
})
