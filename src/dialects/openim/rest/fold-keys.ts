/**
 * Reads JSON objects as Go does, which OpenIM's callers rely on: keys match in any case (the last spelling takes precedence),
 * unknown keys are ignored, and null leaves a field as if it were absent. The object itself is returned where it already
 * fits, so the common request costs one look at each key; what is not an object is returned as it is.
 */
export function keyFolder(names: readonly string[]): (value: unknown) => unknown {
  const exact = new Set(names)
  const folded = new Map(names.map((name) => [name.toLowerCase(), name]))

  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const entries = Object.entries(value)
    if (entries.every(([key, one]) => (exact.has(key) ? one !== null : !folded.has(key.toLowerCase())))) return value
    const kept: Record<string, unknown> = {}
    for (const [key, one] of entries) {
      const name = exact.has(key) ? key : folded.get(key.toLowerCase())
      if (name !== undefined && one !== null) kept[name] = one
    }
    return kept
  }
}
