import { expect, test } from 'bun:test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Package = { readonly engines?: { readonly node?: string }; readonly hasInstallScript?: boolean }

const read = (path: string) => readFileSync(join(import.meta.dir, '..', path), 'utf8')
const { engines, allowScripts } = JSON.parse(read('package.json'))
const packages: Record<string, Package> = JSON.parse(read('package-lock.json')).packages
const installed = Object.entries(packages).filter(([path]) => path !== '')
const oldestNode = /^>=(\d+\.\d+)$/.exec(engines.node)?.[1] ?? ''

test('every package accepts the oldest Node that the guides name', () => {
  for (const path of ['README.md', 'README.zh-CN.md', 'docs/guide/getting-started.md', 'scripts/install'])
    expect(read(path), path).toContain(`Node ${oldestNode} `)
  const refusing = installed.filter(([, { engines }]) => engines?.node && !accepts(engines.node))
  expect(refusing.map(([path]) => path)).toEqual([])
})
const accepts = (range: string) => Bun.semver.satisfies(`${oldestNode}.0`, range)

test('the install script of every package is allowed or refused by name', () => {
  const names = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
  expect(names).toContain('bun')
  expect([...new Set(names)].filter((name) => !(name in allowScripts))).toEqual([])
})
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
