import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from '../../app/search.ts'
import { FilterBar } from '../../components/filter-bar.tsx'
import { SearchIcon } from '../../components/icons.tsx'
import { type UserKind, userKinds } from '../jobs/job-calls.ts'
import { mayBeToken } from './may-be-token.ts'

const queryCharsMax = 4_096

type TokenProps = { readonly token: string | undefined; readonly onToken: (token: string | undefined) => void }

/** A search by any name, or filters; the API does not combine them. A token is searched for without the address. */
export function UserFilters({ token, onToken }: TokenProps) {
  const [search, setSearch] = useSearch('users')
  const { q, kind, banned, muted, destroyed } = search
  const isFiltered = [q, kind, banned, muted, destroyed, token].some((one) => one !== undefined)
  const none = { q: undefined, kind: undefined, banned: undefined, muted: undefined, destroyed: undefined }
  const clear = () => {
    onToken(undefined)
    setSearch(none)
  }
  const find = (text: string) => {
    const isToken = mayBeToken(text)
    onToken(isToken ? text : undefined)
    setSearch({ ...none, q: isToken || text === '' ? undefined : text })
  }
  return (
    <FilterBar onClear={isFiltered ? clear : undefined}>
      <SearchField value={token ?? q ?? ''} isToken={token !== undefined} onSearch={find} />
      {q === undefined && token === undefined && <Filters />}
    </FilterBar>
  )
}

type SearchFieldProps = { value: string; isToken: boolean; onSearch: (text: string) => void }

function SearchField({ value, isToken, onSearch }: SearchFieldProps) {
  const { t } = useTranslation('users')
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSearch(text.trim())
  }
  return (
    <Group component="form" onSubmit={submit} gap={6} wrap="nowrap" align="flex-end" flex="1 1 320px">
      <TextInput
        type="search"
        flex={1}
        label={t('search')}
        placeholder={t('searchHint')}
        description={isToken ? t('tokenSearch') : undefined}
        maxLength={queryCharsMax}
        autoComplete="off"
        spellCheck={false}
        leftSection={<SearchIcon />}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('searchButton')}
      </Button>
    </Group>
  )
}

const states = ['all', 'banned', 'muted', 'both', 'destroyed'] as const
type State = (typeof states)[number]

const flagsOf: Readonly<Record<State, { banned?: true; muted?: true; destroyed?: true }>> = {
  all: {},
  banned: { banned: true },
  muted: { muted: true },
  both: { banned: true, muted: true },
  destroyed: { destroyed: true },
}

function Filters() {
  const { t } = useTranslation('users')
  const [{ kind, banned, muted, destroyed }, setSearch] = useSearch('users')
  const state: State = destroyed ? 'destroyed' : banned && muted ? 'both' : banned ? 'banned' : muted ? 'muted' : 'all'
  return (
    <>
      <NativeSelect
        label={t('state')}
        data={states.map((value) => ({ value, label: t(`stateOf.${value}`) }))}
        value={state}
        onChange={({ currentTarget }) => {
          const flags = flagsOf[currentTarget.value as State]
          setSearch({ banned: undefined, muted: undefined, destroyed: undefined, ...flags })
        }}
      />
      <NativeSelect
        label={t('kind')}
        data={[
          { value: '', label: t('kindAll') },
          ...userKinds.map((value) => ({ value, label: t(`kindOf.${value}`) })),
        ]}
        value={kind ?? ''}
        onChange={({ currentTarget }) =>
          setSearch({ kind: (currentTarget.value || undefined) as UserKind | undefined })
        }
      />
    </>
  )
}
