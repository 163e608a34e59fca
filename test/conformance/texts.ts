import fc from 'fast-check'

/** Texts that stores tend to change: none of them may. Well-formed, without U+0000, as the edge lets them in. */
export const edgeTexts: readonly string[] = [
  ' ',
  ' padded ',
  'a',
  'A',
  'null',
  '0',
  '007',
  '1e3',
  "it's",
  '"quoted"',
  '; drop table users; --',
  '%',
  '_',
  '\\',
  '\\%_\\\\',
  '?1 $1 :a @b',
  'line\nbreak\r\ttab',
  '\u0001\u001f\u007f',
  '\u00e9',
  'e\u0301',
  'ß SS ſ',
  'ΟΔΟΣ',
  'İstanbul ıI',
  '漢字かな',
  '\u200b\u200d\ufeff',
  '\ud7ff\ue000\uffff',
  '😀',
  '👩‍👩‍👧‍👦',
  '🇩🇪',
  '\u{10000}\u{10ffff}',
  'x'.repeat(65_536),
  '😀'.repeat(16_384),
]

/** Any text the edge lets in. */
export const anyText = fc.string({ unit: 'binary', maxLength: 64 }).map((text) => text.replaceAll('\0', ''))

/** Texts in the order of their UTF-8 bytes, which is not the order of UTF-16 units that `sort` has. */
export const byBytes = (texts: readonly string[]): string[] =>
  texts.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))

/** UTF-16 would put the fourth before the third. */
export const bytewise: readonly string[] = ['Z', 'a', '\uffff', '😀', '\u{10ffff}']
