import Box from '@mui/material/Box'
import type { SxProps, Theme } from '@mui/material/styles'
import type { ReactElement } from 'react'
import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts'
import { figureToNumber, figureToText } from '#shared/figures/figure-words'
import type { PartLine } from '#shared/figures/figure-lines'
import { clipToWidth } from '#shared/paper/clip-to-width'
import { casesToHash, casesToPlace } from './figure-link'
import type { FiguresLook } from './figures-look'
import type { PartsChartProps } from './parts-chart'

/** As many bars as can be told apart; the table has all. */
const barsAtMost = 15
/** Pixels of a part: two bars and the room between it and the next. */
const partHeight = 38
const namesWidth = 112

/** By classes: what recharts draws itself takes its colours from the look as well. */
const chartSx: SxProps<Theme> = ({ palette }) => ({
  m: 0,
  flexShrink: 0,
  py: 1,
  '& .now': { fill: palette.chart.now },
  '& .ground': { fill: palette.background.paper },
  '& .hatch, & .before': { stroke: palette.chart.before },
  '& text': { fill: palette.text.primary },
  '& .recharts-cartesian-axis-line': { stroke: palette.edge },
})

interface DrawnPart {
  readonly key: string
  readonly words: string
  readonly now: number | undefined
  readonly before: number | undefined
  readonly nowWords: string
  readonly beforeWords: string
  readonly hash: string
  readonly place: string
}

function toDrawn(part: PartLine, look: FiguresLook, side: 'counted' | 'of'): DrawnPart {
  const { key, words, now, before } = part
  const cases = { of: look.measure, side, place: 'now', key } as const
  return {
    key,
    words,
    // 0/0 is a gap.
    now: figureToNumber(now),
    before: figureToNumber(before),
    nowWords: figureToText(now),
    beforeWords: figureToText(before),
    hash: casesToHash(look, cases),
    place: casesToPlace(cases),
  }
}

/**
 * The parts as bars of this period and, hatched, of the one before: told apart without colour, each with its number in words and each a
 * way to its cases.
 */
export function BarChartOfParts({ look, parts, measure, width, names }: PartsChartProps): ReactElement {
  const side = measure.kind === 'count' ? 'counted' : 'of'
  const drawn = parts.slice(0, barsAtMost).map((part) => toDrawn(part, look, side))
  const most = measure.kind === 'rate' ? 100 : Math.max(1, ...drawn.flatMap(({ now = 0, before = 0 }) => [now, before]))
  return (
    <Box component="figure" sx={chartSx} style={{ width }} aria-label={`${measure.title}条形图`}>
      <Legend {...names} />
      <BarChart
        layout="vertical"
        width={width}
        height={drawn.length * partHeight + 12}
        data={drawn}
        margin={{ top: 4, right: 66, bottom: 4, left: 8 }}
        barGap={1}
        barCategoryGap={5}
        accessibilityLayer={false}
      >
        <defs>
          <pattern id="figures-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="ground" width="6" height="6" />
            <line x1="0" y1="0" x2="0" y2="6" className="hatch" strokeWidth="2.4" />
          </pattern>
        </defs>
        <XAxis type="number" hide domain={[0, most]} />
        <YAxis
          type="category"
          dataKey="key"
          width={namesWidth}
          interval={0}
          tickLine={false}
          tick={<PartName drawn={drawn} />}
        />
        <Bar dataKey="now" isAnimationActive={false} shape={LinkedBar} barSize={13}>
          <LabelList dataKey="nowWords" position="right" fontSize={12} />
        </Bar>
        <Bar
          dataKey="before"
          isAnimationActive={false}
          className="before"
          fill="url(#figures-hatch)"
          strokeWidth={1}
          barSize={10}
        >
          <LabelList dataKey="beforeWords" position="right" fontSize={11} />
        </Bar>
      </BarChart>
      {parts.length > drawn.length ? (
        <Box component="figcaption" sx={{ px: 2, fontSize: 12, color: 'text.secondary' }}>
          图上画前 {barsAtMost} 项，其余 {parts.length - drawn.length} 项见右边的表。
        </Box>
      ) : null}
    </Box>
  )
}

/** Which bar is which, by pattern and word. */
const Legend = ({ now, before }: PartsChartProps['names']): ReactElement => (
  <Box sx={{ display: 'flex', gap: 2, px: 2, pb: 0.5, fontSize: 12, color: 'text.secondary' }}>
    <span>
      <svg width="16" height="10" aria-hidden>
        <rect width="16" height="10" className="now" />
      </svg>{' '}
      {now}
    </span>
    <span>
      <svg width="16" height="10" aria-hidden>
        <rect width="16" height="10" className="before" fill="url(#figures-hatch)" />
      </svg>{' '}
      {before}
    </span>
  </Box>
)

interface TickProps {
  readonly x?: number
  readonly y?: number
  readonly payload?: { readonly value: string }
  readonly drawn: readonly DrawnPart[]
}

const PartName = ({ x = 0, y = 0, payload, drawn }: TickProps): ReactElement => {
  const words = drawn.find(({ key }) => key === payload?.value)?.words ?? ''
  return (
    <text x={x} y={y} dy={4} textAnchor="end" fontSize={13}>
      {clipToWidth(words, 8)}
      <title>{words}</title>
    </text>
  )
}

interface BarShapeProps {
  readonly x?: number | string
  readonly y?: number | string
  readonly width?: number | string
  readonly height?: number | string
  readonly payload?: DrawnPart
}

/** A bar that is a link: by mouse and by key. */
const LinkedBar = ({ x, y, width, height, payload }: BarShapeProps): ReactElement => {
  const bar = <rect x={x} y={y} width={width} height={height} className="now" />
  return payload === undefined ? (
    bar
  ) : (
    <g data-place={payload.place}>
      <a href={payload.hash} aria-label={`${payload.words}：${payload.nowWords}，看案件`}>
        {bar}
      </a>
    </g>
  )
}
