/**
 * What makes two push tokens the same one (docs/architecture.md#t8): the text without surrounding white space; of a Web Push
 * subscription, which is JSON in any order of keys, its endpoint. Source: Push API, PushSubscription.
 */
export function pushTokenIdentity(token: string): string {
  const text = token.trim()
  return endpointOf(text) ?? text
}

/** A longer text is no subscription: its JSON is not parsed. */
const subscriptionCharsMax = 4_096

function endpointOf(text: string): string | undefined {
  if (!text.startsWith('{') || text.length > subscriptionCharsMax) return undefined
  try {
    const { endpoint } = JSON.parse(text) as { endpoint?: unknown }
    return typeof endpoint === 'string' && endpoint.trim() !== '' ? endpoint.trim() : undefined
  } catch {
    return undefined
  }
}
