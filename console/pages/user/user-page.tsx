import { Skeleton, Stack } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AdminApiError } from '../../../src/admin-client/problem.ts'
import { useGet } from '../../api/queries.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { UserDialogs } from './dialogs/user-dialogs.tsx'
import { PresencePanel } from './presence-panel.tsx'
import { referenceOf } from './reference.ts'
import { useUserLive } from './use-user-live.ts'
import { UserActions } from './user-actions.tsx'
import type { UserDetails } from './user-calls.ts'
import { createCall } from './user-calls.ts'
import { UserHead } from './user-head.tsx'
import { UserTabs } from './user-tabs.tsx'
import { VendorCards } from './vendor-cards.tsx'

/** One user: whether it can connect, what each vendor calls it, where it is online, and what may be done with it. */
export function UserPage() {
  const { user = '' } = useParams({ strict: false })
  const { data, error } = useGet('/v1/users/{user}', { params: { path: { user } } })
  if (data) return <LoadedUser key={data.uid} details={data} />
  return <Page title={user}>{error ? <UserMissing user={user} error={error} /> : <Loading />}</Page>
}

function Loading() {
  return (
    <Stack>
      <Skeleton height={24} width="60%" />
      <Skeleton height={120} />
      <Skeleton height={240} />
    </Stack>
  )
}

function UserMissing({ user, error }: { user: string; error: Error }) {
  const { t } = useTranslation('user')
  if (!(error instanceof AdminApiError) || error.code !== 'user.not_found') return <ProblemAlert error={error} />
  const { cli } = createCall({ uid: user })
  return (
    <EmptyState
      title={t('notFound.title')}
      hint={t('notFound.text', { user })}
      {...(cli !== undefined && { command: `npx rollcall ${cli}` })}
    />
  )
}

function LoadedUser({ details }: { details: UserDetails }) {
  const user = referenceOf(details.uid)
  const { data: why } = useGet('/v1/users/{user}/why', { params: { path: { user } } })
  const recent = useUserLive(details.uid)
  const isDestroyed = details.destroyedAt !== undefined
  return (
    <Page title={titleOf(details)} actions={<UserActions details={details} />}>
      <Stack gap="md">
        <UserHead details={details} why={why} />
        <VendorCards details={details} why={why} />
        {!isDestroyed && <PresencePanel user={user} />}
        <UserTabs details={details} user={user} recent={recent} why={why} />
      </Stack>
      <UserDialogs details={details} user={user} />
    </Page>
  )
}

const titleOf = ({ displayName, name, uid }: UserDetails): string => displayName || name || uid
