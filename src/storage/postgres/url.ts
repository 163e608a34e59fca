/** One server of a `database.url`, as the client takes it. */
export type Host = { readonly url: string; readonly database: string }

const shape = /^(postgres(?:ql)?:\/\/)(?:([^@/]*)@)?([^@/?]*)(?:\/([^?]*))?(\?.*)?$/

/**
 * The servers of `postgres://user:password@one:5432,two/database?sslmode=require`, in that order. Without a database it has
 * the name of the user, as for other programs. Throws TypeError for other texts.
 */
export function hostsOf(url: string): Host[] {
  const [, scheme = '', login, hosts, database = '', query = ''] = shape.exec(url) ?? []
  if (hosts === undefined) throw new TypeError('not a URL of PostgreSQL')
  const before = login === undefined ? scheme : `${scheme}${login}@`
  const name = decodeURIComponent(database || login?.split(':')[0] || 'postgres')
  return hosts.split(',').map((host) => ({ url: `${before}${host}/${database}${query}`, database: name }))
}

/** The URL without its password and query, for messages. */
export function placeOf(url: string): string {
  const [, scheme = '', login, hosts = '', database = ''] = shape.exec(url) ?? []
  const user = login?.split(':')[0]
  return `${scheme}${user ? `${user}@` : ''}${hosts}/${database}`
}
