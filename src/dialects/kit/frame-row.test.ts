import { expect, test } from 'bun:test'
import { frame, frameTable } from './frame-row.ts'

type Call = { readonly text: string; readonly replies: string[] }

const upper = frame({
  id: 1,
  name: 'upper',
  summary: 'Replies in capitals',
  input: ({ text }: Call) => text.trim(),
  run: ({ replies }, text) => void replies.push(text.toUpperCase()),
})

test('a frame is read before it is run', () => {
  const call = { text: ' a ', replies: [] as string[] }
  frameTable([upper]).get(1)?.answer(call)
  expect(call.replies).toEqual(['A'])
})

test('two frames with one id are a mistake of the table', () => {
  expect(() => frameTable([upper, { ...upper, name: 'again' }])).toThrow('same id')
})
