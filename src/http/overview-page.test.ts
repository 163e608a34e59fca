import { expect, test } from 'bun:test'
import { hash } from 'node:crypto'
import { pageHeaders } from './html.ts'
import { overviewPage } from './overview-page.ts'

const page = overviewPage({
  version: '1.2.3',
  urls: { openim: 'http://127.0.0.1:10002', odd: 'http://<h>&"\'' },
  apis: [{ title: 'A <b> API', listener: 'openim', operations: 57, document: '/openapi/openim.json' }],
})

test('names listeners by what they are for, and APIs with operations and document', () => {
  expect(page).toContain('<dt>OpenIM API</dt><dd><code>http://127.0.0.1:10002</code></dd>')
  expect(page).toContain('<a href="/openapi/openim.json">')
  expect(page).toContain('<dd>57 operations</dd>')
})

test('escapes what is not its own', () => {
  expect(page).toContain('A &lt;b&gt; API')
  expect(page).toContain('http://&lt;h&gt;&amp;&quot;&#39;')
})

test('its style is the one that the policy allows, and nothing else is loaded', () => {
  const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(page) ?? []
  const policy = pageHeaders['content-security-policy'] ?? ''
  expect(policy).toStartWith("default-src 'none'; ")
  expect(policy).toContain(`style-src 'sha256-${hash('sha256', style, 'base64')}'`)
  expect(page).not.toMatch(/<script|<img|<link|style=|url\(/)
})
