import { callOf, given } from '../../api/call.ts'
import type { Item } from '../../api/types.ts'

export type Thing = Item<'/v1/things'>

export type ThingFields = {
  /** A uid a line. */
  readonly owners: string
  readonly extra: string
}

const ownersIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

export const createThing = (thing: string, { owners, extra }: ThingFields) =>
  callOf('post', '/v1/things', { body: { ...given({ thing, extra }), owners: ownersIn(owners) } })

export const changeThing = (thing: string, { owners, extra }: ThingFields) =>
  callOf('patch', '/v1/things/{thing}', { params: { path: { thing } }, body: { owners: ownersIn(owners), extra } })

export const rotateThing = (thing: string) =>
  callOf('post', '/v1/things/{thing}/secret', { params: { path: { thing } } })

export const removeThing = (thing: string) => callOf('delete', '/v1/things/{thing}', { params: { path: { thing } } })
