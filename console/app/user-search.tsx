import { Box, Group, Kbd, Loader, Modal, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FoundUser, useUserSearch } from '../api/user-search.ts'
import { SearchIcon } from '../components/icons.tsx'
import { ProblemAlert } from '../components/problem-alert.tsx'
import { UserBadges } from '../components/user-badges.tsx'

const resultsMax = 8
const waitMs = 180

/** The button in the header; `/` does the same. */
export function SearchButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation('frame')
  return (
    <UnstyledButton className="search-button" onClick={onClick} aria-label={t('search.open')} aria-keyshortcuts="/">
      <SearchIcon />
      <span className="search-button-text">{t('search.open')}</span>
      <Kbd size="xs" visibleFrom="sm" aria-hidden="true">
        /
      </Kbd>
    </UnstyledButton>
  )
}

/** Finds a user by any vendor's name for it, and says by which. */
export function UserSearch({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('frame')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('search.open')}
      closeButtonProps={{ 'aria-label': t('shortcuts.close') }}
      size="lg"
      yOffset="8vh"
    >
      {opened && <SearchBox onClose={onClose} />}
    </Modal>
  )
}

function SearchBox({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('frame')
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [query] = useDebouncedValue(text.trim(), waitMs)
  const { items, isFetching, error, first } = useUserSearch(query, { limit: resultsMax })
  const navigate = useNavigate()
  const list = useId()
  const found = query === '' || text.trim() === '' ? [] : items
  const at = Math.min(active, found.length - 1)
  const open = ({ uid }: FoundUser) => {
    onClose()
    void navigate({ to: '/users/$user', params: { user: uid } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found[at]
    if (event.key === 'ArrowDown') setActive(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && chosen && query === text.trim()) open(chosen)
    else return
    event.preventDefault()
  }
  return (
    <Stack gap="xs">
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('search.open')}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('search.placeholder')}
        leftSection={<SearchIcon />}
        rightSection={isFetching ? <Loader size="xs" /> : undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ProblemAlert error={error} />
      <Box role="listbox" id={list} aria-label={t('search.results')}>
        {found.map((user, index) => (
          <Result key={user.uid} id={`${list}-${index}`} user={user} active={index === at} onOpen={() => open(user)} />
        ))}
      </Box>
      <Text size="xs" c="dimmed" role="status">
        {query !== '' && first && found.length === 0 && !isFetching
          ? `${t('search.none')}. ${t('search.noneHint')}`
          : t('search.hint')}
      </Text>
    </Stack>
  )
}

type ResultProps = {
  readonly id: string
  readonly user: FoundUser
  readonly active: boolean
  readonly onOpen: () => void
}

/** An option: the input has the focus, so it takes no key. */
function Result({ id, user, active, onOpen }: ResultProps) {
  const { t } = useTranslation('frame')
  const { t: common } = useTranslation('common')
  const fields = (user.matchedBy ?? []).map((one) => common(`matchedBy.${one}`)).join(', ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys
    <div role="option" id={id} tabIndex={-1} aria-selected={active} className="search-result" onClick={onOpen}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Box miw={0}>
          <Text fw={550} truncate>
            {user.displayName ?? user.name ?? user.uid}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {user.uid}
            {fields !== '' && ` · ${t('search.by', { fields })}`}
          </Text>
        </Box>
        <UserBadges user={user} />
      </Group>
    </div>
  )
}
