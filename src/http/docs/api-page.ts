import { escaped } from '../html.ts'

/** An API to browse: its name in paths, its title, the path of its OpenAPI document. */
export type BrowsableApi = { readonly name: string; readonly title: string; readonly document: string }

export const apiDocsPath = '/docs/api'

/**
 * Everything comes from this server. Swagger UI sets styles by script, which `style-src` does not concern; its icons are
 * data URLs in its style sheet.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
}

/** Files by path below the page; those of Swagger UI are in its package. */
const files: Readonly<Record<string, { readonly type: string; readonly path: string }>> = {
  'swagger-ui.css': { type: 'text/css; charset=utf-8', path: packageFile('swagger-ui.css') },
  'swagger-ui.js': { type: 'text/javascript; charset=utf-8', path: packageFile('swagger-ui-bundle.js') },
  'icon.png': { type: 'image/png', path: packageFile('favicon-32x32.png') },
}

function packageFile(name: string): string {
  return Bun.resolveSync(`swagger-ui-dist/${name}`, import.meta.dir)
}

/** The page that shows an API, and the files that it loads. `undefined` for other paths. */
export function apiPage(path: string, apis: readonly BrowsableApi[]): Response | undefined {
  const last = apis.at(-1)
  if (path === apiDocsPath) return last && redirect(`${apiDocsPath}/${last.name}`)
  if (!path.startsWith(`${apiDocsPath}/`)) return undefined
  const name = path.slice(apiDocsPath.length + 1)
  const api = apis.find((one) => one.name === name)
  if (api) return text(pageOf(api, apis), 'text/html; charset=utf-8')
  if (name === 'start.js') return text(startScript, 'text/javascript; charset=utf-8')
  if (name === 'page.css') return text(pageStyle, 'text/css; charset=utf-8')
  const file = Object.hasOwn(files, name) ? files[name] : undefined
  return file && new Response(Bun.file(file.path), { headers: { ...headers, 'content-type': file.type } })
}

const text = (body: string, type: string): Response =>
  new Response(body, { headers: { ...headers, 'content-type': type } })

const redirect = (to: string): Response => new Response(null, { status: 302, headers: { ...headers, location: to } })

const pageOf = (api: BrowsableApi, apis: readonly BrowsableApi[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(api.title)}: Rollcall</title>
<link rel="icon" href="${apiDocsPath}/icon.png">
<link rel="stylesheet" href="${apiDocsPath}/swagger-ui.css">
<link rel="stylesheet" href="${apiDocsPath}/page.css">
<script src="${apiDocsPath}/swagger-ui.js" defer></script>
<script src="${apiDocsPath}/start.js" defer></script>
</head>
<body>
<nav>
<a href="/">Rollcall</a>
${apis.map((one) => tab(one, one === api)).join('\n')}
<a href="/docs/errors">Errors</a>
</nav>
<main id="api" data-document="${escaped(api.document)}"${api.name === 'admin' ? ' data-calls' : ''}></main>
</body>
</html>
`

const tab = ({ name, title }: BrowsableApi, isShown: boolean): string =>
  `<a href="${apiDocsPath}/${escaped(name)}"${isShown ? ' aria-current="page"' : ''}>${escaped(title)}</a>`

/**
 * Calls can be tried out where the API is on this listener. They go to the origin of the page, by whatever name the server
 * was reached.
 */
const startScript = `const main = document.querySelector('#api')
const canCall = main.hasAttribute('data-calls')
globalThis.SwaggerUIBundle({
  url: main.dataset.document,
  domNode: main,
  deepLinking: true,
  docExpansion: 'list',
  filter: true,
  validatorUrl: null,
  persistAuthorization: false,
  displayRequestDuration: true,
  supportedSubmitMethods: canCall ? ['get', 'put', 'post', 'delete', 'patch'] : [],
  requestInterceptor(request) {
    const { pathname, search } = new URL(request.url, location.href)
    request.url = location.origin + pathname + search
    return request
  },
})
`

const pageStyle = `body { margin: 0; font-family: system-ui, sans-serif }
nav { display: flex; flex-wrap: wrap; gap: 8px 20px; padding: 12px 20px; border-bottom: 1px solid #d5dae0; background: #f6f8fa }
nav a { color: #0b5cad; text-decoration: none }
nav a[aria-current] { color: #1d2329; font-weight: 600 }
.swagger-ui .info { margin: 24px 0 }
`
