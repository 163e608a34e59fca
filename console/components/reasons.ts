import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { reasons } from '../i18n/en/reasons.ts'

export type ReasonTexts = {
  /** Why a connection ended, or what ended a token. */
  readonly close: (reason: string) => string
  /** Why a request or a client was refused. */
  readonly error: (code: string) => string
}

/** `token.ended` is `ended` below `token`. */
function hasText(table: object, name: string): boolean {
  let at: unknown = table
  for (const part of name.split('.'))
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? at[part as never] : undefined
  return typeof at === 'string'
}

/** Names of the admin API in words; a name without a text stays as it is. A refusal may have a name of either kind. */
export function useReasons(): ReasonTexts {
  const { t } = useTranslation('reasons')
  return useMemo(() => {
    const close = (name: string) => (hasText(reasons.close, name) ? t(`close.${name as 'kicked'}`) : undefined)
    const error = (name: string) => (hasText(reasons.errors, name) ? t(`errors.${name as 'token.ended'}`) : undefined)
    return {
      close: (name) => close(name) ?? error(name) ?? name,
      error: (name) => error(name) ?? close(name) ?? name,
    }
  }, [t])
}
