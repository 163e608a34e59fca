import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/**
 * Where JSON may be parsed without bounds: the bounded parser itself, what reads only what Rollcall or its operator wrote, and
 * the identity of a push token, which has a bound of its own; and the client, which reads replies.
 */
const sources = [
  /^src\/dialects\/kit\/json(-list)?\.ts$/,
  /^src\/(admin-client|cli|cluster|config|storage)\//,
  /^src\/app\/(demo\/.*|terminal-log)\.ts$/,
  /^src\/http\/push\/webhook-sink\.ts$/,
  /^src\/core\/push\/token-identity\.ts$/,
  /\.test\.ts$/,
]

/** `path:line: what` of every place under `root` that parses JSON past `parseJson` and `readJson`. */
export function strayParses(root: string): string[] {
  const files = [...new Bun.Glob('src/**/*.ts').scanSync(root)].sort()
  const checked = files.filter((file) => !sources.some((source) => source.test(file)))
  return checked.flatMap((file) => parsesIn(file, readFileSync(join(root, file), 'utf8')))
}

/** The places in one file's text. */
export function parsesIn(file: string, text: string): string[] {
  const sourceFile = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (parses(node, sourceFile)) {
      const { line } = sourceFile.getLineAndCharacterOfPosition(node.getStart(sourceFile))
      found.push(`${file}:${line + 1}: parses JSON without bounds; call parseJson or readJson of dialects/kit/json.ts`)
    }
    ts.forEachChild(node, visit)
  }
  visit(sourceFile)
  return found
}

function parses(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    const object = node.expression.getText(source)
    if (node.name.text === 'parse') return isJson(object)
    return node.name.text === 'json' && object !== 'z'
  }
  if (ts.isElementAccessExpression(node)) return isJson(node.expression.getText(source))
  return ts.isVariableDeclaration(node) && node.initializer !== undefined && isJson(node.initializer.getText(source))
}

const isJson = (object: string): boolean => object.replace(/^globalThis\./, '') === 'JSON'
