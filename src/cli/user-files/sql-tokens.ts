import { decodeUtf8 } from '../../core/text.ts'
import { fileBounds } from './row.ts'

/** `word`: a keyword, a number or an unquoted name. `name`: in backquotes. `text`: in quotes. `mark`: one of ( ) , ; */
export type TokenKind = 'word' | 'name' | 'text' | 'mark'

export interface TokenSink {
  /** Whether texts, names and words are wanted now; otherwise only marks are reported. */
  readonly wantsTexts: boolean
  /** `undefined` in place of a text that is over the bound or not UTF-8. */
  token(kind: TokenKind, text: string | undefined, line: number): void
}

const code = (character: string): number => character.charCodeAt(0)
const [newline, quote, doubleQuote, backquote, backslash] = [10, 39, 34, 96, 92]
const [slash, star, dash, hash] = [code('/'), code('*'), code('-'), code('#')]
const marks: ReadonlySet<number> = new Set(['(', ')', ',', ';'].map(code))
const closers: ReadonlySet<number> = new Set([quote, doubleQuote, backquote])

/** What a backslash and this byte stand for where it is not the byte itself. MySQL manual, String Literals. */
const escapes: Readonly<Record<number, number>> = {
  [code('0')]: 0,
  [code('b')]: 8,
  [code('n')]: 10,
  [code('r')]: 13,
  [code('t')]: 9,
  [code('Z')]: 26,
}

type State = 'between' | 'word' | 'quoted' | 'escape' | 'quoteAfter' | 'lineComment' | 'comment'

/**
 * Cuts the SQL of a dump into tokens, chunk by chunk. Each byte is read once; at most one token is held, up to the bound of
 * a row.
 */
export class SqlTokens {
  #state: State = 'between'
  #closer = 0
  #line = 1
  #startLine = 1
  #previous = 0
  #text = new GrowingBytes()

  constructor(private readonly sink: TokenSink) {}

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      if (byte === newline) this.#line++
      this.#read(byte)
    }
  }
  end(): void {
    if (this.#state === 'word') this.#emit('word')
    if (this.#state === 'quoteAfter') this.#emit(this.#closer === backquote ? 'name' : 'text')
  }

  #read(byte: number) {
    switch (this.#state) {
      case 'quoted':
        return this.#inQuotes(byte)
      case 'between':
        return this.#between(byte)
      case 'word':
        return this.#inWord(byte)
      case 'escape':
        this.#state = 'quoted'
        return this.#text.add(escapes[byte] ?? byte)
      case 'quoteAfter':
        return this.#afterQuote(byte)
      case 'lineComment':
        if (byte === newline) this.#state = 'between'
        return
      case 'comment':
        return this.#inComment(byte)
    }
  }

  #between(byte: number) {
    if (byte <= 32) return
    this.#startLine = this.#line
    if (marks.has(byte)) return this.sink.token('mark', String.fromCharCode(byte), this.#line)
    this.#text.clear(this.sink.wantsTexts)
    if (closers.has(byte)) {
      this.#state = 'quoted'
      this.#closer = byte
    } else if (byte === hash) this.#state = 'lineComment'
    else {
      this.#state = 'word'
      this.#previous = byte
      this.#text.add(byte)
    }
  }
  #inQuotes(byte: number): void {
    if (byte === this.#closer) this.#state = 'quoteAfter'
    else if (byte === backslash && this.#closer !== backquote) this.#state = 'escape'
    else this.#text.add(byte)
  }
  /** A doubled quote stands for one; anything else ends the text. */
  #afterQuote(byte: number) {
    if (byte === this.#closer) {
      this.#state = 'quoted'
      return this.#text.add(byte)
    }
    this.#emit(this.#closer === backquote ? 'name' : 'text')
    this.#between(byte)
  }
  #inWord(byte: number) {
    const previous = this.#previous
    this.#previous = byte
    if (previous === slash && byte === star && this.#text.length === 1) return this.#startComment('comment')
    if (previous === dash && byte === dash && this.#text.length === 1) return this.#startComment('lineComment')
    if (byte > 32 && !marks.has(byte) && !closers.has(byte)) return this.#text.add(byte)
    this.#emit('word')
    this.#between(byte)
  }
  #startComment(state: 'comment' | 'lineComment'): void {
    this.#state = state
    this.#previous = 0
  }
  #inComment(byte: number): void {
    if (this.#previous === star && byte === slash) this.#state = 'between'
    this.#previous = byte
  }

  #emit(kind: TokenKind): void {
    this.#state = 'between'
    if (this.sink.wantsTexts) this.sink.token(kind, this.#text.take(), this.#startLine)
  }
}

/** Bytes of one token. Doubles its space, so that adding costs the same on average whatever the length. */
class GrowingBytes {
  #bytes = new Uint8Array(256)
  #kept = true
  length = 0

  clear(keeps: boolean): void {
    this.length = 0
    this.#kept = keeps
  }
  add(byte: number): void {
    if (this.#kept && this.length < fileBounds.rowBytesMax) {
      if (this.length === this.#bytes.length) this.#grow()
      this.#bytes[this.length] = byte
    }
    this.length++
  }
  /** `undefined` when it was over the bound or is not UTF-8. */
  take(): string | undefined {
    return this.length > fileBounds.rowBytesMax ? undefined : decodeUtf8(this.#bytes.subarray(0, this.length))
  }

  #grow(): void {
    const larger = new Uint8Array(2 * this.#bytes.length)
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}
