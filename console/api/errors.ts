/** Errors that a ProblemAlert shows, so that none is shown twice and none is swallowed. */
const shown = new WeakSet<Error>()

/** The time that a page has to show an error itself. */
const showWithinMs = 300

export const noteShown = (error: Error): void => {
  shown.add(error)
}

/** Calls `report` unless a page shows the error within a moment. */
export function reportUnlessShown(error: Error, report: (error: Error) => void): void {
  setTimeout(() => {
    if (!shown.has(error)) report(error)
  }, showWithinMs)
}
