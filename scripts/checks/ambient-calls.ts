import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Files that may read time, randomness and the environment; all others are given a `Clock`, an `Ids` or a setting. */
const sources = ['src/core/clock.ts', 'src/core/ids.ts', 'src/main.ts', 'src/app/serve.ts']

/** Members that read them, by object. */
const members: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  performance: ['now'],
  Math: ['random'],
  crypto: ['randomUUID', 'getRandomValues'],
  process: ['env', 'hrtime'],
  Bun: ['env', 'nanoseconds', 'sleep', 'sleepSync', 'randomUUIDv7'],
}

/** Functions that read them. */
const functions = ['setTimeout', 'setInterval', 'randomBytes', 'randomInt', 'randomUUID', 'randomFillSync']

/** `path:line: what` of every place under `root` where the product reads time, randomness or the environment itself. */
export function ambientCalls(root: string): string[] {
  const files = [...new Bun.Glob('src/**/*.ts').scanSync(root)].sort()
  const checked = files.filter((file) => !file.endsWith('.test.ts') && !sources.includes(file))
  return checked.flatMap((file) => ambientCallsIn(file, readFileSync(join(root, file), 'utf8')))
}

/** The places in one file's text. */
export function ambientCallsIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const what = ambientCallAt(node, source)
    if (what !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push(`${file}:${line + 1}: ${what}; take a Clock, an Ids or a setting`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function ambientCallAt(node: ts.Node, source: ts.SourceFile): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const [object, member] = [node.expression.getText(source), node.name.text]
    return members[object.replace(/^globalThis\./, '')]?.includes(member) ? `${object}.${member}` : undefined
  }
  if (ts.isNewExpression(node) && node.expression.getText(source) === 'Date')
    return (node.arguments?.length ?? 0) === 0 ? 'new Date()' : undefined
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) return calledName(node.expression.text)
  if (ts.isImportSpecifier(node)) return importedName((node.propertyName ?? node.name).text)
  return undefined
}

const calledName = (name: string) => (name === 'Date' || functions.includes(name) ? `${name}()` : undefined)
const importedName = (name: string) => (functions.includes(name) ? `import of ${name}` : undefined)
