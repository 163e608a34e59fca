/** The bytes of a stream, counted as they are read. `end` also ends a wait for more of them. */
export function countedSource(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader()
  let read = 0
  let hasEnded = false
  let finish = () => {}
  // A read of standard input may stay pending after `cancel`. A race of each read with one promise would keep every chunk.
  const nextChunk = () =>
    new Promise<{ value?: Uint8Array | undefined }>((resolve, reject) => {
      finish = () => resolve({})
      if (hasEnded) finish()
      else reader.read().then(resolve, reject)
    })
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let { value } = await nextChunk(); value; { value } = await nextChunk()) {
      read += value.length
      yield value
    }
  }
  const end = () => {
    hasEnded = true
    finish()
    // Nothing more is read; a stream that fails to close leaves its descriptor to the end of the process.
    reader.cancel().catch(() => {})
  }
  return { chunks: chunks(), end, read: () => read }
}
