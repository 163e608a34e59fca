import webPush from 'web-push'
import { z } from 'zod'
import type { PushKeyStore } from '../../core/push/store.ts'

/** By which push services know us, and browsers subscribe to us: base64url, P-256. Source: RFC 8292. */
export type VapidKeys = { readonly publicKey: string; readonly privateKey: string }

const name = 'vapid'
const vapidKeys = z.strictObject({ publicKey: z.string().length(87), privateKey: z.string().length(43) })

/** Made once and then the same for ever, on every node: subscriptions are made for the public one. */
export async function vapidKeysOf(store: PushKeyStore): Promise<VapidKeys> {
  const kept = (await store.find(name)) ?? (await store.keep(name, JSON.stringify(webPush.generateVAPIDKeys())))
  return vapidKeys.parse(JSON.parse(kept))
}
