import {
  alpha,
  Card,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  darken,
  type MantineTheme,
  Menu,
  Modal,
  NavLink,
  Paper,
  Tooltip,
} from '@mantine/core'

const dialogParts = { header: 'surface', content: 'surface', title: 'dialog-title' }

/** Its header is none of the page. Without a transition a dialog takes keys at once. */
const dialogDefaults = {
  transitionProps: { duration: 0 },
  overlayProps: { backgroundOpacity: 0.45 },
  attributes: { header: { role: 'none' } },
}

/** Tunes what Mantine has; components name no colours of their own. Texts have a contrast of at least 4.5 in both schemes. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: 8,
  autoContrast: true,
  luminanceThreshold: 0.19,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.84rem', md: '0.9rem', lg: '1.02rem', xl: '1.2rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.3rem', lineHeight: '1.3' },
      h2: { fontSize: '1.02rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9rem', lineHeight: '1.4' },
    },
  },
  components: {
    Card: Card.extend({ classNames: { root: 'surface' } }),
    Paper: Paper.extend({ classNames: { root: 'surface' } }),
    Drawer: Drawer.extend({ classNames: dialogParts, defaultProps: dialogDefaults }),
    Modal: Modal.extend({ classNames: dialogParts, defaultProps: dialogDefaults }),
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    NavLink: NavLink.extend({ defaultProps: { variant: 'light' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { withArrow: true, openDelay: 200, events: { hover: true, focus: true, touch: true } },
    }),
  },
})

/** Colours of texts and badges. */
const tones = [
  'red',
  'orange',
  'teal',
  'indigo',
  'gray',
  'blue',
  'yellow',
  'green',
  'grape',
  'violet',
  'cyan',
  'pink',
  'lime',
] as const

/** Mantine's own shades of text are too faint for small text. */
export const cssVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    ...textShades((name) => darken(colors[name][9], 0.2)),
    ...fields(colors, 0.1),
    '--mantine-color-dimmed': '#59616b',
    '--mantine-color-placeholder': '#666e78',
    '--mantine-color-error': colors.red[9],
    // The text of a red item of a menu.
    '--mantine-color-red-6': colors.red[9],
    '--mantine-color-body': '#fcfcfd',
    '--console-surface': '#ffffff',
    '--console-chrome': '#f4f5f8',
  },
  dark: {
    ...textShades((name) => colors[name][2]),
    ...fields(colors, 0.16),
    '--mantine-color-dimmed': '#a3a8b0',
    '--mantine-color-placeholder': '#959ba4',
    '--mantine-color-error': colors.red[3],
    '--mantine-color-red-6': colors.red[3],
    '--mantine-color-body': '#17191d',
    '--console-surface': '#1e2126',
    '--console-chrome': '#1b1d22',
  },
})

/** Fields of colour behind such texts. */
const fields = (colors: MantineTheme['colors'], opacity: number): Record<string, string> =>
  Object.fromEntries(
    tones.flatMap((name) => [
      [`--mantine-color-${name}-light`, alpha(colors[name][6], opacity)],
      [`--mantine-color-${name}-light-hover`, alpha(colors[name][6], opacity * 1.5)],
    ]),
  )

const textShades = (shadeOf: (name: (typeof tones)[number]) => string): Record<string, string> =>
  Object.fromEntries(
    tones.flatMap((name) =>
      ['text', 'light-color', 'outline'].map((use) => [`--mantine-color-${name}-${use}`, shadeOf(name)]),
    ),
  )
