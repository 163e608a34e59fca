import { redactUrl } from './hosts-and-urls.ts'
import { isUrl, type MapType, type SettingType, textLengthMax } from './setting-types.ts'

/** Where the notifications of one notifier go. */
export type Sink =
  | { readonly kind: 'log' }
  | { readonly kind: 'webpush' }
  | { readonly kind: 'webhook'; readonly url: string }

const webhookPrefix = 'webhook:'

export const sink: SettingType<Sink> = {
  name: 'sink',
  rule: 'log, webpush, or webhook: followed by a URL that begins with http:// or https://',
  sensitive: true,
  parse(text) {
    if (text === 'log' || text === 'webpush') return { kind: text }
    if (!text.startsWith(webhookPrefix) || text.length > textLengthMax) return undefined
    const url = text.slice(webhookPrefix.length)
    return isUrl(url, ['http://', 'https://']) ? { kind: 'webhook', url } : undefined
  },
  show: (value) => (value.kind === 'webhook' ? `${webhookPrefix}${redactUrl(value.url)}` : value.kind),
}

/** `notifier_name` to sink; a Map, so that no name has a meaning of its own. */
export const sinks: MapType<Sink> = {
  name: 'map of sinks',
  rule: 'a JSON object of notifier names and sinks',
  sensitive: true,
  member: sink,
  memberExample: 'log',
  show: (value) => Array.from(value, ([name, member]) => `${name}=${sink.show(member)}`).join(', '),
}
