import {
  Button,
  Card,
  Checkbox,
  Fieldset,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAction, useGet } from '../../../api/queries.ts'
import { CommandHint } from '../../../components/command-hint.tsx'
import { ProblemAlert } from '../../../components/problem-alert.tsx'
import { useRole } from '../../../components/role-only.tsx'
import { useWords } from '../use-words.ts'
import { type SettingsPatch, settingsCall, type UserSettings } from '../user-calls.ts'
import type { TabProps } from './tab-props.ts'

/** What the user chose; operators may change it. */
export function SettingsTab({ user, details }: TabProps) {
  const { t } = useWords()
  const { data, error } = useGet(
    '/v1/users/{user}/settings',
    { params: { path: { user } } },
    { enabled: details.registered },
  )
  if (!details.registered) return <Text size="sm">{t('settings.none')}</Text>
  return (
    <>
      <ProblemAlert error={error} />
      {data && <Form user={user} settings={data} />}
    </>
  )
}

const pushFlags = ['noPush', 'noPushDetail'] as const
const clientFlags = ['noSounds', 'vibratory', 'autoDownload', 'groupConfirm'] as const
const authModes = ['0', '1', '2', '3'] as const

type FormProps = { user: string; settings: UserSettings }

function Form({ user, settings }: FormProps) {
  const { t } = useWords()
  const mayChange = useRole('operator')
  const [draft, setDraft] = useState<SettingsPatch>({})
  const patch = changedOf(settings, draft)
  const isChanged = Object.keys(patch).length > 0
  const action = useAction((body: SettingsPatch, api) => settingsCall(user, body).send(api), {
    invalidates: ['/v1/users/{user}/settings', '/v1/users/{user}/push'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    action.mutate(patch, { onSuccess: () => setDraft({}) })
  }
  const shown = { ...settings, ...draft } as UserSettings
  const change = (fields: SettingsPatch) => setDraft({ ...draft, ...fields })
  return (
    <Stack component="form" gap="md" maw={860} onSubmit={submit}>
      <Fieldset disabled={!mayChange} legend={t('settings.push')}>
        <PushFields shown={shown} change={change} />
      </Fieldset>
      <Fieldset disabled={!mayChange} legend={t('settings.client')}>
        <ClientFields shown={shown} change={change} />
      </Fieldset>
      <ProblemAlert error={action.error} />
      {mayChange && (
        <Card withBorder padding="sm">
          <Group justify="space-between">
            <Text size="sm" role="status">
              {action.isSuccess && !isChanged ? t('settings.saved') : isChanged ? '' : t('settings.unchanged')}
            </Text>
            <Group gap="xs">
              <Button variant="default" disabled={!isChanged} onClick={() => setDraft({})}>
                {t('settings.reset')}
              </Button>
              <Button type="submit" loading={action.isPending} disabled={!isChanged}>
                {t('settings.save')}
              </Button>
            </Group>
          </Group>
          {isChanged && <CommandHint command={settingsCall(user, patch)} />}
        </Card>
      )}
    </Stack>
  )
}

function changedOf(settings: UserSettings, draft: SettingsPatch): SettingsPatch {
  const fields = Object.entries(draft).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(settings[name as keyof UserSettings]),
  )
  return Object.fromEntries(fields)
}

type FieldsProps = { shown: UserSettings; change: (fields: SettingsPatch) => void }

function PushFields({ shown, change }: FieldsProps) {
  const { t } = useWords()
  return (
    <Stack gap="sm">
      <Group gap="lg">
        {pushFlags.map((name) => (
          <Flag key={name} name={name} shown={shown} change={change} />
        ))}
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Hours name="noPushWindow" shown={shown} change={change} />
        <Hours name="silenceWindow" shown={shown} change={change} />
        <TextInput
          label={t('settings.timeZone')}
          description={t('settings.timeZoneHint')}
          value={shown.timeZone}
          onChange={({ currentTarget }) => change({ timeZone: currentTarget.value })}
        />
        <TextInput
          label={t('settings.pushNickName')}
          value={shown.pushNickName}
          onChange={({ currentTarget }) => change({ pushNickName: currentTarget.value })}
        />
        <NumberInput
          label={t('settings.badge')}
          min={0}
          allowDecimal={false}
          value={shown.badge}
          onChange={(value) => change({ badge: Number(value) })}
        />
      </SimpleGrid>
    </Stack>
  )
}

const hourMax = 23

function Hours({ name, shown, change }: FieldsProps & { name: 'noPushWindow' | 'silenceWindow' }) {
  const { t } = useWords()
  const hours = shown[name]
  const sides = [
    ['startHour', 'settings.from'],
    ['endHour', 'settings.to'],
  ] as const
  return (
    <Fieldset legend={t(`settings.${name}`)} variant="unstyled">
      <Group gap="xs" align="flex-end" wrap="nowrap">
        {sides.map(([side, label]) => (
          <NumberInput
            key={side}
            label={t(label)}
            min={0}
            max={hourMax}
            allowDecimal={false}
            value={hours[side]}
            onChange={(value) => change({ [name]: { ...hours, [side]: Number(value) } })}
          />
        ))}
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {t('settings.off')}
      </Text>
    </Fieldset>
  )
}

function ClientFields({ shown, change }: FieldsProps) {
  const { t } = useWords()
  return (
    <Stack gap="sm">
      <Group gap="lg">
        {clientFlags.map((name) => (
          <Flag key={name} name={name} shown={shown} change={change} />
        ))}
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t('settings.authMode')}
          data={authModes.map((value) => ({ value, label: t(`settings.authModeOf.${value}`) }))}
          value={String(shown.authMode)}
          onChange={({ currentTarget }) => change({ authMode: Number(currentTarget.value) })}
        />
        <TextInput
          label={t('settings.authQuestion')}
          value={shown.authQuestion}
          onChange={({ currentTarget }) => change({ authQuestion: currentTarget.value })}
        />
      </SimpleGrid>
    </Stack>
  )
}

type FlagName = (typeof pushFlags)[number] | (typeof clientFlags)[number]

function Flag({ name, shown, change }: FieldsProps & { name: FlagName }) {
  const { t } = useWords()
  return (
    <Checkbox
      label={t(`settings.${name}`)}
      checked={shown[name]}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.checked })}
    />
  )
}
