import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'
import { type Key, type KeyState, stateOf } from './key-calls.ts'

const tones: Readonly<Record<KeyState, Tone>> = { valid: 'ok', expired: 'off', revoked: 'off' }

export function KeyStateBadge({ of }: { readonly of: Key }) {
  const { t } = useTranslation('keys')
  const state = stateOf(of, Date.now())
  return <StatusBadge tone={tones[state]}>{t(`states.${state}`)}</StatusBadge>
}
