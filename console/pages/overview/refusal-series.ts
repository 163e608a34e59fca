import type { Snapshot } from '../../api/live.ts'
import type { PlotSeries } from '../../components/plot.tsx'

/** Reasons with a line of their own. */
const reasonsMax = 4

type Refusal = NonNullable<Snapshot['ofServer']['rates']>['refusals'][number]

/** `token.ended: kicked`; the error alone where the reason says the same. */
export const reasonText = ({ code, reason }: Pick<Refusal, 'code' | 'reason'>): string =>
  code.endsWith(`.${reason}`) || code === reason ? code : `${code}: ${reason}`

/** A line for each of the most frequent reasons, one for all when there are several; none without refusals. */
export function refusalSeries(history: readonly Snapshot[], allLabel: string): PlotSeries[] {
  const reasons = totalsOf(history).slice(0, reasonsMax)
  const lines = reasons.map(({ text }) => ({
    label: text,
    points: pointsOf(history, (refusal) => reasonText(refusal) === text),
  }))
  return lines.length > 1 ? [...lines, { label: allLabel, tone: 'off', points: pointsOf(history, () => true) }] : lines
}

const pointsOf = (history: readonly Snapshot[], fits: (refusal: Refusal) => boolean): PlotSeries['points'] =>
  history.map(({ asOf, ofServer: { rates } }) => [asOf, rates && sumOf(rates.refusals.filter(fits))])

const sumOf = (refusals: readonly Refusal[]): number => refusals.reduce((sum, { perSecond }) => sum + perSecond, 0)

export type ReasonTotal = { readonly text: string; readonly count: number; readonly perSecond: number }

/** How many were refused in these snapshots by reason, most first; `perSecond`: in the newest. */
export function totalsOf(history: readonly Snapshot[]): ReasonTotal[] {
  const totals = new Map<string, { count: number; perSecond: number }>()
  for (const [place, { ofServer }] of history.entries())
    for (const refusal of ofServer.rates?.refusals ?? []) {
      const total = totals.get(reasonText(refusal)) ?? { count: 0, perSecond: 0 }
      total.count += (refusal.perSecond * (ofServer.rates?.overMs ?? 0)) / 1_000
      total.perSecond = place === history.length - 1 ? refusal.perSecond : 0
      totals.set(reasonText(refusal), total)
    }
  return [...totals]
    .map(([text, { count, perSecond }]) => ({ text, count: Math.round(count), perSecond }))
    .sort((a, b) => b.count - a.count)
}
