import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const figuresPath = 'docs/reference/figures.md'

const head = `# Figures

Measured, not promised: each section is what \`npm run bench -- <name> --write\` printed last, with machine, versions and method. Compare
ratios within a section; absolute figures move with the machine and with what else it does.
`

/** Puts a bench's report in its section of a page, that of the figures by default; the rest stays as it is. */
export function writeSection(name: string, report: string, path = figuresPath): void {
  const page = existsSync(path) ? readFileSync(path, 'utf8') : head
  const [start, end] = [`<!-- bench: ${name} -->`, `<!-- end: ${name} -->`]
  const section = `${start}\n${report.trim()}\n${end}`
  const from = page.indexOf(start)
  const to = page.indexOf(end)
  const written =
    from < 0 || to < from
      ? `${page.trimEnd()}\n\n${section}\n`
      : page.slice(0, from) + section + page.slice(to + end.length)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, written)
}
