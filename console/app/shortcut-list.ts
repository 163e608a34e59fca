export type Shortcut = { readonly key: string; readonly label: string; readonly run: () => void }

let list: readonly Shortcut[] = []
const listeners = new Set<() => void>()

function set(next: readonly Shortcut[]): void {
  list = next
  for (const one of listeners) one()
}

/** Those of the page that is shown. */
export const shortcuts = (): readonly Shortcut[] => list

/** Adds one; returns what removes it. */
export function add(shortcut: Shortcut): () => void {
  set([...list, shortcut])
  return () => set(list.filter((one) => one !== shortcut))
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
