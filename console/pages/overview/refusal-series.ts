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

export type ReasonTotal = Refusal & { readonly text: string; readonly count: number }

/** How many were refused in these snapshots by reason, most first; `perSecond`: in the newest. */
export function totalsOf(history: readonly Snapshot[]): ReasonTotal[] {
  const totals = new Map<string, ReasonTotal>()
  for (const [place, { ofServer }] of history.entries())
    for (const refusal of ofServer.rates?.refusals ?? []) {
      const text = reasonText(refusal)
      const before = totals.get(text)?.count ?? 0
      const count = before + (refusal.perSecond * (ofServer.rates?.overMs ?? 0)) / 1_000
      const perSecond = place === history.length - 1 ? refusal.perSecond : 0
      totals.set(text, { ...refusal, text, count, perSecond })
    }
  return [...totals.values()]
    .map((total) => ({ ...total, count: Math.round(total.count) }))
    .sort((a, b) => b.count - a.count)
}
