import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/* The WAL file format: https://sqlite.org/fileformat2.html#the_write_ahead_log */
const headerBytes = 32
const frameHeaderBytes = 24
const magicOf = { littleEndianWords: 0x377f0682, bigEndianWords: 0x377f0683 } as const
const pageBytesMax = 65_536

type Sum = readonly [number, number]
type Header = { readonly pageBytes: number; readonly salt: bigint; readonly sum: Sum; readonly littleEndian: boolean }

/**
 * What makes a WAL unfit to be read; undefined for one that is fit or empty. SQLite reads a WAL up to the first frame whose
 * checksum is wrong and drops the rest, which after a crash is one unfinished transaction at most. Later commits behind such
 * a frame, and a header that cannot be read, are damage: acknowledged writes would be lost without a word.
 */
export function walDamage(path: string): string | undefined {
  const file = openSync(path, 'r')
  try {
    const header = readHeader(file)
    if (header === 'empty') return undefined
    if (header === 'damaged') return 'the header of its WAL is damaged'
    return commitsBehindDamage(file, header) > 1 ? 'its WAL is damaged before the last commits' : undefined
  } finally {
    closeSync(file)
  }
}

function readHeader(file: number): Header | 'empty' | 'damaged' {
  if (fstatSync(file).size <= headerBytes) return 'empty'
  const bytes = Buffer.alloc(headerBytes)
  readSync(file, bytes, 0, headerBytes, 0)
  const magic = bytes.readUInt32BE(0)
  const littleEndian = magic === magicOf.littleEndianWords
  const pageBytes = bytes.readUInt32BE(8)
  if (!littleEndian && magic !== magicOf.bigEndianWords) return 'damaged'
  if (pageBytes < 512 || pageBytes > pageBytesMax) return 'damaged'
  const sum = addTo([0, 0], bytes.subarray(0, 24), littleEndian)
  if (!isSum(sum, bytes, 24)) return 'damaged'
  return { pageBytes, salt: bytes.readBigUInt64BE(16), sum, littleEndian }
}

/**
 * The most commits in an unbroken run of frames behind the first frame with a wrong checksum. A checksum continues that of the
 * frame before, so a run goes on from what a wrong frame has stored. A transaction that was rolled back after it was written
 * leaves a run of its own, with one commit; two in a run were both committed.
 */
function commitsBehindDamage(file: number, { pageBytes, salt, littleEndian, sum: first }: Header): number {
  const frame = Buffer.alloc(frameHeaderBytes + pageBytes)
  let sum = first
  let run: number | undefined
  let most = 0
  for (let at = headerBytes; readSync(file, frame, 0, frame.length, at) === frame.length; at += frame.length) {
    sum = addTo(addTo(sum, frame.subarray(0, 8), littleEndian), frame.subarray(frameHeaderBytes), littleEndian)
    if (frame.readBigUInt64BE(8) !== salt || !isSum(sum, frame, 16)) run = 0
    else if (run !== undefined && isCommit(frame)) run++
    sum = [frame.readUInt32BE(16), frame.readUInt32BE(20)]
    most = Math.max(most, run ?? 0)
  }
  return most
}

/** The last frame of a transaction has the size of the database after it. */
const isCommit = (frame: Buffer): boolean => frame.readUInt32BE(4) !== 0

const isSum = ([first, second]: Sum, bytes: Buffer, at: number): boolean =>
  bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second

/** SQLite's checksum over pairs of 32-bit words. */
function addTo([first, second]: Sum, bytes: Buffer, littleEndian: boolean): Sum {
  const words = wordsOf(bytes, littleEndian)
  let [one, two] = [first | 0, second | 0]
  for (let at = 0; at < words.length; at += 2) {
    one = (one + (words[at] ?? 0) + two) | 0
    two = (two + (words[at + 1] ?? 0) + one) | 0
  }
  return [one >>> 0, two >>> 0]
}

const isLittleEndianHost = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1

/** A view where the words have the byte order of this machine, as they do unless another kind of machine wrote them. */
function wordsOf(bytes: Buffer, littleEndian: boolean): Int32Array {
  const native = littleEndian === isLittleEndianHost ? bytes : Buffer.from(new Uint8Array(bytes).buffer).swap32()
  return new Int32Array(native.buffer, native.byteOffset, native.length / 4)
}
