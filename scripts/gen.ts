import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { generatedFiles, pathOf, textOf } from './generating/files.ts'

/** npm run gen: writes the reference pages, the OpenAPI documents and the README's table from rows and schemas. */
let written = 0
for (const [path, text] of await generatedFiles()) {
  if (textOf(path) === text) continue
  written++
  mkdirSync(dirname(pathOf(path)), { recursive: true })
  writeFileSync(pathOf(path), text)
  console.log(`written: ${path}`)
}
if (written === 0) console.log('everything generated is up to date')
process.exit(0)
