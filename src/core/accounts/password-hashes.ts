import { hash as digest } from 'node:crypto'
import { bytesEqualInConstantTime } from '../crypto.ts'

/** Bounds of a hash that was made elsewhere: to verify one at these costs takes about a second. */
export const passwordHashBounds = {
  charsMax: 512,
  argon2MemoryKiBMax: 262_144,
  argon2PassesMax: 16,
  argon2LanesMax: 16,
  bcryptCostMax: 14,
} as const

/** bcrypt reads no further bytes of a password. */
const bcryptPasswordBytes = 72

const argon2 = /^\$argon2(?:id|i|d)\$v=19\$m=(\d{1,9}),t=(\d{1,9}),p=(\d{1,9})\$[A-Za-z0-9+/]{8,}\$[A-Za-z0-9+/]{8,}$/
const bcrypt = /^\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53}$/
const md5 = /^md5(\([a-z0-9()+]+\))?:([0-9A-Fa-f]{32}|[A-Za-z0-9+/]{22}==)(?::([\s\S]+))?$/

const md5HexDigits = 32
const md5Hex = (text: string): string => digest('md5', text, 'hex')

/** How the text that MD5 is taken of is made, by what stands in the parentheses after `md5`. */
const md5Inputs: Readonly<Record<string, (password: string, salt: string) => string>> = {
  '(password+salt)': (password, salt) => password + salt,
  '(salt+password)': (password, salt) => salt + password,
  '(md5(password)+salt)': (password, salt) => md5Hex(password) + salt,
}

/**
 * What is wrong with the text as a password hash; `undefined` when a sign-in can be verified against it. Accepted are
 * argon2 and bcrypt in their usual form, `md5:DIGEST`, and `md5(INPUT):DIGEST:SALT` with an input of `md5Inputs`; DIGEST is
 * in hex or base64.
 */
export function passwordHashProblem(text: string): string | undefined {
  if (text.length > passwordHashBounds.charsMax) return `is longer than ${passwordHashBounds.charsMax} characters`
  const argon2Costs = argon2.exec(text)?.slice(1).map(Number)
  if (argon2Costs) return argon2Problem(argon2Costs)
  const [, cost] = bcrypt.exec(text) ?? []
  if (cost !== undefined) return bcryptProblem(Number(cost))
  return md5Form(text) ? undefined : 'is not a hash of argon2, bcrypt or md5 in a form that is read'
}

function argon2Problem([memory = 0, passes = 0, lanes = 0]: readonly number[]): string | undefined {
  const { argon2MemoryKiBMax, argon2PassesMax, argon2LanesMax } = passwordHashBounds
  const isWithin = memory <= argon2MemoryKiBMax && passes <= argon2PassesMax && lanes <= argon2LanesMax
  if (isWithin && passes > 0 && lanes > 0) return undefined
  return `costs more than m=${argon2MemoryKiBMax},t=${argon2PassesMax},p=${argon2LanesMax}`
}

function bcryptProblem(cost: number): string | undefined {
  const { bcryptCostMax } = passwordHashBounds
  return cost >= 4 && cost <= bcryptCostMax ? undefined : `has a cost outside 4 to ${bcryptCostMax}`
}

/** Whether it is of the algorithm that new hashes have; others are replaced at the next sign-in. */
export const isCurrentHash = (hash: string): boolean => hash.startsWith('$argon2id$')

/** Whether this is the password of the hash; `false` for a text that is no hash. The caller bounds how many run at once. */
export async function matchesHash(password: string, hash: string): Promise<boolean> {
  if (hash.startsWith('md5')) return matchesMd5(password, hash)
  const isBcrypt = hash.startsWith('$2')
  // Bun hashes what is longer first, which other implementations do not.
  const given = isBcrypt ? Buffer.from(password).subarray(0, bcryptPasswordBytes) : password
  return Bun.password.verify(given, hash).catch(() => false)
}

type Md5Form = {
  readonly input: (password: string, salt: string) => string
  readonly salt: string
  /** The digest in hex or base64. */
  readonly encoded: string
}

const plainInput = (password: string): string => password

function md5Form(hash: string): Md5Form | undefined {
  const [, form, encoded = '', salt = ''] = md5.exec(hash) ?? []
  if (encoded === '') return undefined
  const input = form === undefined ? plainInput : md5Inputs[form]
  // Without a form there is no salt, with one there is.
  if (!input || (form === undefined) !== (salt === '')) return undefined
  return { input, salt, encoded }
}

function matchesMd5(password: string, hash: string): boolean {
  const form = md5Form(hash)
  if (!form) return false
  const { input, salt, encoded } = form
  const expected = Buffer.from(encoded, encoded.length === md5HexDigits ? 'hex' : 'base64')
  return bytesEqualInConstantTime(Buffer.from(md5Hex(input(password, salt)), 'hex'), expected)
}
