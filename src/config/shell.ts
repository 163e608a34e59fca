/** The text as one word of a POSIX shell, in single quotes where needed. */
export const shellWord = (text: string): string =>
  /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`

/** The text escaped for double quotes of a POSIX shell. */
export const inDoubleQuotes = (text: string): string => text.replace(/[\\"$`]/g, '\\$&')
