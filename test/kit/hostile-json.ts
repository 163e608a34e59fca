/** Objects in lists in objects, twice as many levels as this. */
export const nested = (levels: number) => `${'[{"a":'.repeat(levels)}1${'}]'.repeat(levels)}`
/** What honest clients send. JSON source texts, since no value has a duplicate name or half a surrogate pair. */
export const plainValues = ['"ann"', '"bob"', '1', '5', '["ann"]', '[1]', 'true', '{}']
/** What they do not: nothing, numbers out of range, half characters, names of prototypes, deep, long, wide. */
export const hostileValues = [
  ...['0', '-1', 'null', '[]', '""', '[null]', '[[]]', '[{}]'],
  ...['"a\\u0000b"', '"\\ud800"', '"\\udc00x"', '"\u202e\ufeff"', '"__proto__"', '"\'; drop table users; --"'],
  ...['1e400', '-0', '1.0', '9007199254740993', '-9223372036854775809', '1e3', '"1e3"', '"007"'],
  ...['{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{}}}', '{"toString":1,"length":-1}'],
  ...['{"a":1,"a":2}', nested(20), nested(33), nested(2_000), '['.repeat(5_000)],
  ...[`"${'x'.repeat(70_000)}"`, `"${'名'.repeat(70_000)}"`, `[${'"ann",'.repeat(1_001)}"ann"]`],
  ...[`[${'0,'.repeat(60_000)}0]`, `{${Array.from({ length: 3_000 }, (_, i) => `"k${i}":1`).join(',')}}`],
]
/** Bodies that are no object of fields. */
export const hostileWholes = [
  '',
  ' ',
  '{',
  '[',
  'null',
  '"ann"',
  '1',
  '\ufeff{}',
  '{}}',
  nested(40),
  'a=b&c=%FF',
  'a='.repeat(5_000),
]
