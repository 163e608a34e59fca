import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Facts } from '../../components/facts.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { SidePanel } from '../../components/side-panel.tsx'
import type { Login } from './login-calls.ts'
import { ChangeRole, NewLink, RemoveLogin } from './login-dialogs.tsx'

type LoginPanelProps = {
  readonly name: string
  readonly of: Login | undefined
  readonly panel: string | undefined
  readonly onPanel: (panel: string | undefined) => void
  readonly onClose: () => void
}

export function LoginPanel({ name, of, panel, onPanel, onClose }: LoginPanelProps) {
  const { t } = useTranslation('logins')
  const close = () => onPanel(undefined)
  return (
    <SidePanel title={name} onClose={onClose} covered={panel !== undefined}>
      {of && <LoginFacts of={of} />}
      <Group gap="xs">
        {of && (
          <>
            <Button variant="default" onClick={() => onPanel('link')}>
              {t('link')}
            </Button>
            <Button variant="default" onClick={() => onPanel('role')}>
              {t('changeRole')}
            </Button>
            <Button color="red" variant="light" onClick={() => onPanel('remove')}>
              {t('remove')}
            </Button>
          </>
        )}
        <ButtonLink variant="default" to="/audit" search={{ actor: `console:${name}` }}>
          {t('audit')}
        </ButtonLink>
      </Group>
      {panel === 'link' && <NewLink name={name} onClose={close} />}
      {of && panel === 'role' && <ChangeRole of={of} onClose={close} />}
      {panel === 'remove' && <RemoveLogin name={name} onClose={close} />}
    </SidePanel>
  )
}

function LoginFacts({ of }: { readonly of: Login }) {
  const { t } = useTranslation(['logins', 'common'])
  return (
    <Facts
      label={t('login')}
      facts={[
        [t('role'), `${t(`common:roles.${of.role}`)}: ${t(`roleHints.${of.role}`)}`],
        [t('password'), t(of.hasPassword ? 'hasPassword' : 'noPassword')],
        [t('sessions'), of.sessions],
        [
          t('lastSignedIn'),
          of.lastSignInAt === undefined ? t('common:never') : <Moment key="seen" at={of.lastSignInAt} absolute />,
        ],
        [t('created'), <Moment key="created" at={of.createdAt} absolute />],
      ]}
    />
  )
}
