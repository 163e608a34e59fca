import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/queries.ts'
import { CopyText } from '../../components/copy-text.tsx'
import { Facts } from '../../components/facts.tsx'
import { ButtonLink } from '../../components/links.tsx'
import type { PanelProps } from '../../components/owned-list.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { RoleOnly } from '../../components/role-only.tsx'
import { SidePanel } from '../../components/side-panel.tsx'
import { Owners } from './owners.tsx'
import { ChangeThing, RemoveThing, RotateThing } from './thing-dialogs.tsx'

export function ThingPanel({ id, panel, onPanel, onClose }: PanelProps) {
  const { t } = useTranslation(['things', 'common'])
  const { data: thing, error } = useGet('/v1/things/{thing}', { params: { path: { thing: id } } })
  const close = () => onPanel(undefined)
  return (
    <SidePanel title={id} onClose={onClose} covered={panel !== undefined}>
      <ProblemAlert error={error} />
      {thing && (
        <Facts
          label={t('thing')}
          facts={[
            [t('thing'), <CopyText key="thing" text={thing.thing} />],
            [t('state'), thing.state],
            [t('owners'), <Owners key="owners" uids={thing.owners} />],
            [t('extra'), thing.extra],
          ]}
        />
      )}
      <Group gap="xs">
        {thing && (
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
        <ButtonLink variant="default" to="/audit" search={{ target: id }}>
          {t('audit')}
        </ButtonLink>
      </Group>
      {thing && panel === 'edit' && <ChangeThing of={thing} onClose={close} />}
      {panel === 'rotate' && <RotateThing id={id} onClose={close} />}
      {panel === 'remove' && <RemoveThing id={id} onClose={close} />}
    </SidePanel>
  )
}
