import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, parseAllDocuments } from 'yaml'

/** The files that describe how Rollcall is deployed: Dockerfile, compose.yaml and what is in deploy/. */
const root = join(import.meta.dir, '..', '..')

export const deploymentFile = (path: string): string => readFileSync(join(root, path), 'utf8')
export const deploymentPath = (path: string): string => join(root, path)

export type ComposeService = {
  readonly environment: Readonly<Record<string, string | number>>
  readonly ports?: readonly string[]
  readonly networks?: unknown
  readonly read_only?: boolean
  readonly sysctls?: Readonly<Record<string, number>>
  readonly stop_grace_period?: string
}
export type Compose = {
  readonly services: Readonly<Record<string, ComposeService>>
  readonly networks: { readonly default: { readonly ipam: { readonly config: readonly { subnet: string }[] } } }
}

/** compose.yaml with its anchors and merge keys resolved, as Docker reads it. */
export const composeFile = (): Compose => parse(deploymentFile('compose.yaml'), { merge: true })

export type Manifest = {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string }
}

/** Every document of deploy/kubernetes, with the file that it is in. */
export const manifests = (): { file: string; manifest: Manifest }[] =>
  [...new Bun.Glob('deploy/kubernetes/*.yaml').scanSync(root)]
    .sort()
    .flatMap((file) => parseAllDocuments(deploymentFile(file)).map((document) => ({ file, manifest: document.toJS() })))
