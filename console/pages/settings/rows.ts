import type { Item, Reply } from '../../api/types.ts'

export type ServerSetting = Item<'/v1/settings'>
export type AppSetting = Reply<'/v1/apps/{app}/settings'>['settings'][number]

/** A setting as the tables show it. */
export type Row = {
  readonly name: string
  /** Absent for a secret: the server does not send it. */
  readonly value?: string
  readonly origin: string
  readonly about: ServerSetting | undefined
}

export type RowFilter = { readonly q?: string | undefined; readonly changed?: boolean | undefined }

export const isChanged = ({ origin }: Pick<Row, 'origin'>): boolean => origin !== 'default'

/** Those that fit, changed ones first, else in the order of the server. */
export function shownRows(rows: readonly Row[], { q = '', changed = false }: RowFilter): Row[] {
  const words = q.toLowerCase().split(/\s+/)
  return rows
    .filter((row) => !changed || isChanged(row))
    .filter(({ name, about }) => {
      const text = `${name} ${about?.meaning ?? ''}`.toLowerCase()
      return words.every((word) => text.includes(word))
    })
    .toSorted((a, b) => Number(isChanged(b)) - Number(isChanged(a)))
}

export const serverRow = (setting: ServerSetting): Row => ({
  name: setting.key,
  origin: setting.source,
  about: setting,
  ...(setting.value !== undefined && { value: setting.value }),
})

/** `origin` of an app's setting that is the server's own and changed there. */
export const appRow = (setting: AppSetting, about: ServerSetting | undefined): Row => ({
  ...{ name: setting.name, origin: setting.origin, about },
  value: textOf(setting.value),
})

/** A value as text: texts as they are, tables as JSON. */
export const textOf = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)

export type Kind = 'boolean' | 'number' | 'text' | 'table'

export const kindOf = (value: unknown): Kind =>
  typeof value === 'boolean' || typeof value === 'number'
    ? (typeof value as 'boolean' | 'number')
    : typeof value === 'object' && value !== null
      ? 'table'
      : 'text'

export type NewValue = string | number | boolean | Record<string, string>

/** What was typed, as the value to send; the name of what is wrong with it otherwise. */
export function parsedValue(
  kind: Kind,
  typed: string,
): { readonly value: NewValue } | { readonly wrong: 'notNumber' | 'notObject' } {
  if (kind === 'boolean') return { value: typed === 'true' }
  if (kind === 'number') {
    const value = Number(typed)
    return typed.trim() === '' || !Number.isFinite(value) ? { wrong: 'notNumber' } : { value }
  }
  if (kind === 'text') return { value: typed }
  const value = jsonOf(typed)
  return isTable(value) ? { value } : { wrong: 'notObject' }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isTable = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((one) => typeof one === 'string')
