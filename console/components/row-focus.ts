type Move = (row: Element) => Element | null | undefined

const moves: Readonly<Record<string, Move>> = {
  ArrowDown: (row) => row.nextElementSibling,
  j: (row) => row.nextElementSibling,
  ArrowUp: (row) => row.previousElementSibling,
  k: (row) => row.previousElementSibling,
  Home: (row) => row.parentElement?.firstElementChild,
  End: (row) => row.parentElement?.lastElementChild,
}

/** Moves the focus from a row to another by a key; false when the key moves nothing. */
export function moveFocus(row: HTMLElement, key: string): boolean {
  const move = moves[key]
  if (!move) return false
  const next = move(row)
  if (next instanceof HTMLElement) next.focus()
  return true
}
