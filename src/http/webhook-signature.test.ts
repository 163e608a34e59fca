import { describe, expect, test } from 'bun:test'
import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { newWebhookSecret } from '../core/event-webhooks/webhook.ts'
import { systemIds } from '../core/ids.ts'
import { standardSignature } from './webhook-signature.ts'

const nowMs = Date.now()
const message = { id: 'evt_1', type: 'user.ban', body: '{"type":"user.ban","data":{"name":"字"}}' }
const [first, second] = [newWebhookSecret(systemIds), newWebhookSecret(systemIds)]

describe('the signature of a webhook', () => {
  test('is accepted by the library of Standard Webhooks', () => {
    const headers = standardSignature([first], message, nowMs)
    expect(new Webhook(first).verify(message.body, headers)).toEqual(JSON.parse(message.body))
    expect(() => new Webhook(second).verify(message.body, headers)).toThrow()
    expect(() => new Webhook(first).verify(`${message.body} `, headers)).toThrow()
  })
  test('is by the text of the rules', () => {
    const headers = standardSignature([first], message, nowMs)
    const seconds = Math.floor(nowMs / 1000)
    const key = Buffer.from(first.slice('whsec_'.length), 'base64')
    const mac = createHmac('sha256', key).update(`evt_1.${seconds}.${message.body}`).digest('base64')
    expect(headers).toEqual({
      'webhook-id': 'evt_1',
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,${mac}`,
    })
    expect(key.byteLength).toBe(32)
  })
  test('of two secrets is accepted by receivers that know either', () => {
    const headers = standardSignature([first, second], message, nowMs)
    expect(headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/)
    for (const secret of [first, second]) expect(new Webhook(secret).verify(message.body, headers)).toBeDefined()
  })
})
