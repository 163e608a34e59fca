import { Webhook } from 'standardwebhooks'
import type { SignWebhook } from '../core/event-webhooks/delivery.ts'

/** Signers by secret: a secret is decoded once. */
const signersMax = 1_000
const signers = new Map<string, Webhook>()

function signerOf(secret: string): Webhook {
  const known = signers.get(secret)
  if (known) return known
  if (signers.size >= signersMax) signers.clear()
  const made = new Webhook(secret)
  signers.set(secret, made)
  return made
}

/**
 * Headers `webhook-id`, `webhook-timestamp` (seconds) and `webhook-signature`: `v1,` and the base64 of HMAC-SHA256 over id,
 * timestamp and body, one for each secret, separated by spaces. Source: Standard Webhooks.
 */
export const standardSignature: SignWebhook = (secrets, { id, body }, atMs) => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(atMs / 1_000)),
  'webhook-signature': secrets.map((secret) => signerOf(secret).sign(id, new Date(atMs), body)).join(' '),
})
