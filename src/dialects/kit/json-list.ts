import { CoreError } from '../../core/errors.ts'

/** Longest list in bytes of JSON that one answer may have; a longer one is answered `internal`. */
export const listBytesMax = 64 * 1024 * 1024

/** JSON cannot hold this text otherwise: U+0000 is refused in every string that is stored. */
const placeholder = '\0'
const placeholderJson = JSON.stringify(placeholder)

/**
 * A list that the wire wants whole and no one bounds: kept as the bytes of its JSON, not as objects. A row whose result is
 * one, or has one as a field, says `jsonList`.
 */
export class JsonList {
  readonly #bytes: Uint8Array<ArrayBuffer>

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes
  }

  /** In the envelope, until `withList` puts the bytes there. */
  toJSON(): string {
    return placeholder
  }
  /** The JSON of an envelope with the list in its place. */
  within(envelope: string | Uint8Array): Uint8Array<ArrayBuffer> {
    const text = typeof envelope === 'string' ? envelope : new TextDecoder().decode(envelope)
    const [before = '', after = ''] = text.split(placeholderJson)
    return Buffer.concat([Buffer.from(before), this.#bytes, Buffer.from(after)])
  }
}

/** Serializes a list page by page; each page is released before the next is read. */
export async function jsonListOf<Item>(
  pages: AsyncIterable<Iterable<Item>>,
  toWire: (item: Item) => unknown,
): Promise<JsonList> {
  const sink = new Bun.ArrayBufferSink()
  sink.start({ asUint8Array: true })
  let bytes = sink.write('[') as number
  let isFirst = true
  for await (const page of pages) {
    const text = Array.from(page, (item) => JSON.stringify(toWire(item))).join(',')
    if (text === '') continue
    bytes += sink.write(isFirst ? text : `,${text}`) as number
    if (bytes > listBytesMax) throw new CoreError('internal', 'the list is longer than an answer may be')
    isFirst = false
  }
  sink.write(']')
  return new JsonList(sink.end() as Uint8Array<ArrayBuffer>)
}

/** The list of a result that is one or has one as a field. */
export function listIn(result: unknown): JsonList | undefined {
  if (result instanceof JsonList) return result
  return Object.values(result as object).find((value) => value instanceof JsonList)
}

/** A result with its list as objects again: for comparing a reply with its schema. */
export function parsedAgain(result: unknown): unknown {
  const envelope = JSON.stringify(result)
  return JSON.parse(new TextDecoder().decode(listIn(result)?.within(envelope) ?? Buffer.from(envelope)))
}
