import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Where a transaction may be opened; the store's own files and tests apart. */
const source = 'src/core/unit-of-work.ts'

/** `path:line: what` of every place under `root` that opens a transaction past `unitOfWork` and `internalTransaction`. */
export function strayTransactions(root: string): string[] {
  const files = [...new Bun.Glob('src/**/*.ts').scanSync(root)].sort()
  const checked = files.filter((file) => file !== source && !/^src\/storage\/|\.test\.ts$/.test(file))
  return checked.flatMap((file) => transactionsIn(file, readFileSync(join(root, file), 'utf8')))
}

/** The places in one file's text. */
export function transactionsIn(file: string, text: string): string[] {
  const sourceFile = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (takesTransaction(node)) {
      const { line } = sourceFile.getLineAndCharacterOfPosition(node.getStart(sourceFile))
      found.push(`${file}:${line + 1}: takes a store's transaction; call unitOfWork or internalTransaction`)
    }
    ts.forEachChild(node, visit)
  }
  visit(sourceFile)
  return found
}

function takesTransaction(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'transaction'
  if (ts.isElementAccessExpression(node)) return isTransactionText(node.argumentExpression)
  if (!ts.isBindingElement(node)) return false
  const name = node.propertyName ?? node.name
  return (ts.isIdentifier(name) && name.text === 'transaction') || isTransactionText(name)
}

const isTransactionText = (node: ts.Node): boolean => ts.isStringLiteralLike(node) && node.text === 'transaction'
