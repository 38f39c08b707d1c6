import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { Fragment, type ReactElement } from 'react'
import { dimensions, groupingOf, type Dimension, type DimensionName } from '#shared/figures/dimensions'
import type { FigureLine } from '#shared/figures/figure-lines'
import type { Figure, FigureSide } from '#shared/figures/count-figures'
import { casesToText } from '#shared/figures/rate'
import { shareOfWhole, tellsExclusions } from '#shared/figures/figure-table'
import { beforeExclusions, changeOfFigure, figureToText } from '#shared/figures/figure-words'
import { measureToTitle } from '#shared/figures/measures'
import { comparedWords, type ComparedPlace } from '#shared/figures/period'
import type { Measure } from '#shared/figures/measure'
import { FigureLink } from './figure-link'
import { figuresTableSx } from './figures-table-sx'
import type { FiguresLook, PeriodPlace } from './figures-look'
import type { Figures } from './use-figures'

export interface PartsTableProps {
  readonly look: FiguresLook
  readonly by: DimensionName
  readonly figures: Figures
  readonly measure: Measure
  readonly compared: readonly ComparedPlace[]
  readonly onOpen: (key: string) => void
}

/** The parts with their numbers, the whole below them. */
export function PartsTable({
  look,
  by,
  figures: { asked, parts, whole },
  measure,
  compared,
  onOpen,
}: PartsTableProps): ReactElement {
  const dimension: Dimension = dimensions[by]
  const { head, openOf } = groupingOf(by, look.under, asked.classes)
  const exclusions = tellsExclusions([...parts, whole])
  const middle =
    measure.kind === 'index'
      ? []
      : measure.kind === 'count'
        ? ['占比']
        : ['分子', '分母', ...(exclusions ? ['剔除前'] : [])]
  const cells = (key: string | undefined, words: string, line: FigureLine): ReactElement => (
    <PartCells look={look} measure={measure} compared={compared} of={{ key, words, line, whole, exclusions }} />
  )
  return (
    <Box component="table" sx={figuresTableSx} aria-label={`${measureToTitle(measure)}，按${dimension.title}`}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">本期</th>
          {middle.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          {compared.map((place) => (
            <Fragment key={place}>
              <th scope="col">{comparedWords[place].of}</th>
              <th scope="col">{comparedWords[place].change}</th>
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map(({ key, words, ...line }) => (
          <tr key={key}>
            <th scope="row">
              {openOf(key) !== undefined ? (
                <Button
                  size="small"
                  variant="text"
                  sx={{ minHeight: 0, py: 0, px: 0.5, ml: -0.5, minWidth: 0, fontWeight: 400 }}
                  title="展开到下一级分类"
                  onClick={() => onOpen(openOf(key) ?? '')}
                >
                  {words} ›
                </Button>
              ) : (
                words
              )}
            </th>
            {cells(key, words, line)}
          </tr>
        ))}
        <tr className="whole">
          <th scope="row">合计</th>
          {cells(undefined, '合计', whole)}
        </tr>
      </tbody>
    </Box>
  )
}

interface PartCellsProps {
  readonly look: FiguresLook
  readonly compared: readonly ComparedPlace[]
  readonly measure: Measure
  readonly of: {
    /** Undefined of the whole. */
    readonly key: string | undefined
    readonly words: string
    readonly line: FigureLine
    readonly whole: FigureLine
    /** Whether the table tells of what was approved as not counting. */
    readonly exclusions: boolean
  }
}

function PartCells({ look, measure, compared, of }: PartCellsProps): ReactElement {
  const { key, words, line, whole } = of
  const { now } = line
  const link = (place: PeriodPlace, side: FigureSide, shown: string, of: string): ReactElement => (
    <FigureLink look={look} cases={{ of: look.measure, side, place, key }} words={shown} label={`${words}${of}`} />
  )
  const side = measure.kind === 'count' ? 'counted' : 'of'
  return (
    <>
      <td>
        <strong>{link('now', side, figureToText(now), '')}</strong>
      </td>
      {now.kind === 'rate' ? <RateCells now={now} exclusions={of.exclusions} link={link} /> : null}
      {measure.kind === 'count' ? <td>{shareOfWhole(now, whole.now).words}</td> : null}
      {compared.map((place) => (
        <Fragment key={place}>
          <td>{link(place, side, figureToText(line[place]), `，${comparedWords[place].of}`)}</td>
          <td className="change">{changeOfFigure(now, line[place])}</td>
        </Fragment>
      ))}
    </>
  )
}

interface RateCellsProps {
  readonly now: Extract<Figure, { readonly kind: 'rate' }>
  readonly exclusions: boolean
  readonly link: (place: PeriodPlace, side: FigureSide, shown: string, of: string) => ReactElement
}

/** What the rate of a part is made of, each number opening to its cases. */
function RateCells({ now, exclusions, link }: RateCellsProps): ReactElement {
  const before = beforeExclusions(now)
  return (
    <>
      <td>{link('now', 'counted', casesToText(now.share.counted), '的分子')}</td>
      <td>{link('now', 'of', casesToText(now.share.of), '的分母')}</td>
      {exclusions ? (
        <td>{before === undefined ? null : link('now', 'left-out', figureToText(before), '里批准不计入的')}</td>
      ) : null}
    </>
  )
}
