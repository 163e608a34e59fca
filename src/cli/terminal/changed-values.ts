/** An event as the API gives it, as far as it says what changed. */
export type ChangedValues = {
  readonly changed: readonly string[]
  readonly before?: unknown
  readonly after?: unknown
}

/** `displayName: "Ann" -> "Anna", mobile: - -> "1", password`: names alone where no value is recorded. */
export function changedText({ changed, before, after }: ChangedValues): string {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)]
  const names = new Set([...changed, ...old.keys(), ...fresh.keys()])
  const texts = [...names].flatMap((name) => {
    const [was, is] = [shown(old.get(name)), shown(fresh.get(name))]
    if (was !== is) return `${name}: ${was} -> ${is}`
    return changed.includes(name) ? name : []
  })
  return texts.join(', ')
}

/** A value that is no object has no fields: no entry records one. */
const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])

const shown = (value: unknown): string => (value === undefined ? '-' : JSON.stringify(value))
