import { useComputedColorScheme, useMantineTheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import uPlot from 'uplot'
import { alignedData, type PlotProps } from './plot-data.ts'
import { toneColors } from './status-badge.tsx'

const order = ['info', 'ok', 'warn', 'bad', 'off'] as const

/** Draws with uPlot; made anew when the series or colours change, given new data otherwise. */
export function PlotCanvas({ label, series, height, format = String }: PlotProps) {
  const host = useRef<HTMLElement>(null)
  const plot = useRef<uPlot>(undefined)
  const { t, i18n } = useTranslation('common')
  const scheme = useComputedColorScheme('light')
  const theme = useMantineTheme()
  const names = series.map((one) => `${one.label} ${one.tone ?? ''}`).join('\n')
  const latest = useRef({ series, format })
  latest.current = { series, format }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `names` is what of the series the plot is made of
  useEffect(() => {
    const element = host.current
    if (!element) return
    const shade = scheme === 'dark' ? 4 : 7
    const colors = latest.current.series.map(
      ({ tone }, at) => theme.colors[toneColors[tone ?? order[at % order.length] ?? 'info']]?.[shade] ?? '#888',
    )
    const style = getComputedStyle(element)
    const made = new uPlot(
      optionsOf(latest.current, colors, {
        width: element.clientWidth,
        height,
        text: style.color,
        time: t('time'),
        language: i18n.language,
      }),
      alignedData(latest.current.series),
      element,
    )
    plot.current = made
    const resize = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height }))
    resize.observe(element)
    return () => {
      resize.disconnect()
      made.destroy()
      plot.current = undefined
    }
  }, [names, scheme, height, theme, i18n.language])

  useEffect(() => plot.current?.setData(alignedData(series)), [series])
  return <figure ref={host} className="plot" aria-label={label} />
}

/** What a plot shows at least, in ms: a line grows from the right. */
const spanMsMin = 60_000

/** Between the times at the axis: whole seconds, minutes and hours, in ms. */
const timeSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200, 21_600, 86_400].map(
  (one) => one * 1_000,
)

type Look = {
  readonly width: number
  readonly height: number
  readonly text: string
  readonly time: string
  readonly language: string
}

function optionsOf(
  { series, format }: Required<Pick<PlotProps, 'series' | 'format'>>,
  colors: readonly string[],
  { width, height, text, time, language }: Look,
): uPlot.Options {
  const grid = { stroke: 'rgba(128, 128, 128, 0.2)', width: 1 }
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' })
  return {
    width,
    height,
    ms: 1,
    legend: { live: true },
    cursor: { drag: { x: false, y: false } },
    scales: {
      x: { range: (_, min, max) => [Math.min(min, max - spanMsMin), max] },
      y: { range: (_, __, max) => [0, max > 0 ? max * 1.1 : 1] },
    },
    axes: [
      {
        stroke: text,
        grid,
        ticks: grid,
        space: 90,
        incrs: timeSteps,
        values: (_, times) => times.map((at) => clock.format(at)),
      },
      { stroke: text, grid, ticks: grid, size: 56, values: (_, values) => values.map(format) },
    ],
    series: [
      { label: time, value: (_, at) => (at === null ? '–' : clock.format(at)) },
      ...series.map(({ label, isSparse = false }, at) => ({
        label,
        stroke: colors[at] ?? '#888',
        width: 1.75,
        points: { show: isSparse, size: 4 },
        spanGaps: isSparse,
        value: (_: uPlot, value: number | null) => (value === null ? '–' : format(value)),
      })),
    ],
  }
}
