/** One event of a stream of server-sent events. */
export type SseEvent = { readonly id: string | undefined; readonly event: string | undefined; readonly data: string }

/** The events of a response, as a browser reads them; comments are skipped. Source: HTML Standard, 9.2.6. */
export async function* readEvents(response: Response): AsyncGenerator<SseEvent, void> {
  if (!response.body) throw new Error('the response has no body')
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = eventOf(block)
      if (event) yield event
    }
  }
}

function eventOf(block: string): SseEvent | undefined {
  const fields = new Map(
    block.split('\n').flatMap((line) => {
      const colon = line.indexOf(':')
      return colon <= 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trimStart()] as const]
    }),
  )
  const data = fields.get('data')
  return data === undefined ? undefined : { id: fields.get('id'), event: fields.get('event'), data }
}
