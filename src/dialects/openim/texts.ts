/** Whether a text has more than `max` code points; counts only where it may be so. */
export const isLongerThan = (text: string, max: number): boolean =>
  text.length > max && (text.length > 2 * max || [...text].length > max)

/** Well-formed Unicode without U+0000: PostgreSQL refuses the latter, SQLite would cut there. */
export const isPlainText = (text: string): boolean => text.isWellFormed() && !text.includes('\0')
