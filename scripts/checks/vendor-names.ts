import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const vendorName = /wildfire|lanying|openim|野火|蓝莺/i

/** `path:line: what` of every line of the core that names a vendor, comments included; tests apart. */
export function vendorNames(root: string): string[] {
  const files = [...new Bun.Glob('src/core/**/*.ts').scanSync(root)].sort()
  const checked = files.filter((file) => !file.endsWith('.test.ts'))
  return checked.flatMap((file) => vendorNamesIn(file, readFileSync(join(root, file), 'utf8')))
}

/** The lines in one file's text; its path counts as line 0. */
export function vendorNamesIn(file: string, text: string): string[] {
  return [file, ...text.split('\n')].flatMap((line, number) => {
    const name = vendorName.exec(line)?.[0]
    return name === undefined ? [] : `${file}:${number}: names ${name}; a dialect gives the core its traits`
  })
}
