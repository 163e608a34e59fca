import { malformedProtobuf, WireReader, WireWriter, wireTypes } from './encoding.ts'

/**
 * Protobuf messages described as values: a description reads, writes and types. The user domain has a dozen flat
 * messages; a library would bring code generation or reflection for them, and none bounds a list while it reads it.
 */

/** How one value is read and written. */
export interface WireType<T> {
  readonly wire: number
  zero(): T
  isZero(value: T): boolean
  read(reader: WireReader): T
  write(writer: WireWriter, value: T): void
}

/** A numbered place in a message. `zero` is fresh at every call, so that `take` may add to it. */
interface Field<T> {
  readonly no: number
  zero(): T
  take(reader: WireReader, wire: number, before: T): T
  put(writer: WireWriter, value: T): void
}

type Fields = { readonly [name: string]: Field<unknown> }
type ValueOf<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never }

/** A message type: a wire type of its own, so that messages nest. */
export interface MessageType<T> extends WireType<T> {
  /** Zero values for what is absent; unknown fields are passed over. Throws `request.malformed`. */
  decode(bytes: Uint8Array): T
  /** Zero values are not written. */
  encode(value: Partial<T>): Uint8Array
}

export function message<F extends Fields>(fields: F): MessageType<ValueOf<F>> {
  const all = Object.entries(fields)
  const byNumber = new Map(all.map(([name, field]) => [field.no, { name, field }]))
  const zero = () => Object.fromEntries(all.map(([name, field]) => [name, field.zero()])) as ValueOf<F>

  function decode(bytes: Uint8Array): ValueOf<F> {
    const reader = new WireReader(bytes)
    const value: Record<string, unknown> = zero()
    while (!reader.done) {
      const { no, wire } = reader.tag()
      const known = byNumber.get(no)
      if (known) value[known.name] = known.field.take(reader, wire, value[known.name])
      else reader.skip(wire)
    }
    return value as ValueOf<F>
  }

  function encode(value: Partial<ValueOf<F>>): Uint8Array {
    const writer = new WireWriter()
    for (const [name, field] of all) if (value[name] !== undefined) field.put(writer, value[name])
    return writer.finish()
  }

  return {
    wire: wireTypes.bytes,
    zero,
    isZero: () => false,
    read: (reader) => decode(reader.bytes()),
    write: (writer, value) => writer.bytes(encode(value)),
    decode,
    encode,
  }
}

/** A single value; the last one wins, its zero is not written. */
export const one = <T>(no: number, type: WireType<T>): Field<T> => ({
  no,
  zero: type.zero,
  take(reader, wire) {
    expectWire(type, wire)
    return type.read(reader)
  },
  put(writer, value) {
    if (type.isZero(value)) return
    writer.tag(no, type.wire)
    type.write(writer, value)
  },
})

/** As `one`, but its zero is written too: for clients that read an absent value as missing. */
export const explicit = <T>(no: number, type: WireType<T>): Field<T> => ({
  ...one(no, type),
  put(writer, value) {
    writer.tag(no, type.wire)
    type.write(writer, value)
  },
})

/** As `explicit`, and `undefined` when it is absent: for values that must be sent. */
export const optional = <T>(no: number, type: WireType<T>): Field<T | undefined> => ({
  no,
  zero: () => undefined,
  take: (reader, wire) => one(no, type).take(reader, wire, type.zero()),
  put(writer, value) {
    if (value !== undefined) explicit(no, type).put(writer, value)
  },
})

/** At most `max` values; more are `request.malformed`. Numbers are written packed and read either way. */
export const many = <T>(no: number, type: WireType<T>, max: number): Field<T[]> => ({
  no,
  zero: () => [],
  take(reader, wire, values) {
    if (type.wire === wireTypes.varint && wire === wireTypes.bytes) {
      const packed = new WireReader(reader.bytes())
      while (!packed.done && values.length <= max) values.push(type.read(packed))
    } else {
      expectWire(type, wire)
      values.push(type.read(reader))
    }
    if (values.length > max) throw malformedProtobuf('list too long')
    return values
  },
  put(writer, values) {
    if (type.wire === wireTypes.varint && values.length > 0) {
      const packed = new WireWriter()
      for (const value of values) type.write(packed, value)
      writer.tag(no, wireTypes.bytes)
      writer.bytes(packed.finish())
    } else {
      for (const value of values) {
        writer.tag(no, type.wire)
        type.write(writer, value)
      }
    }
  },
})

function expectWire(type: WireType<unknown>, wire: number): void {
  if (type.wire !== wire) throw malformedProtobuf('value of another type')
}
