import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'

const heading = `/**
 * The operations of the admin API as types, generated from its OpenAPI document: npm run gen.
 */
`

/** The module src/admin-client/schema.ts, from the OpenAPI document of the admin API. */
export async function clientTypes(document: Readonly<Record<string, unknown>>): Promise<string> {
  // The generator resolves references in what it is given.
  const nodes = await openapiTS(structuredClone(document) as unknown as OpenAPI3, { alphabetize: true })
  return `${heading}${astToString(nodes)}`
}
