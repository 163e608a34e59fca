import { describe, expect, test } from 'bun:test'
import { type ErrorCode, errorDescriptions } from '../../core/errors.ts'
import { apiPage } from './api-page.ts'
import { errorPage } from './error-pages.ts'

const names = Object.keys(errorDescriptions) as ErrorCode[]
const codes = Object.fromEntries(names.map((name, place) => [name, place])) as Record<ErrorCode, number>
const numbers = [{ title: 'A <b> API', codes }]
const apis = [
  { name: 'openim', title: 'OpenIM', document: '/openapi/openim.json' },
  { name: 'admin', title: 'Admin API', document: '/openapi/admin.json' },
]

const error = (path: string) => errorPage(path, numbers)
const api = (path: string) => apiPage(path, apis)

describe('pages about errors', () => {
  test('the list links to the page of each error', async () => {
    const page = (await error('/docs/errors')?.text()) ?? ''
    for (const name of names) expect(page).toContain(`<a href="/docs/errors/${name}">`)
  })

  test.each(names)('%s: what it means, what to do, and its number in each API', async (name) => {
    const response = error(`/docs/errors/${name}`)
    expect(response?.status).toBe(200)
    const page = (await response?.text()) ?? ''
    expect(page).toMatch(/<h2>What it means<\/h2>\n<p>[A-Z].+<\/p>\n<h2>What to do<\/h2>\n<p>[A-Z`].+[.:]<\/p>/)
    expect(page).toContain(`<dt>A &lt;b&gt; API</dt><dd><code>${codes[name]}</code></dd>`)
    expect(page).not.toMatch(/<script|<img|<link|style=|url\(/)
  })

  test.each(['/docs/errors/', '/docs/errors/constructor', '/docs/errors/<script>'])('%s is no page', async (path) => {
    const response = error(path)
    expect(response?.status).toBe(404)
    expect(await response?.text()).not.toContain('<script')
  })

  test('other paths are left to others', () => {
    expect(error('/docs')).toBeUndefined()
    expect(error('/docs/errorsx')).toBeUndefined()
  })
})

describe('the page of an API', () => {
  test('names its document and the other APIs, and runs scripts of this server only', async () => {
    const response = api('/docs/api/openim')
    const page = (await response?.text()) ?? ''
    expect(page).toContain('data-document="/openapi/openim.json"')
    expect(page).toContain('<a href="/docs/api/openim" aria-current="page">OpenIM</a>')
    expect(page).not.toMatch(/<script>|<style|style=|https?:|\/\/[a-z]/)
    expect(response?.headers.get('content-security-policy')).toStartWith("default-src 'self'; script-src 'self'; ")
  })

  test('offers to call the admin API, which is on the same listener, and no other', async () => {
    expect(await api('/docs/api/admin')?.text()).toContain(' data-calls')
    expect(await api('/docs/api/openim')?.text()).not.toContain(' data-calls')
  })

  test('/docs/api leads to the admin API', () => {
    const response = api('/docs/api')
    expect([response?.status, response?.headers.get('location')]).toEqual([302, '/docs/api/admin'])
  })

  test.each([
    ['swagger-ui.css', 'text/css', 10_000],
    ['swagger-ui.js', 'text/javascript', 100_000],
    ['icon.png', 'image/png', 100],
    ['start.js', 'text/javascript', 100],
    ['page.css', 'text/css', 100],
  ])('its file %s', async (name, type, bytesMin) => {
    const response = api(`/docs/api/${name}`)
    expect(response?.headers.get('content-type')).toStartWith(type)
    expect((await response?.bytes())?.length).toBeGreaterThan(bytesMin)
  })

  test.each(['/docs/api/', '/docs/api/../package.json', '/docs/api/constructor', '/docs/apix'])(
    '%s is no page',
    (path) => {
      expect(api(path)).toBeUndefined()
    },
  )
})
