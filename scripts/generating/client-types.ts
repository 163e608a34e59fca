import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'

const heading = `/**
 * The operations of the admin API as types, generated from its OpenAPI document: npm run gen.
 */
`

/** The module src/admin-client/schema.ts, from the OpenAPI document of the admin API. */
export async function clientTypes(document: Readonly<Record<string, unknown>>): Promise<string> {
  // The generator resolves references in what it is given.
  const own = structuredClone(document)
  withoutStreams(own)
  const nodes = await openapiTS(own as unknown as OpenAPI3, { alphabetize: true })
  return `${heading}${astToString(nodes)}`
}

/** Streams are other forms of a reply, which its caller asks for by a header: the type is that of a call without. */
function withoutStreams(node: unknown): void {
  if (typeof node !== 'object' || node === null) return
  if ('content' in node && typeof node.content === 'object' && node.content !== null && json in node.content)
    node.content = { [json]: node.content[json] }
  for (const child of Object.values(node)) withoutStreams(child)
}
const json = 'application/json'
