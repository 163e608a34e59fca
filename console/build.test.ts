import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buildConsole } from './build.ts'

/** What a browser loads before it shows the first page. */
const firstLoadBytesMax = 350_000

describe('the build of the console', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-console-'))
  const read = (path: string) => readFileSync(join(folder, path))
  let html: string
  let assets: string[]
  beforeAll(async () => {
    await buildConsole(folder)
    html = read('index.html').toString()
    assets = readdirSync(join(folder, 'assets'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const named = () => [...html.matchAll(/(?:src|href)="\/console\/([^"]+)"/g)].map(([, path = '']) => path)

  test('has a page with a nonce for its style and with no script of its own', () => {
    expect(html).toContain('<style nonce="{{nonce}}">')
    expect(html).not.toMatch(/<script(?![^>]* src=)/)
    expect(html).not.toMatch(/ style=| on\w+=|https?:/)
    expect(named().length).toBeGreaterThanOrEqual(2)
    for (const path of named()) expect(read(path).length).toBeGreaterThan(0)
  })

  test('has assets named by their content, each compressed beside it', () => {
    const plain = assets.filter((name) => /\.(js|css)$/.test(name))
    expect(plain.length).toBeGreaterThan(20)
    for (const name of plain) {
      expect(name).toMatch(/-[0-9a-z]{8}\.(js|css)$/)
      if (assets.includes(`${name}.gz`)) expect(gunzipSync(read(`assets/${name}.gz`))).toEqual(read(`assets/${name}`))
    }
    expect(assets.filter((name) => name.endsWith('.br')).length).toBeGreaterThan(plain.length / 2)
  })

  test('loads less than 350 KB, compressed, for the first page; other pages, Chinese and plots are loaded later', () => {
    const started = named().filter((path) => path.startsWith('assets/'))
    const later = assets.filter((name) => /^(index|overview-page)-\w+\.js$/.test(name)).map((name) => `assets/${name}`)
    const texts = later.filter((path) => path.startsWith('assets/index-'))
    expect(texts).toHaveLength(2)
    const sizes = [...started, ...later].map((path) => read(`${path}.gz`).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(firstLoadBytesMax)
    const scripts = started.filter((path) => path.endsWith('.js')).map((path) => read(path).toString())
    expect(scripts.some((code) => code.includes('踢下线') || code.includes('uplot'))).toBe(false)
  })
})
