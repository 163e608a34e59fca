import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'
import { type App, type AppState, stateOf } from './app-calls.ts'

const tones: Readonly<Record<AppState, Tone>> = { enabled: 'ok', disabled: 'warn', deleting: 'bad' }

export function AppStateBadge({ of }: { readonly of: App }) {
  const { t } = useTranslation('apps')
  const state = stateOf(of)
  return <StatusBadge tone={tones[state]}>{t(state)}</StatusBadge>
}
