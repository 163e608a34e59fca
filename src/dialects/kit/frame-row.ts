/**
 * One kind of message that clients send over a connection, as data: what an endpoint is to requests. `Id` is what the
 * message names itself by, a number or a topic; `Call` is what the wire knows of one such message, with a way to reply.
 */
export type FrameRow<Id, Call> = {
  readonly id: Id
  readonly name: string
  /** One line for the reference. */
  readonly summary: string
  /** Throws a `CoreError` for what the wire answers as an error. */
  readonly answer: (call: Call) => void | Promise<void>
}

type Parts<Id, Call, Input> = Omit<FrameRow<Id, Call>, 'answer'> & {
  /** Reads what the message carries. Throws `request.malformed` or `request.invalid`. */
  readonly input: (call: Call) => Input
  /** Asks the core and replies. */
  readonly run: (call: Call, input: Input) => void | Promise<void>
}

export const frame = <Id, Call, Input>({ input, run, ...row }: Parts<Id, Call, Input>): FrameRow<Id, Call> => ({
  ...row,
  answer: (call) => run(call, input(call)),
})

/** The rows by what names them. Throws when two have the same. */
export function frameTable<Id, Call>(rows: readonly FrameRow<Id, Call>[]): ReadonlyMap<Id, FrameRow<Id, Call>> {
  const table = new Map(rows.map((row) => [row.id, row]))
  if (table.size < rows.length) throw new Error('two frames have the same id')
  return table
}
