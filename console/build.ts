import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/**
 * Builds the console: `dist/index.html` with `{{nonce}}` where the server puts the style nonce of a response, and
 * `dist/assets/`, whose names have a hash of their content, each with a .br and a .gz beside it where that is smaller.
 */

const root = import.meta.dir

/** A file of the build, by its path in the output folder. */
type Output = { readonly path: string; readonly bytes: Uint8Array }

const compressible = /\.(js|css|svg)$/

async function build(): Promise<Output[]> {
  const built = await Bun.build({
    entrypoints: [join(root, 'main.tsx')],
    root,
    target: 'browser',
    splitting: true,
    minify: true,
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    naming: {
      entry: 'assets/[name]-[hash].[ext]',
      chunk: 'assets/[name]-[hash].[ext]',
      asset: 'assets/[name]-[hash].[ext]',
    },
    publicPath: '/console/',
  })
  const files = await Promise.all(
    built.outputs.map(async (one) => ({
      kind: one.kind,
      path: one.path.replace(/^\.\//, ''),
      bytes: new Uint8Array(await one.arrayBuffer()),
    })),
  )
  const entry = files.find(({ kind }) => kind === 'entry-point')
  if (!entry || !built.metafile) throw new Error('the bundler gave no entry point')
  const styles = await buildStyles(inputsOf(built.metafile))
  const page = await Bun.file(join(root, 'index.html')).text()
  const preloads = importsOf(entry.path, built.metafile).map(
    (path) => `<link rel="modulepreload" href="/console/${path}">`,
  )
  const html = page
    .replace('<!-- styles -->', `<link rel="stylesheet" href="/console/${styles.path}">`)
    .replace(
      '<!-- script -->',
      [...preloads, `<script type="module" src="/console/${entry.path}"></script>`].join('\n    '),
    )
  return [...files, styles, { path: 'index.html', bytes: new TextEncoder().encode(html) }]
}

/** Modules of which something is in the build. */
const inputsOf = ({ outputs }: Bun.BuildMetafile): string[] =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )

/** Chunks that the entry needs before it runs, so that the browser asks for all of them at once. */
function importsOf(entry: string, { outputs }: Bun.BuildMetafile): string[] {
  const found = new Set<string>()
  const visit = (path: string) => {
    const output = outputs[path] ?? outputs[`./${path}`]
    for (const one of output?.imports ?? []) {
      const imported = one.path.replace(/^\.\//, '')
      if (one.kind !== 'import-statement' || found.has(imported)) continue
      found.add(imported)
      visit(imported)
    }
  }
  visit(entry)
  return [...found]
}

/** One stylesheet: of Mantine what its components in the build need, then that of the console. */
async function buildStyles(inputs: readonly string[]): Promise<Output> {
  const folder = join(root, '..', 'node_modules', '@mantine')
  const component = /@mantine\/core\/esm\/(?:components|utils)\/.*\/(\w+)\.mjs$/
  const used = new Set(inputs.map((path) => component.exec(path)?.[1]).filter((name) => name !== undefined))
  const all = await Bun.file(join(folder, 'core/styles.css')).text()
  const ordered = await orderedComponents(join(folder, 'core/styles'), all)
  const base = ['baseline', 'default-css-variables', 'global']
  const files = [
    ...[...base, ...ordered.filter((name) => used.has(name))].map((name) => join(folder, `core/styles/${name}.css`)),
    join(folder, 'notifications/styles.css'),
    join(root, '../node_modules/uplot/dist/uPlot.min.css'),
    join(root, 'console.css'),
  ]
  const built = await Bun.build({
    entrypoints: ['styles.css'],
    files: { 'styles.css': files.map((path) => `@import ${JSON.stringify(path)};`).join('\n') },
    minify: true,
    naming: 'assets/[name]-[hash].[ext]',
  })
  const [output] = built.outputs
  if (!output) throw new Error('the bundler gave no stylesheet')
  return { path: output.path.replace(/^\.\//, ''), bytes: new Uint8Array(await output.arrayBuffer()) }
}

/** Names of components with styles, in the order that Mantine's own stylesheet has: later ones override earlier ones. */
async function orderedComponents(folder: string, all: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.css') && !name.endsWith('.layer.css'))
  const placed = await Promise.all(
    files.map(async (name) => {
      const text = (await Bun.file(join(folder, name)).text()).trim()
      return { name: name.replace('.css', ''), at: all.indexOf(text.slice(0, 300)) }
    }),
  )
  return placed.sort((a, b) => a.at - b.at).map(({ name }) => name)
}

function compressed({ path, bytes }: Output): Output[] {
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  const forms = [
    { path: `${path}.br`, bytes: brotli },
    { path: `${path}.gz`, bytes: gzipSync(bytes, { level: 9 }) },
  ]
  return forms.filter((one) => one.bytes.length < bytes.length)
}

/** Replaces a folder at once: a server that starts meanwhile finds a whole build. */
async function write(outputs: readonly Output[], folder: string): Promise<void> {
  const fresh = `${folder}.${process.pid}`
  await rm(fresh, { recursive: true, force: true })
  for (const { path, bytes } of outputs) {
    await mkdir(dirname(join(fresh, path)), { recursive: true })
    await Bun.write(join(fresh, path), bytes)
  }
  await rm(folder, { recursive: true, force: true })
  await rename(fresh, folder)
}

/** Builds into a folder; returns how many files it has then. */
export async function buildConsole(folder: string): Promise<number> {
  const outputs = (await build()).flatMap((one) => (compressible.test(one.path) ? [one, ...compressed(one)] : [one]))
  await write(outputs, folder)
  return outputs.length
}

if (import.meta.main) {
  const startedMs = performance.now()
  const folder = join(root, 'dist')
  const count = await buildConsole(folder)
  console.log(`console: ${count} files in ${((performance.now() - startedMs) / 1_000).toFixed(1)} s, ${folder}`)
}
