/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export type JsonObject = { [key: string]: Json }

/** One place where an answer is not what was expected. */
export type Difference = { path: string; expected: string; actual: string }

/** Takes a value apart that only the dialect can read, such as an encrypted token; `undefined` when it cannot be read. */
export type Reader = (value: Json) => Json | undefined

/** Values kept by `$save` and those the run itself provides, by name; and its readers. */
export class Scope extends Map<string, Json> {
  constructor(
    values: Iterable<readonly [string, Json]> = [],
    readonly readers: Readonly<Record<string, Reader>> = {},
  ) {
    super(values)
  }
  /** A copy in which something may be tried out. */
  fork(): Scope {
    return new Scope(this, this.readers)
  }
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const kinds: Readonly<Record<string, (value: Json | undefined) => boolean>> = {
  string: (value) => typeof value === 'string',
  int: (value) => Number.isSafeInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: isObject,
}

type Operator = (wanted: Json, actual: Json | undefined, path: string, scope: Scope) => Difference[]

/**
 * Matchers in an expected answer in place of a value; several in one object must all match.
 *
 * `$any` kind of value; `$match` pattern; `$absent` no such key; `$is` a value; `$not` anything but; `$optional` absent or;
 * `$atLeast` a number; `$length` of a list or text; `$open` an object that may hold more; `$each` item of a list;
 * `$contains` these items, in any order, among others; `$unordered` these items in any order; `$read` a reader's name and
 * what it makes of the value; `$save` keep it by name.
 */
const operators: Readonly<Record<string, Operator>> = {
  $any: (kind, actual, path) => holds(kinds[String(kind)]?.(actual) ?? false, `any ${kind}`, actual, path),
  $match: (pattern, actual, path) =>
    holds(
      typeof actual === 'string' && new RegExp(String(pattern), 'u').test(actual),
      `text like ${pattern}`,
      actual,
      path,
    ),
  $absent: (_, actual, path) => holds(actual === undefined, 'nothing', actual, path),
  $is: differences,
  $not: (wanted, actual, path, scope) =>
    holds(differences(wanted, actual, path, scope.fork()).length > 0, `not ${show(wanted)}`, actual, path),
  $optional: (wanted, actual, path, scope) => (actual === undefined ? [] : differences(wanted, actual, path, scope)),
  $atLeast: (least, actual, path) =>
    holds(typeof actual === 'number' && actual >= Number(least), `at least ${least}`, actual, path),
  $length: (length, actual, path) =>
    holds(
      (Array.isArray(actual) || typeof actual === 'string') && actual.length === length,
      `length ${length}`,
      actual,
      path,
    ),
  $open: (wanted, actual, path, scope) => objects(wanted, actual, path, scope, true),
  $each: (wanted, actual, path, scope) =>
    Array.isArray(actual)
      ? actual.flatMap((item, index) => differences(wanted, item, `${path}[${index}]`, scope))
      : holds(false, 'a list', actual, path),
  $contains: (wanted, actual, path, scope) => anyOrder(wanted, actual, path, scope, false),
  $unordered: (wanted, actual, path, scope) => anyOrder(wanted, actual, path, scope, true),
  $read: (how, actual, path, scope) => {
    const [name, wanted] = how as [string, Json]
    const reader = scope.readers[name]
    if (!reader) throw new Error(`${path}: nobody reads ${name}`)
    const read = actual === undefined ? undefined : reader(actual)
    return read === undefined
      ? holds(false, `a readable ${name}`, actual, path)
      : differences(wanted, read, `${path}(${name})`, scope)
  },
  $save: (name, actual, path, scope) => {
    if (actual === undefined) return holds(false, `a value to keep as ${name}`, actual, path)
    scope.set(String(name), actual)
    return []
  },
}

/**
 * The differences between `actual` and `expected`, in order; empty when they match. Objects hold exactly the keys
 * expected, lists exactly the items, in order. What `$save` names is put into `scope`.
 */
export function differences(expected: Json, actual: Json | undefined, path: string, scope: Scope): Difference[] {
  if (Array.isArray(expected)) return lists(expected, actual, path, scope)
  if (!isObject(expected)) return holds(expected === actual, show(expected), actual, path)
  const names = Object.keys(expected)
  if (!names.some((name) => name.startsWith('$'))) return objects(expected, actual, path, scope, false)
  return names.flatMap((name) => {
    const operator = operators[name]
    if (!operator) throw new Error(`${path}: no matcher ${name}`)
    return operator(expected[name] ?? null, actual, path, scope)
  })
}

function lists(expected: Json[], actual: Json | undefined, path: string, scope: Scope): Difference[] {
  if (!Array.isArray(actual)) return holds(false, show(expected), actual, path)
  const length = holds(actual.length === expected.length, `${expected.length} items`, actual, path)
  return [...length, ...expected.flatMap((item, index) => differences(item, actual[index], `${path}[${index}]`, scope))]
}

function objects(expected: Json, actual: Json | undefined, path: string, scope: Scope, open: boolean): Difference[] {
  if (!isObject(expected)) throw new Error(`${path}: not an object of matchers`)
  if (!isObject(actual)) return holds(false, show(expected), actual, path)
  const surplus = open ? [] : Object.keys(actual).filter((key) => !Object.hasOwn(expected, key))
  return [
    ...Object.entries(expected).flatMap(([key, value]) =>
      differences(value, own(actual, key), `${path}.${key}`, scope),
    ),
    ...surplus.flatMap((key) => holds(false, 'nothing', own(actual, key), `${path}.${key}`)),
  ]
}

/** Pairs each expected item with a distinct actual one. Greedy: order overlapping matchers from narrow to wide. */
function anyOrder(wanted: Json, actual: Json | undefined, path: string, scope: Scope, whole: boolean): Difference[] {
  if (!Array.isArray(wanted)) throw new Error(`${path}: not a list of matchers`)
  if (!Array.isArray(actual)) return holds(false, 'a list', actual, path)
  const rest = [...actual]
  const found = wanted.flatMap((item) => {
    const index = rest.findIndex((one) => differences(item, one, path, scope.fork()).length === 0)
    if (index < 0) return holds(false, `${show(item)} among the items`, actual, path)
    return differences(item, rest.splice(index, 1)[0], path, scope)
  })
  return [...found, ...(whole ? holds(actual.length === wanted.length, `${wanted.length} items`, actual, path) : [])]
}

/** Reports keys of `actual` that are not in the order of `expected`. */
export function misplacedKeys(expected: Json, actual: Json | undefined, path: string): Difference[] {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return expected.flatMap((item, index) => misplacedKeys(item, actual[index], `${path}[${index}]`))
  }
  if (!isObject(expected) || !isObject(actual)) return []
  const wanted = Object.keys(expected).filter((key) => Object.hasOwn(actual, key))
  const found = Object.keys(actual).filter((key) => Object.hasOwn(expected, key))
  return [
    ...holds(wanted.join() === found.join(), `keys in the order ${wanted.join(', ')}`, found.join(', '), path),
    ...wanted.flatMap((key) => misplacedKeys(expected[key] ?? null, actual[key], `${path}.${key}`)),
  ]
}

const own = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined

const holds = (fits: boolean, expected: string, actual: Json | undefined, path: string): Difference[] =>
  fits ? [] : [{ path, expected, actual: show(actual) }]

const shownMax = 300

function show(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > shownMax ? `${text.slice(0, shownMax)}… (${text.length} characters)` : text
}
