/** The text as one word of a POSIX shell: as it is when nothing in it means anything there, in single quotes otherwise. */
export const shellWord = (text: string): string =>
  /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`

/** The text as it stands between double quotes of a POSIX shell, and is read back there unchanged. */
export const inDoubleQuotes = (text: string): string => text.replace(/[\\"$`]/g, '\\$&')
