import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/queries.ts'
import { CopyText } from '../../components/copy-text.tsx'
import { Facts } from '../../components/facts.tsx'
import { ButtonLink, UserLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import type { PanelProps } from '../../components/owned-list.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { RoleOnly } from '../../components/role-only.tsx'
import { SidePanel } from '../../components/side-panel.tsx'
import type { Robot } from './robot-calls.ts'
import { ChangeRobot, RemoveRobot, RotateRobot } from './robot-dialogs.tsx'

export function RobotPanel({ id: user, panel, onPanel, onClose }: PanelProps) {
  const { t } = useTranslation(['robots', 'common'])
  const { data: robot, error } = useGet('/v1/robots/{robot}', { params: { path: { robot: `uid:${user}` } } })
  const close = () => onPanel(undefined)
  return (
    <SidePanel title={robot?.displayName || user} onClose={onClose} covered={panel !== undefined}>
      <ProblemAlert error={error} />
      {robot && <RobotFacts of={robot} />}
      <Group gap="xs">
        <ButtonLink variant="default" to="/users/$user" params={{ user }}>
          {t('account')}
        </ButtonLink>
        {robot && (
          <RoleOnly atLeast="operator">
            <Button variant="default" onClick={() => onPanel('edit')}>
              {t('common:edit')}
            </Button>
            <Button variant="default" onClick={() => onPanel('rotate')}>
              {t('rotate')}
            </Button>
            <Button color="red" variant="light" onClick={() => onPanel('remove')}>
              {t('remove')}
            </Button>
          </RoleOnly>
        )}
      </Group>
      {robot && panel === 'edit' && <ChangeRobot of={robot} onClose={close} />}
      {panel === 'rotate' && <RotateRobot user={user} onClose={close} />}
      {panel === 'remove' && <RemoveRobot user={user} onClose={close} />}
    </SidePanel>
  )
}

function RobotFacts({ of }: { readonly of: Robot }) {
  const { t } = useTranslation('robots')
  return (
    <Facts
      label={t('robot')}
      facts={[
        [t('uid'), <CopyText key="uid" text={of.user} />],
        [t('displayName'), of.displayName],
        [t('name'), of.name],
        [t('owner'), of.owner !== '' && <UserLink key="owner" uid={of.owner} />],
        [t('callback'), of.callback || t('noCallback')],
        [t('extra'), of.extra],
        [t('created'), <Moment key="created" at={of.createdAt} absolute />],
      ]}
    />
  )
}
