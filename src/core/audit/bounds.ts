/** Limits of the log of events. Times in ms. */
export type EventBounds = {
  /** Between the starts of two batches while entries keep coming. */
  sequenceMs: number
  /** The first entry after a pause waits so long for others: a batch costs as much as many entries, for viewers too. */
  gatherMs: number
  /** Entries of one transaction of the sequencer. Other changes wait for it; its statements give up the event loop between them. */
  batchMax: number
  /** How often the sequencer looks for entries that no signal announced: those of other processes on the same file. */
  quietLookMs: number
  /** How often a node looks whether it can become the sequencer. */
  claimLookMs: number
  /** The claim is extended this often while nothing is numbered. */
  claimExtendMs: number
  /** How often a node with viewers looks for events that another node numbered. */
  followMs: number
  /** A feed reads at most once in this time while events keep coming. */
  feedEveryMs: number
  /** Events of one read of a feed. */
  feedPageMax: number
  /** Events of an app that a feed holds for its viewers; one that is further behind reads the store. */
  feedHeldMax: number
}

export const eventBounds: EventBounds = {
  sequenceMs: 100,
  gatherMs: 10,
  batchMax: 1_000,
  quietLookMs: 1_000,
  claimLookMs: 1_000,
  claimExtendMs: 20_000,
  followMs: 200,
  feedEveryMs: 200,
  feedPageMax: 200,
  feedHeldMax: 2_000,
}
