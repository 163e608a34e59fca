import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { PlotProps } from './plot-data.ts'

export type { PlotProps, PlotSeries } from './plot-data.ts'

const LazyPlot = lazy(() => import('./plot-canvas.tsx').then(({ PlotCanvas }) => ({ default: PlotCanvas })))

/** Values over time. The library that draws is loaded when the first plot is shown. */
export function Plot(props: PlotProps) {
  return (
    <Suspense fallback={<Skeleton height={props.height} />}>
      <LazyPlot {...props} />
    </Suspense>
  )
}
