/** A column of a table of `Row`. An empty or absent text is shown as `-`. */
export type Column<Row> = { readonly title: string; readonly text: (row: Row) => string | number | undefined }

const gap = '  '
/** Columns of a terminal that a cell takes; the rest of its text is left out. */
const cellWidthMax = 60

/** Aligned by what a terminal shows, where a Chinese character takes two columns. The last column is not padded. */
export function tableText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ title }) => title.toUpperCase()),
    ...rows.map((row) => columns.map((one) => cell(one.text(row)))),
  ]
  const widths = columns.map((_, place) => Math.max(...lines.map((line) => Bun.stringWidth(line[place] ?? ''))))
  return lines
    .map(
      (line) =>
        `${line
          .map((text, place) => padded(text, widths[place] ?? 0))
          .join(gap)
          .trimEnd()}\n`,
    )
    .join('')
}

/** Two columns: names and values, one pair a line, those without a value left out. */
export function pairsText(
  pairs: readonly (readonly [name: string, value: string | number | boolean | undefined])[],
): string {
  const shown = pairs.filter(([, value]) => value !== undefined && value !== '')
  const width = Math.max(0, ...shown.map(([name]) => Bun.stringWidth(name)))
  return shown.map(([name, value]) => `${padded(name, width)}${gap}${plain(String(value))}\n`).join('')
}

/** Without what a terminal would obey: a name that a user chose may hold escape sequences. */
export const plain = (text: string): string =>
  text.replace(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '\u{fffd}')

function cell(value: string | number | undefined): string {
  const text = plain(String(value ?? ''))
  return text === '' ? '-' : cut(text)
}

function cut(text: string): string {
  if (Bun.stringWidth(text) <= cellWidthMax) return text
  let kept = ''
  for (const character of text) {
    if (Bun.stringWidth(kept + character) > cellWidthMax - 1) break
    kept += character
  }
  return `${kept}…`
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - Bun.stringWidth(text)))
