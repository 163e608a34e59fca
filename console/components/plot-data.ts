import type { AlignedData } from 'uplot'
import type { Tone } from './status-badge.tsx'

export type PlotSeries = {
  readonly label: string
  /** Time in ms and value; undefined leaves a gap. */
  readonly points: readonly (readonly [at: number, value: number | undefined])[]
  readonly tone?: Tone
  /** Its values are seldom: they are drawn as points, and joined. */
  readonly isSparse?: boolean
}

export type PlotProps = {
  /** What it shows, for those who hear the page. */
  readonly label: string
  readonly series: readonly PlotSeries[]
  readonly height: number
  /** How a value is written at the axis and in the legend. */
  readonly format?: (value: number) => string
}

/** The times of all series once, in order, and for each series its value at each; null where it has none. */
export function alignedData(series: readonly Pick<PlotSeries, 'points'>[]): AlignedData {
  const times = [...new Set(series.flatMap(({ points }) => points.map(([at]) => at)))].sort((a, b) => a - b)
  const values = series.map(({ points }) => {
    const known = new Map(points)
    return times.map((at) => known.get(at) ?? null)
  })
  return [times, ...values]
}
