/** A table; `|` in cells is escaped, a cell that is code stays so. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

export const code = (text: string): string => `\`${text}\``

/** A text as a sentence: closed, where it is not. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
