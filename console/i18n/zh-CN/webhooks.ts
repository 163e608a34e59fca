import type { webhooks as english } from '../en/webhooks.ts'
import type { Translated } from '../texts.ts'

export const webhooks: Translated<typeof english> = {
  title: 'Webhook',
}
