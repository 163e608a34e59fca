import { redactUrl } from './hosts-and-urls.ts'
import { isUrl, type MapType, type SettingType, textLengthMax } from './setting-types.ts'

/** The configured destination of the pushes of one notifier. */
export type SinkSetting =
  | { readonly kind: 'log' }
  | { readonly kind: 'webpush' }
  | { readonly kind: 'webhook'; readonly url: string }

const webhookPrefix = 'webhook:'

export const sink: SettingType<SinkSetting> = {
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

/** `notifier_name` to sink; a Map, so that names such as `__proto__` are ordinary. */
export const sinks: MapType<SinkSetting> = {
  name: 'map of sinks',
  rule: 'a JSON object of notifier names and sinks',
  sensitive: true,
  member: sink,
  memberExample: 'log',
  show: (value) => Array.from(value, ([name, member]) => `${name}=${sink.show(member)}`).join(', '),
}
