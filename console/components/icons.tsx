import type { ReactNode, SVGProps } from 'react'

type IconProps = Omit<SVGProps<SVGSVGElement>, 'children'> & { readonly size?: number }

/** Line icons on a grid of 24, in the colour of the text. They say nothing to those who hear the page: a label does. */
const icon =
  (paths: ReactNode) =>
  ({ size = 16, ...rest }: IconProps) => (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...rest}
    >
      {paths}
    </svg>
  )

const lines = (...d: readonly string[]) => d.map((one) => <path key={one} d={one} />)

export const CopyIcon = icon(lines('M9 9h10v11H9z', 'M15 9V4H5v11h4'))
export const CheckIcon = icon(lines('M5 12.5l4.5 4.5L19 7.5'))
export const SearchIcon = icon(lines('M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z', 'M15.5 15.5L20 20'))
export const SunIcon = icon(
  lines(
    'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
    'M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6L7 7M17 17l1.4 1.4M5.6 18.4L7 17M17 7l1.4-1.4',
  ),
)
export const MoonIcon = icon(lines('M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z'))
export const UserIcon = icon(lines('M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z', 'M5 20c.8-3.5 3.5-5 7-5s6.2 1.5 7 5'))
export const GlobeIcon = icon(
  lines('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z', 'M3 12h18', 'M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18'),
)
export const WarningIcon = icon(lines('M12 4L2.8 20h18.4z', 'M12 10v4', 'M12 17v.01'))
export const KeyboardIcon = icon(lines('M3 6h18v12H3z', 'M7 10h.01M11 10h.01M15 10h.01M7 14h10'))
export const MoreIcon = icon(lines('M6 12h.01M12 12h.01M18 12h.01'))
export const CloseIcon = icon(lines('M6 6l12 12M18 6L6 18'))
export const ExternalIcon = icon(lines('M14 4h6v6', 'M20 4l-9 9', 'M18 14v6H4V6h6'))
export const PlusIcon = icon(lines('M12 5v14M5 12h14'))
export const RefreshIcon = icon(lines('M20 11a8 8 0 1 0-2.3 6.3', 'M20 5v6h-6'))
export const ChevronIcon = icon(lines('M9 6l6 6-6 6'))
