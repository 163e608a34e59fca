import { ActionIcon, Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { GlobeIcon, MoonIcon, SunIcon } from '../components/icons.tsx'
import { changeLanguage, type Language, languages } from '../i18n/index.ts'

/** Between light and dark. */
export function ThemeSwitch() {
  const { t } = useTranslation('frame')
  const { setColorScheme } = useMantineColorScheme()
  const next = useComputedColorScheme('light') === 'dark' ? 'light' : 'dark'
  const label = t(next === 'dark' ? 'toDark' : 'toLight')
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      onClick={() => setColorScheme(next)}
      aria-label={label}
      title={label}
    >
      {next === 'dark' ? <MoonIcon /> : <SunIcon />}
    </ActionIcon>
  )
}

export function LanguageSwitch() {
  const { t, i18n } = useTranslation('frame')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('language')} title={t('language')}>
          <GlobeIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(languages) as Language[]).map((one) => (
          <Menu.Item key={one} lang={one} onClick={() => void changeLanguage(one)} aria-current={i18n.language === one}>
            {languages[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
