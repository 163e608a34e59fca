import { Group, Kbd, Modal, Stack, Table, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { navigation } from './navigation.ts'
import { add, shortcuts, subscribe } from './shortcut-list.ts'

/** While the component is shown the key calls `run`, outside of fields and dialogs; the help lists it. */
export function useShortcut(key: string, label: string, run: () => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => add({ key, label, run: () => latest.current() }), [key, label])
}

/** The time for the second key of a sequence such as `g u`. */
const sequenceMsMax = 1_500

const fields = 'input, textarea, select, [contenteditable="true"]'

const isElsewhere = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  event.defaultPrevented ||
  (event.target instanceof Element && event.target.closest(fields) !== null) ||
  document.querySelector('[role="dialog"]') !== null

/** Listens to keys for the whole console. */
export function Shortcuts({ onSearch }: { readonly onSearch: () => void }) {
  const navigate = useNavigate()
  const [helps, setHelps] = useState(false)
  useEffect(() => {
    let goneAt = 0
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event)) return
      const isSecond = event.timeStamp - goneAt < sequenceMsMax
      goneAt = 0
      const page = isSecond ? pageOf(event.key) : undefined
      const shortcut = shortcuts().find(({ key }) => key === event.key)
      if (page) void navigate({ to: page.to })
      else if (event.key === 'g') goneAt = event.timeStamp
      else if (event.key === '/') onSearch()
      else if (event.key === '?') setHelps(true)
      else if (shortcut) shortcut.run()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [navigate, onSearch])
  return <Help opened={helps} onClose={() => setHelps(false)} />
}

const pageOf = (key: string) => navigation.flatMap(({ pages }) => [...pages]).find((one) => one.key === key)

function Help({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('frame')
  const own = useSyncExternalStore(subscribe, shortcuts)
  const pages = navigation.flatMap((group) => [...group.pages])
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('shortcuts.close') }}
      size="lg"
    >
      <Stack gap="lg">
        {own.length > 0 && <Keys title={t('shortcuts.onPage')} rows={own.map(({ key, label }) => [[key], label])} />}
        <Keys
          title={t('shortcuts.anywhere')}
          rows={[
            [['/'], t('search.open')],
            [['?'], t('shortcuts.help')],
            [['Esc'], t('shortcuts.close')],
            [['Enter'], t('shortcuts.submit')],
          ]}
        />
        <Keys
          title={t('shortcuts.inLists')}
          rows={[
            [['↓', '↑'], t('shortcuts.next')],
            [['Enter'], t('shortcuts.open')],
            [['Space'], t('shortcuts.select')],
            [['Home', 'End'], t('shortcuts.ends')],
          ]}
        />
        <Keys title={t('shortcuts.goTo')} rows={pages.map(({ key, page }) => [['g', key], t(`pages.${page}`)])} />
      </Stack>
    </Modal>
  )
}

type KeysProps = { readonly title: string; readonly rows: readonly (readonly [readonly string[], string])[] }

function Keys({ title, rows }: KeysProps) {
  return (
    <section>
      <Title order={3} mb={4}>
        {title}
      </Title>
      <Table verticalSpacing={4} withRowBorders={false}>
        <Table.Tbody>
          {rows.map(([keys, label]) => (
            <Table.Tr key={keys.join(' ')}>
              <Table.Td w={130}>
                <Group gap={4}>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Group>
              </Table.Td>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
