/** Values of one array parameter. */
export type ArrayItem = string | number | null

/** An array of PostgreSQL as text. JSON writes the same, but for the backslash before what is not a quote or a backslash. */
export function arrayText(list: readonly ArrayItem[]): string {
  const json = JSON.stringify(list)
  return json.includes('\\') ? `{${list.map(itemText).join()}}` : `{${json.slice(1, -1)}}`
}

const itemText = (item: ArrayItem): string =>
  typeof item === 'string' ? `"${item.replace(/["\\]/g, '\\$&')}"` : String(item)
