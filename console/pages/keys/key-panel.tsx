import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/queries.ts'
import { CopyText } from '../../components/copy-text.tsx'
import { Facts } from '../../components/facts.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { RoleOnly } from '../../components/role-only.tsx'
import { SidePanel } from '../../components/side-panel.tsx'
import { type Key, stateOf } from './key-calls.ts'
import { ChangeKey, RevokeKey, RotateKey } from './key-dialogs.tsx'
import { KeyStateBadge } from './key-state-badge.tsx'

type KeyPanelProps = {
  readonly id: string
  readonly panel: string | undefined
  readonly onPanel: (panel: string | undefined) => void
  readonly onClose: () => void
}

export function KeyPanel({ id, panel, onPanel, onClose }: KeyPanelProps) {
  const { t } = useTranslation('keys')
  const { data: key, error } = useGet('/v1/keys/{key}', { params: { path: { key: id } } })
  const close = () => onPanel(undefined)
  return (
    <SidePanel title={key?.label || id} onClose={onClose} covered={panel !== undefined}>
      <ProblemAlert error={error} />
      {key && <KeyFacts of={key} />}
      <Group gap="xs">
        {key && stateOf(key, Date.now()) !== 'revoked' && (
          <RoleOnly atLeast="owner">
            <Button variant="default" onClick={() => onPanel('edit')}>
              {t('edit')}
            </Button>
            <Button variant="default" onClick={() => onPanel('rotate')}>
              {t('rotate')}
            </Button>
            <Button color="red" variant="light" onClick={() => onPanel('revoke')}>
              {t('revoke')}
            </Button>
          </RoleOnly>
        )}
        <ButtonLink variant="default" to="/audit" search={{ actor: `key:${id}` }}>
          {t('audit')}
        </ButtonLink>
      </Group>
      {key && panel === 'edit' && <ChangeKey of={key} onClose={close} />}
      {panel === 'rotate' && <RotateKey id={id} onClose={close} />}
      {panel === 'revoke' && <RevokeKey id={id} onClose={close} />}
    </SidePanel>
  )
}

function KeyFacts({ of }: { readonly of: Key }) {
  const { t } = useTranslation(['keys', 'common'])
  const time = (at: number | undefined) => at !== undefined && <Moment at={at} absolute />
  return (
    <Facts
      label={t('key')}
      facts={[
        [t('key'), <CopyText key="id" text={of.id} />],
        [t('state'), <KeyStateBadge key="state" of={of} />],
        [t('scope'), t(`common:roles.${of.scope}`)],
        [t('created'), time(of.createdAt)],
        [t('lastUsed'), time(of.lastUsedAt) || t('notUsed')],
        [t('expires'), time(of.expiresAt) || t('noExpiry')],
        [t('previousUntil'), time(of.previousUntil) || undefined],
        [t('revokedAt'), time(of.revokedAt) || undefined],
      ]}
    />
  )
}
