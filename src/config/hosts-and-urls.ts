import { isIP, isIPv4, isIPv6 } from 'node:net'

const hostName =
  /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?)*$/

/** Whether the text is an IP address (IPv6 without brackets) or a host name. */
export function isHost(text: string): boolean {
  if (isIP(text) !== 0) return true
  // Only digits and dots, yet no address: a typing error such as 127.0.0.256.
  return hostName.test(text) && !/^[\d.]+$/.test(text)
}

export type HostPorts = { readonly host: string; readonly ports: readonly number[] }

/** `host[:port[:port]]`, an IPv6 address in brackets; `undefined` for any other text. */
export function parseHostPorts(text: string): HostPorts | undefined {
  const [, bracketed, plain, rest = ''] = /^(?:\[([^\]]+)\]|([^:[\]]+))((?::\d{1,5}){0,2})$/.exec(text) ?? []
  const host = bracketed ?? plain
  if (host === undefined || !isHost(host) || (bracketed !== undefined && !isIPv6(bracketed))) return undefined
  const ports = rest.split(':').slice(1).map(Number)
  return ports.every((port) => port >= 1 && port <= 65_535) ? { host, ports } : undefined
}

/** Whether the text is a network such as `10.0.0.0/8` or `fd00::/8`. */
export function isCidr(text: string): boolean {
  const match = /^([^/]+)\/(\d{1,3})$/.exec(text)
  const address = match?.[1] ?? ''
  const bits = Number(match?.[2])
  return (isIPv4(address) && bits <= 32) || (isIPv6(address) && bits <= 128)
}

/** Whether a listener on this host accepts connections from this machine only. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}

/**
 * A URL for output and logs: the password and everything after `?` are replaced by `***`. A text that is not a URL is
 * replaced as a whole, since it may contain a secret anywhere.
 */
export function redactUrl(text: string): string {
  if (text === '' || text.startsWith('sqlite:')) return text
  const severalHosts = serverUrls(text)
  if (severalHosts.length > 1) return redactSeveral(severalHosts)
  if (!URL.canParse(text)) return '***'
  const url = new URL(text)
  if (url.password !== '') url.password = '***'
  if (url.search !== '') url.search = '?***'
  url.hash = ''
  return url.href
}

/** The URL of each server of `postgres://login@one:5432,two/name?options`, or the text itself when there are not several. */
export function serverUrls(text: string): string[] {
  const [, start = '', hosts = '', rest = ''] = /^(postgres(?:ql)?:\/\/(?:[^@/]*@)?)([^@/?]*)(.*)$/.exec(text) ?? []
  return hosts.includes(',') ? hosts.split(',').map((host) => `${start}${host}${rest}`) : [text]
}

function redactSeveral(urls: readonly string[]): string {
  const shown = urls.map(redactUrl)
  const hosts = shown.map((url) => (URL.canParse(url) ? new URL(url).host : '***'))
  const [first = ''] = shown
  return first.replace(hosts[0] ?? '', hosts.join())
}
