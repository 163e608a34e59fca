import { hash } from 'node:crypto'

/** The style of the pages that the server makes. */
const style = `
:root { color-scheme: light dark; --text: #1d2329; --soft: #59636e; --line: #d5dae0; --link: #0b5cad; --back: #fff }
@media (prefers-color-scheme: dark) { :root { --text: #e4e8ec; --soft: #9aa5b1; --line: #363d45; --link: #7ab7ff; --back: #15181c } }
body { margin: 0 auto; padding: 24px 16px 48px; max-width: 760px; font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back) }
h1 { margin: 0; font-size: 26px }
h2 { margin: 32px 0 8px; font-size: 18px }
p { margin: 0; color: var(--soft) }
dl { margin: 0 }
div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; padding: 8px 0; border-top: 1px solid var(--line) }
@media (max-width: 480px) { div { flex-direction: column } }
dd { margin: 0; color: var(--soft) }
code { font: 14px/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
a { color: var(--link) }
`

/** Headers of a page of `htmlPage`: nothing is loaded and nothing runs; the page's own style is known by its hash. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
}

/** A page without scripts. `body` is HTML. */
export const htmlPage = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`

/* Parts of pages, as HTML; those that take a text escape it. */

export const section = (title: string, rows: readonly string[]): string =>
  `<h2>${escaped(title)}</h2>\n<dl>\n${rows.join('\n')}\n</dl>`
export const row = (term: string, description: string): string => `<div><dt>${term}</dt><dd>${description}</dd></div>`
export const code = (text: string): string => `<code>${escaped(text)}</code>`
export const link = (path: string, text = path): string => `<a href="${escaped(path)}">${code(text)}</a>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one)
