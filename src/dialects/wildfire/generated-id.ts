const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'
/** One factor a digit; each has no divisor in common with 36, so that no two numbers share an id. */
const factors = [29, 19, 1, 11, 7, 17, 13, 23, 5]

/** The first number of an app's counter. Source: Server API, user, 2. */
export const generatedIdCounterStart = 3
/** Numbers from here on would repeat earlier ids. */
export const generatedIdEnd = alphabet.length ** factors.length

/** The user id WildfireChat makes of a counter: 9 characters `a-z0-9`, different for each `n` below `generatedIdEnd`. */
export function generatedId(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0 || n >= generatedIdEnd) throw new RangeError(`no id for ${n}`)
  let rest = n
  let id = ''
  for (const factor of factors) {
    const digit = ((rest % 36) * factor + factor + 5) % 36
    id += alphabet.charAt(digit)
    rest = Math.floor(rest / 36)
  }
  return id
}
