import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { generatedFiles, pathOf, staleFiles } from './generating/files.ts'

/** npm run gen: writes the reference pages, the OpenAPI documents and the README's table from rows and schemas. */
const stale = new Set(staleFiles())
for (const [path, text] of generatedFiles()) {
  if (!stale.has(path)) continue
  mkdirSync(dirname(pathOf(path)), { recursive: true })
  writeFileSync(pathOf(path), text)
  console.log(`written: ${path}`)
}
if (stale.size === 0) console.log('everything generated is up to date')
process.exit(0)
