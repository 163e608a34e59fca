import { Badge } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Dialect, dialects, type Platform, platforms } from '../app/searches.ts'

export type Tone = 'ok' | 'info' | 'warn' | 'bad' | 'off'

/** Colours of states; the text says the same, so no state is told by its colour alone. */
export const toneColors: Readonly<Record<Tone, string>> = {
  ok: 'teal',
  info: 'indigo',
  warn: 'orange',
  bad: 'red',
  off: 'gray',
}

type StatusBadgeProps = {
  readonly tone: Tone
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly title?: string
}

export function StatusBadge({ tone, icon, children, title }: StatusBadgeProps) {
  return (
    <Badge className="badge" data-tone={tone} color={toneColors[tone]} variant="light" leftSection={icon} title={title}>
      {children}
    </Badge>
  )
}

/** A vendor's client protocol, or where else a change came from. */
export function DialectBadge({ dialect }: { readonly dialect: string }) {
  const { t } = useTranslation('common')
  const named =
    dialects.find((one): one is Dialect => one === dialect) ??
    (dialect === 'admin' || dialect === 'core' ? dialect : undefined)
  return (
    <Badge className="badge" data-dialect={dialect} variant="outline" color="gray">
      {named === undefined ? dialect : t(`dialects.${named}`)}
    </Badge>
  )
}

export function PlatformBadge({ platform }: { readonly platform: string }) {
  const { t } = useTranslation('common')
  const named = platforms.find((one): one is Platform => one === platform)
  return (
    <Badge className="badge" variant="light" color="gray">
      {named === undefined ? platform : t(`platforms.${named}`)}
    </Badge>
  )
}
