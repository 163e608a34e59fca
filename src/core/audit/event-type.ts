/** Whether a type is one of a filter: equal, or with `*` at the end of the filter's one, beginning so. */
export const fitsTypes = (types: readonly string[] | undefined, type: string): boolean =>
  types === undefined || types.some((one) => (one.endsWith('*') ? type.startsWith(one.slice(0, -1)) : one === type))
