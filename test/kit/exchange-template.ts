import { isObject, type Json, type JsonObject, Scope } from './exchange-match.ts'

/** Makes a value that only the run can know, such as a code that is good for a minute. */
export type Maker = (how: JsonObject) => Json

type Generator = (how: Json, scope: Scope, makers: Readonly<Record<string, Maker>>) => Json

/**
 * Generators in a request, for values that are too long or time-dependent to be written in the file.
 *
 * `{"$pad": [text, fill, length]}` a text filled up to a length; `{"$list": {"count": n, "item": …}}` items in which
 * `${i}` counts from 0; `{"$make": [name, {…}]}` what the run's maker of that name gives.
 */
const generators: Readonly<Record<string, Generator>> = {
  $pad(how, scope, makers) {
    const [text, fill, length] = expand(how, scope, makers) as [string, string, number]
    return text + fill.repeat((length - text.length) / fill.length)
  },
  $list(how, scope, makers) {
    const { count, item } = how as { count: number; item: Json }
    return Array.from({ length: count }, (_, i) => expand(item, new Scope([...scope, ['i', i]]), makers))
  },
  $make(how, scope, makers) {
    const [name, details] = expand(how, scope, makers) as [string, JsonObject]
    const maker = makers[name]
    if (!maker) throw new Error(`nobody makes ${name}`)
    return maker(details)
  },
}

/**
 * Fills in `${name}` from `scope` and runs generators. A text that is nothing but `${name}` becomes the value as it was
 * kept, number or text. Throws on a name that nothing has.
 */
export function expand(value: Json, scope: Scope, makers: Readonly<Record<string, Maker>> = {}): Json {
  if (typeof value === 'string') return fill(value, scope)
  if (Array.isArray(value)) return value.map((item) => expand(item, scope, makers))
  if (!isObject(value)) return value
  const [name = '', ...more] = Object.keys(value)
  const generator = more.length === 0 ? generators[name] : undefined
  if (generator) return generator(value[name] ?? null, scope, makers)
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [fillText(key, scope), expand(item, scope, makers)]),
  )
}

const placeholder = /\$\{(\w+)\}/gu
const wholePlaceholder = /^\$\{(\w+)\}$/u

function fill(text: string, scope: Scope): Json {
  const name = wholePlaceholder.exec(text)?.[1]
  return name === undefined ? fillText(text, scope) : kept(name, scope)
}

/** `fill` where only text is allowed: paths, headers, keys. */
export const fillText = (text: string, scope: Scope): string =>
  text.replace(placeholder, (_, name: string) => String(kept(name, scope)))

function kept(name: string, scope: Scope): Json {
  const value = scope.get(name)
  if (value === undefined) throw new Error(`nothing was kept as ${name}`)
  return value
}
