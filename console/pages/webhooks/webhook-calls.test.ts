import { describe, expect, test } from 'bun:test'
import { createWebhook, replayLetters, shownState, type Webhook } from './webhook-calls.ts'

const webhook: Webhook = {
  ...{ id: 'wh', url: 'https://a.example', label: '', types: ['*'], state: 'running', createdAt: 1 },
  ...{ position: 0, delivered: 0, failed: 0, givenUp: 0 },
}

describe('the state of a webhook', () => {
  test.each([
    [{}, 'running'],
    [{ failingSince: 5 }, 'failing'],
    [{ failingSince: 5, state: 'paused' }, 'paused'],
    [{ failingSince: 5, state: 'disabled' }, 'disabled'],
  ] as const)('%j', (fields, state) => {
    expect(shownState({ ...webhook, ...fields })).toBe(state)
  })
})
test('types are read from lines, commas and spaces; none means all', () => {
  const typesOf = (types: string) => createWebhook({ url: 'u', label: '', types }).body
  expect(typesOf('user.ban\nsession.*, app.update')).toMatchObject({ types: ['user.ban', 'session.*', 'app.update'] })
  expect(typesOf(' \n')).toMatchObject({ types: ['*'] })
})
test('dead letters are named, or all that there are', () => {
  expect(replayLetters('wildfire.onlineStatus', [3, 1]).body).toEqual({ entries: [3, 1] })
  expect(replayLetters('wildfire.onlineStatus', undefined).body).toEqual({})
})
