import type { ClientFrame, ServerFrame } from './frame.ts'
import { GobReader, gobBytes, gobInt, gobUint, malformedGob } from './gob-wire.ts'

/**
 * Frames of native and wasm clients: each message is a whole gob stream, the definition of a struct and then
 * one value of it. Fields go by name, so the definition is read, never assumed. Source: Go, encoding/gob.
 */

/** Bounds of one stream; clients send one definition of six fields. */
const definitionsMax = 4
const fieldsMax = 32

/** Type ids that every stream knows without a definition. */
const builtIn = { bool: 1, int: 2, uint: 3, float: 4, bytes: 5, text: 6, complex: 7 } as const

type Definition = { name: string; type: number }[]

/** Throws `request.malformed` on anything but one struct with fields of built-in types. */
export function decodeGobRequest(bytes: Uint8Array): ClientFrame {
  const stream = new GobReader(bytes)
  const definitions = new Map<number, Definition>()
  while (definitions.size < definitionsMax) {
    const message = new GobReader(stream.bytes())
    const type = message.int()
    if (type < 0) {
      definitions.set(-type, readDefinition(message))
    } else {
      const request = readRequest(message, definitions.get(type))
      if (!message.done || !stream.done) throw malformedGob('more than one value')
      return request
    }
  }
  throw malformedGob('too many definitions')
}

/** A wireType whose StructT, its third field, is set: {CommonType{Name, Id}, Field []{Name, Id}}. */
function readDefinition(message: GobReader): Definition {
  const fields: Definition = []
  message.fields(3, (kind) => {
    if (kind !== 2) throw malformedGob('not a struct')
    message.fields(2, (part) => {
      if (part === 0) readNamed(message)
      else for (let left = countOf(message); left > 0; left--) fields.push(readNamed(message))
    })
  })
  if (!message.done) throw malformedGob('more than a definition')
  return fields
}

function countOf(message: GobReader): number {
  const count = message.uint()
  if (count > fieldsMax) throw malformedGob('too many fields')
  return Number(count)
}

/** The pair {Name string, Id int}: of a type, or of a field with its type. */
function readNamed(message: GobReader): { name: string; type: number } {
  const named = { name: '', type: 0 }
  message.fields(2, (part) => {
    if (part === 0) named.name = message.text()
    else named.type = message.int()
  })
  return named
}

type Values = ReadonlyMap<string, number | string | Uint8Array | undefined>

function readRequest(message: GobReader, definition: Definition | undefined): ClientFrame {
  if (!definition) throw malformedGob('a value without definition')
  const values = new Map<string, number | string | Uint8Array | undefined>()
  message.fields(definition.length, (index) => {
    const field = definition[index]
    if (field) values.set(field.name, readValue(message, field.type))
  })
  return {
    reqIdentifier: numberIn(values, 'ReqIdentifier'),
    token: textIn(values, 'Token'),
    sendID: textIn(values, 'SendID'),
    operationID: textIn(values, 'OperationID'),
    msgIncr: textIn(values, 'MsgIncr'),
    data: bytesIn(values, 'Data'),
  }
}

/** `undefined` for kinds that no field of ours has. Types with a definition of their own are refused: nothing nests. */
function readValue(message: GobReader, type: number): number | string | Uint8Array | undefined {
  if (type === builtIn.int) return message.int()
  if (type === builtIn.text) return message.text()
  if (type === builtIn.bytes) return message.bytes()
  if (type === builtIn.complex) message.uint()
  else if (type !== builtIn.bool && type !== builtIn.uint && type !== builtIn.float) throw malformedGob('unknown type')
  message.uint()
  return undefined
}

function numberIn(values: Values, name: string): number {
  const value = values.has(name) ? values.get(name) : 0
  if (typeof value === 'number') return value
  throw malformedGob(`${name} is not a number`)
}

function textIn(values: Values, name: string): string {
  const value = values.has(name) ? values.get(name) : ''
  if (typeof value === 'string') return value
  throw malformedGob(`${name} is not a text`)
}

function bytesIn(values: Values, name: string): Uint8Array {
  const value = values.has(name) ? values.get(name) : new Uint8Array()
  if (value instanceof Uint8Array) return value
  throw malformedGob(`${name} is not bytes`)
}

/** Type id of replies; its definition is constant and goes before each of them. */
const replyType = 66
const replyDefinition = definitionOf('Resp', replyType, [
  ['ReqIdentifier', builtIn.int],
  ['MsgIncr', builtIn.text],
  ['OperationID', builtIn.text],
  ['ErrCode', builtIn.int],
  ['ErrMsg', builtIn.text],
  ['Data', builtIn.bytes],
])

/** Zero values are left out, so `null` and empty bytes are the same. */
export function encodeGobReply(frame: ServerFrame): Uint8Array {
  const values: (readonly Uint8Array[] | undefined)[] = [
    frame.reqIdentifier === 0 ? undefined : [Uint8Array.from(gobInt(frame.reqIdentifier))],
    nonEmpty(Buffer.from(frame.msgIncr)),
    nonEmpty(Buffer.from(frame.operationID)),
    frame.errCode === 0 ? undefined : [Uint8Array.from(gobInt(frame.errCode))],
    nonEmpty(Buffer.from(frame.errMsg)),
    nonEmpty(frame.data ?? new Uint8Array()),
  ]
  const parts: Uint8Array[] = [Uint8Array.from(gobInt(replyType))]
  let last = -1
  values.forEach((value, index) => {
    if (!value) return
    parts.push(Uint8Array.of(index - last), ...value)
    last = index
  })
  const body = Buffer.concat([...parts, Uint8Array.of(0)])
  return Buffer.concat([replyDefinition, ...gobBytes(body)])
}

const nonEmpty = (value: Uint8Array) => (value.length === 0 ? undefined : gobBytes(value))

/** The message that defines a struct type, length included. */
function definitionOf(name: string, type: number, fields: [name: string, type: number][]): Uint8Array {
  const named = ([text, id]: [string, number]) => [
    1,
    ...gobUint(text.length),
    ...Buffer.from(text),
    1,
    ...gobInt(id),
    0,
  ]
  const body = [...gobInt(-type), 3, 1, ...named([name, type]), 1, fields.length, ...fields.flatMap(named), 0, 0]
  return Uint8Array.from([...gobUint(body.length), ...body])
}
