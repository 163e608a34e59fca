import { Tabs } from '@mantine/core'
import { useSearch } from '../../app/search.ts'
import { ConnectionsTab } from './tabs/connections-tab.tsx'
import { DevicesTab } from './tabs/devices-tab.tsx'
import { NotesTab } from './tabs/notes-tab.tsx'
import { OverviewTab } from './tabs/overview-tab.tsx'
import { PushTab } from './tabs/push-tab.tsx'
import { SessionsTab } from './tabs/sessions-tab.tsx'
import { SettingsTab } from './tabs/settings-tab.tsx'
import type { TabProps } from './tabs/tab-props.ts'
import { TimelineTab } from './tabs/timeline-tab.tsx'
import { useWords } from './use-words.ts'

const tabs = {
  overview: OverviewTab,
  sessions: SessionsTab,
  connections: ConnectionsTab,
  devices: DevicesTab,
  push: PushTab,
  timeline: TimelineTab,
  notes: NotesTab,
  settings: SettingsTab,
}
type TabName = keyof typeof tabs

/** What is left of a deleted account. */
const tabsOfDestroyed: readonly TabName[] = ['overview', 'timeline', 'notes']

/** Everything about the user, a tab for each kind; the address names the tab. */
export function UserTabs(props: TabProps) {
  const { t } = useWords()
  const [{ tab }, setSearch] = useSearch('user')
  const all = Object.keys(tabs) as TabName[]
  const shown = props.details.destroyedAt === undefined ? all : tabsOfDestroyed
  const name = shown.find((one) => one === tab) ?? 'overview'
  const Content = tabs[name]
  return (
    <Tabs
      value={name}
      onChange={(next) => setSearch({ tab: next === 'overview' ? undefined : (next ?? undefined), show: undefined })}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('tab.label')}>
        {shown.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`tab.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={name} pt="md">
        <Content {...props} />
      </Tabs.Panel>
    </Tabs>
  )
}
