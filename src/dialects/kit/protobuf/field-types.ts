import { firstCodePoints, isLongerThan } from '../../../core/text.ts'
import { readUtf8 } from '../byte-reader.ts'
import { malformedProtobuf, wireTypes } from './encoding.ts'
import { type MessageType, message, one, type WireType } from './message-type.ts'

/** Well-formed text without U+0000, at most `charsMax` code points. */
export const text = (charsMax: number): WireType<string> => ({
  wire: wireTypes.bytes,
  zero: () => '',
  isZero: (value) => value === '',
  read(reader) {
    const bytes = reader.bytes()
    if (bytes.length > 4 * charsMax) throw malformedProtobuf('text too long')
    const value = readUtf8(bytes, 'protobuf')
    if (isLongerThan(value, charsMax)) throw malformedProtobuf('text too long')
    return value
  },
  write: (writer, value) => writer.bytes(Buffer.from(value)),
})

/**
 * The same, of which what is longer is cut to `charsMax` code points: for what a client says of itself, which only people
 * read, so that a long text does not refuse the client. The frame bounds what is read.
 */
export const cutText = (charsMax: number): WireType<string> => ({
  ...text(charsMax),
  read: (reader) => firstCodePoints(readUtf8(reader.bytes(), 'protobuf'), charsMax),
})

export const bytes: WireType<Uint8Array> = {
  wire: wireTypes.bytes,
  zero: () => new Uint8Array(),
  isZero: (value) => value.length === 0,
  read: (reader) => reader.bytes(),
  write: (writer, value) => writer.bytes(value),
}

export const bool: WireType<boolean> = {
  wire: wireTypes.varint,
  zero: () => false,
  isZero: (value) => !value,
  read: (reader) => reader.int64() !== 0,
  write: (writer, value) => writer.varint(value ? 1 : 0),
}

/** The low 32 bits, as protobuf wants of a longer number. */
export const int32: WireType<number> = {
  wire: wireTypes.varint,
  zero: () => 0,
  isZero: (value) => value === 0,
  read: (reader) => reader.int32(),
  write: (writer, value) => writer.varint(value),
}

/** Safe integers only: what lies beyond 2^53 is refused, not rounded. */
export const int64: WireType<number> = {
  ...int32,
  read(reader) {
    const value = reader.int64()
    if (!Number.isSafeInteger(value)) throw malformedProtobuf('number out of range')
    return value
  },
}

/** One entry of a map; a map field is `many` of these. */
export const entry = <T>(keyCharsMax: number, value: WireType<T>): MessageType<{ key: string; value: T }> =>
  message({ key: one(1, text(keyCharsMax)), value: one(2, value) })
