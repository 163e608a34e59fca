/* What a caller of the admin API accepts instead of one JSON reply. The client is not needed to name them. */

/** Events as they happen, without an end. */
export const eventStreamType = 'text/event-stream'
/** One JSON value a line. */
export const linesType = 'application/x-ndjson'
