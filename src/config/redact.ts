/**
 * A URL fit for a screen or a log: the password and everything after `?` are replaced by `***`. A text that is no URL
 * comes back as `***` as a whole, since nobody knows what it holds.
 */
export function redactUrl(text: string): string {
  if (text === '' || text.startsWith('sqlite:')) return text
  if (!URL.canParse(text)) return '***'
  const url = new URL(text)
  if (url.password !== '') url.password = '***'
  if (url.search !== '') url.search = '?***'
  url.hash = ''
  return url.href
}
