import { type ErrorCode, errorDescriptions } from '../../core/errors.ts'
import { code, escaped, htmlPage, link, pageHeaders, row, section } from '../html.ts'
import { remedies } from './remedies.ts'

/** What numbers the dialects have for errors, by the title of the dialect. */
export type ErrorNumbers = readonly { readonly title: string; readonly codes: Readonly<Record<ErrorCode, number>> }[]

export const errorsPath = '/docs/errors'

/** Where a problem document points. */
export const errorPath = (failure: ErrorCode): string => `${errorsPath}/${failure}`

const html = (page: string, status = 200): Response => new Response(page, { status, headers: pageHeaders })

/** The pages about errors: the list, and one of each error. `undefined` for other paths. */
export function errorPage(path: string, numbers: ErrorNumbers): Response | undefined {
  if (path === errorsPath) return html(listPage())
  if (!path.startsWith(`${errorsPath}/`)) return undefined
  const failure = path.slice(errorsPath.length + 1)
  return isErrorCode(failure) ? html(pageOf(failure, numbers)) : html(unknownPage(), 404)
}

const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(errorDescriptions, text)

const names = Object.keys(errorDescriptions).filter(isErrorCode)

const listPage = (): string =>
  htmlPage(
    'Errors of Rollcall',
    `<h1>Errors</h1>
<p>Each failure has one name, whatever the API that answers it.</p>
${section(
  'By name',
  names.map((failure) => row(link(errorPath(failure), failure), escaped(errorDescriptions[failure]))),
)}`,
  )

const pageOf = (failure: ErrorCode, numbers: ErrorNumbers): string =>
  htmlPage(
    `${failure}: an error of Rollcall`,
    `<p>${link(errorsPath, 'errors')}</p>
<h1>${escaped(failure)}</h1>
<h2>What it means</h2>
<p>${sentence(errorDescriptions[failure])}</p>
<h2>What to do</h2>
<p>${withCode(remedies[failure])}</p>
${section(
  'How each API answers it',
  numbers.map(({ title, codes }) => row(escaped(title), code(String(codes[failure])))),
)}
<p>The reply of the admin API has a request id, and so has the header Rollcall-Request-Id of every reply: the server’s log names it.</p>`,
  )

const unknownPage = (): string =>
  htmlPage('No such error', `<h1>No such error</h1>\n<p>${link(errorsPath, 'All errors')}</p>`)

const sentence = (text: string): string => escaped(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`)

/** Text between backticks as code. */
const withCode = (text: string): string =>
  text
    .split('`')
    .map((part, place) => (place % 2 === 1 ? code(part) : escaped(part)))
    .join('')
