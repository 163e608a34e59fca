/** Resolves in the next turn of the event loop, after what other requests have ready. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
