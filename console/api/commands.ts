/** One call of the admin API, and the same as a command of the CLI where there is one. Nothing in it is a secret. */
export type Command = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With its parameters, such as `/v1/users/alice/ban`; encode what is not a plain name: `pathOf`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  readonly body?: unknown
  /** Without `rollcall`, such as `user ban alice --until friday`. */
  readonly cli?: string
}

/** A path with its parameters encoded: pathOf`/v1/users/${user}/ban`. */
export const pathOf = (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  texts.map((text, at) => text + (at < values.length ? encodeURIComponent(String(values[at])) : '')).join('')

/** A command of the CLI with its arguments quoted; options that are undefined or false are left out, true has no value. */
export function cliOf(
  words: string,
  args: readonly (string | number)[] = [],
  options: Readonly<Record<string, string | number | boolean | undefined>> = {},
): string {
  const given = Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined || value === false || value === '') return []
    return value === true ? [`--${name}`] : [`--${name}`, quoted(String(value))]
  })
  return [words, ...args.map((one) => quoted(String(one))), ...given].join(' ')
}

/** The call as a command of curl. The key is read from the environment. */
export function curlOf({ method, path, query = {}, body }: Command, origin: string, app: string): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const params = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  const url = `${origin}${path}${params.size > 0 ? `?${params}` : ''}`
  const lines = [
    `curl -sS${method === 'GET' ? '' : ` -X ${method}`} ${quoted(url)}`,
    `-H "Authorization: Bearer $ROLLCALL_KEY"`,
    ...(app === 'default' ? [] : [`-H ${quoted(`Rollcall-App: ${app}`)}`]),
    ...(body === undefined ? [] : [`-H 'Content-Type: application/json'`, `-d ${quoted(JSON.stringify(body))}`]),
  ]
  return lines.join(' \\\n  ')
}

/** The same with the CLI; undefined where it has no such command. */
export const cliLineOf = ({ cli }: Command, app: string): string | undefined =>
  cli === undefined ? undefined : `npx rollcall ${cli}${app === 'default' ? '' : ` --app ${quoted(app)}`}`

const plain = /^[\w@%+=:,./-]+$/

/** An argument for a POSIX shell. */
export const quoted = (text: string): string => (plain.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)
