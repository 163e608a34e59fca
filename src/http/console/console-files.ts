import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file as it is sent. */
export type SentFile = {
  readonly path: string
  readonly type: string
  /** The Content-Encoding; `undefined` for the file as it was built. */
  readonly encoding: string | undefined
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
}
const otherType = 'application/octet-stream'

/** Beside a file, by what a browser accepts, the best first. */
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

type Built = {
  readonly version: number
  readonly index: string
  /** Names in the folder of the assets. */
  readonly names: ReadonlySet<string>
}

/**
 * The built console: `index.html` in memory, the assets on disk. Only names that are in the folder can be asked for, so no path
 * leads elsewhere. A build that is made while the server runs is found at the next page.
 */
export class ConsoleFiles {
  #built: Built | undefined

  constructor(private readonly folder: string) {}

  /** The text of `index.html`; `undefined` when the console is not built. */
  async index(): Promise<string | undefined> {
    return (await this.#current())?.index
  }
  /** `undefined` when there is no such file. `accepted`: the header Accept-Encoding. */
  async asset(name: string, accepted: string | null): Promise<SentFile | undefined> {
    const built = this.#built?.names.has(name) ? this.#built : await this.#current()
    if (!built?.names.has(name)) return undefined
    const best = encodings.find(([token, ending]) => built.names.has(name + ending) && accepts(accepted, token))
    const path = join(this.folder, 'assets', name + (best?.[1] ?? ''))
    return { path, type: types[name.slice(name.lastIndexOf('.') + 1)] ?? otherType, encoding: best?.[0] }
  }

  async #current(): Promise<Built | undefined> {
    const path = join(this.folder, 'index.html')
    const found = await stat(path).catch(() => undefined)
    if (!found) return undefined
    if (this.#built?.version === found.mtimeMs) return this.#built
    const names = await readdir(join(this.folder, 'assets')).catch(() => [])
    this.#built = { version: found.mtimeMs, index: await Bun.file(path).text(), names: new Set(names) }
    return this.#built
  }
}

/** Whether Accept-Encoding names the encoding, and not with the weight 0. */
function accepts(header: string | null, token: string): boolean {
  const named = header?.split(',').find((one) => one.split(';', 1)[0]?.trim().toLowerCase() === token)
  return named !== undefined && !/;\s*q=0(?:\.0*)?\s*$/i.test(named)
}
