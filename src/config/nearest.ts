/** Longer texts are no typing errors; the bound keeps the table small. */
const comparedLengthMax = 100

/**
 * The candidate a person most likely meant, or undefined when none is near. Case, dots, dashes and underscores do not
 * count. Near is a candidate of which at most a third would change, or which ends in the whole text: `adminKey` for
 * `rollcall.adminKey`. Of equally near ones the first.
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

/** How many characters must be put in, taken out or replaced to turn one text into the other. */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const replaced = at(previous, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1)
      current.push(Math.min(replaced, at(previous, column) + 1, at(current, column - 1) + 1))
    }
    previous = current
  }
  return at(previous, to.length)
}

const at = (numbers: readonly number[], index: number): number => numbers[index] ?? Number.POSITIVE_INFINITY
