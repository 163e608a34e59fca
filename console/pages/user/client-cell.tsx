import { Group } from '@mantine/core'
import { DialectBadge, PlatformBadge } from '../../components/status-badge.tsx'

type ClientCellProps = { readonly dialect: string; readonly platform: string | undefined }

/** By which vendor's protocol, and on what. */
export function ClientCell({ dialect, platform }: ClientCellProps) {
  return (
    <Group gap={4}>
      <DialectBadge dialect={dialect} />
      {platform !== undefined && <PlatformBadge platform={platform} />}
    </Group>
  )
}
