/** Values of parameters as honest clients send them, percent-encoded as all texts here. */
export const plainTexts = ['ann', 'bob', '1', '5', '200', 'true', 'uid:ann', '2026-12-01T00:00:00Z', 'user.ban']

/** In bytes. With a handful of these a request's head stays within what the HTTP layer reads. */
const longBytes = 2_000
const long = (text: string) => text.repeat(longBytes / text.length)

/** What they do not: nothing, NUL, half characters, bytes that are no UTF-8, numbers out of range, long texts. */
export const hostileTexts = [
  ...['', '%00', 'a%00b', '%ED%A0%80', '%ED%B0%80x', '%FF', '%C0%AF', '%F4%90%80%80', '%E2%80%AE%EF%BB%BF'],
  ...['%', '%zz', '%2', '%2525', '+', '%2B', '%0D%0Ax:%20y', '..%2F..%2Fetc', '%27%3B%20drop%20table%20users%3B--'],
  ...['0', '-1', '-0', '1.0', '1e400', '007', '0x10', 'NaN', '9007199254740993', '-9223372036854775809'],
  ...['null', '%5B%5D', '%7B%22a%22%3A1%7D', '__proto__', 'constructor', 'toString', '*', '%25_%25', 'num:', 'uid:'],
  ...[long('x'), long('+'), long('%00'), long('%25'), long('%E5%90%8D'), long('a,')],
]

/** Queries that are no list of pairs, or of too many. */
export const hostileQueries = [
  ...['', '=', '?', '&&=&', '%', '%FF=%FF', '%00', '%ED%A0%80=1', 'a[b]=1&a[]=2', '__proto__[isAdmin]=true'],
  ...['a=1&'.repeat(1_001), '&'.repeat(5_000), '='.repeat(5_000)],
]
