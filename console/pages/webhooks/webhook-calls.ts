import { callOf } from '../../api/call.ts'
import { cliOf } from '../../api/commands.ts'
import type { Item, Reply } from '../../api/types.ts'

export type Webhook = Item<'/v1/webhooks'>
export type WebhookStatus = Reply<'/v1/webhooks/{webhook}'>
export type Attempt = Item<'/v1/webhooks/{webhook}/attempts'>
export type Retry = Item<'/v1/webhooks/{webhook}/retries'>
export type Callback = Item<'/v1/callbacks'>
export type DeadLetter = Item<'/v1/callbacks/{receiver}/dead-letters'>

/** `failing`: it is sent to, and the last attempts failed. */
export const shownStates = ['running', 'failing', 'paused', 'disabled'] as const
export type ShownState = (typeof shownStates)[number]

export const shownState = ({ state, failingSince }: Webhook): ShownState =>
  state === 'running' && failingSince !== undefined ? 'failing' : state

export type WebhookFields = {
  readonly url: string
  readonly label: string
  /** A type a line. */
  readonly types: string
}

const typesIn = (text: string): string[] => text.split(/[\s,]+/).filter((one) => one !== '')

export function createWebhook({ url, label, types }: WebhookFields) {
  const wanted = typesIn(types)
  return callOf('post', '/v1/webhooks', { body: { url, label, types: wanted.length > 0 ? wanted : ['*'] } })
}

export function changeWebhook(webhook: string, { url, label, types }: WebhookFields) {
  const body = { url, label, types: typesIn(types) }
  return callOf('patch', '/v1/webhooks/{webhook}', { params: { path: { webhook } }, body })
}

const on = (webhook: string) => ({ params: { path: { webhook } } })

export const pauseWebhook = (webhook: string) => callOf('post', '/v1/webhooks/{webhook}/pause', on(webhook))
export const resumeWebhook = (webhook: string) => callOf('post', '/v1/webhooks/{webhook}/resume', on(webhook))
export const removeWebhook = (webhook: string) => callOf('delete', '/v1/webhooks/{webhook}', on(webhook))
export const testWebhook = (webhook: string) =>
  callOf('post', '/v1/webhooks/{webhook}/test', on(webhook), { cli: cliOf('webhook test', [webhook]) })
export const retryWebhook = (webhook: string) =>
  callOf('post', '/v1/webhooks/{webhook}/retry', on(webhook), { cli: cliOf('webhook retry', [webhook]) })
export const rotateWebhook = (webhook: string) =>
  callOf('post', '/v1/webhooks/{webhook}/rotate', { ...on(webhook), body: {} })
export const replayWebhook = (webhook: string, after: number) =>
  callOf(
    'post',
    '/v1/webhooks/{webhook}/replay',
    { ...on(webhook), body: { after } },
    { cli: cliOf('webhook replay', [webhook], { after }) },
  )
export const resendEvent = (webhook: string, event: string) =>
  callOf('post', '/v1/webhooks/{webhook}/resend', { ...on(webhook), body: { event } })

export const replayLetters = (receiver: string, entries: readonly number[] | undefined) =>
  callOf('post', '/v1/callbacks/{receiver}/replay', {
    params: { path: { receiver } },
    body: entries === undefined ? {} : { entries: [...entries] },
  })
