/** Longer texts are cut; this bounds the size of the distance table. */
const comparedLengthMax = 100

/**
 * The candidate with the smallest edit distance, or undefined when none is similar. Case, dots, dashes and underscores
 * are ignored. Similar: at most a third of the candidate differs, or it ends with the whole text (`adminKey`:
 * `rollcall.adminKey`). Of equal distances the first.
 */
export function nearest<Candidate extends string>(
  text: string,
  candidates: Iterable<Candidate>,
): Candidate | undefined {
  const given = plain(text)
  let best: Candidate | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const distance = distanceOf(given, plain(candidate))
    if (distance >= bestDistance) continue
    best = candidate
    bestDistance = distance
  }
  return best
}

const suffixLengthMin = 4

function distanceOf(given: string, candidate: string): number {
  if (given.length >= suffixLengthMin && given !== candidate && candidate.endsWith(given)) return 1
  const distance = editDistance(given, candidate)
  return distance <= candidate.length / 3 ? distance : Number.POSITIVE_INFINITY
}

const plain = (text: string): string =>
  text
    .slice(0, comparedLengthMax)
    .toLowerCase()
    .replace(/[._\s-]/g, '')

/** How many characters to insert, delete or replace, or neighbours to swap, to get from one text to the other. */
export function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const replaced = at(previous, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1)
      const swapped = isSwap(from, row, to, column) ? at(beforePrevious, column - 2) + 1 : Number.POSITIVE_INFINITY
      current.push(Math.min(replaced, swapped, at(previous, column) + 1, at(current, column - 1) + 1))
    }
    beforePrevious = previous
    previous = current
  }
  return at(previous, to.length)
}

/** Whether the two characters before `row` and `column` are the same in opposite order. */
const isSwap = (from: string, row: number, to: string, column: number): boolean =>
  row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]

const at = (numbers: readonly number[], index: number): number => numbers[index] ?? Number.POSITIVE_INFINITY
