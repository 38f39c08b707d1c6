import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { Fragment, useState, type ReactElement } from 'react'
import { beforeExclusions, changeOfFigure, figureToText } from '#shared/figures/figure-words'
import { measureToFormula } from '#shared/figures/measure'
import { measureToTitle, type MeasureName } from '#shared/figures/measures'
import { comparedWords, type ComparedPlace } from '#shared/figures/period'
import { casesToText } from '#shared/figures/rate'
import { Panel } from '../../ui/panel'
import { FigureLink } from './figure-link'
import { figuresTableSx } from './figures-table-sx'
import type { FiguresLook, LookedCases } from './figures-look'
import { MeasuresDialog } from './measures-dialog'
import type { NamedLine } from './use-figures'

export interface OverviewPanelProps {
  readonly look: FiguresLook
  readonly lines: readonly NamedLine[]
  readonly compared: readonly ComparedPlace[]
  readonly shown: readonly MeasureName[]
  readonly onToggle: (name: MeasureName) => void
  readonly onReset: () => void
}

/** 总体情况: the counts of the period, and its rates with what each is made of. */
export function OverviewPanel({ look, lines, compared, shown, onToggle, onReset }: OverviewPanelProps): ReactElement {
  const [choosing, setChoosing] = useState(false)
  const comparedHeads = compared.flatMap((place) => [comparedWords[place].of, comparedWords[place].change])
  const counts = lines.filter(({ measure }) => measure.kind === 'count')
  const rates = lines.filter(({ measure }) => measure.kind !== 'count')
  return (
    <>
      <Panel title="件数" padding="none">
        <Box component="table" sx={figuresTableSx} aria-label="件数">
          <Heads heads={['指标', '本期', ...comparedHeads]} />
          <tbody>
            {counts.map((line) => (
              <tr key={line.name}>
                <NameCell line={line} />
                <ComparedCells look={look} line={line} compared={compared} />
              </tr>
            ))}
          </tbody>
        </Box>
      </Panel>
      <Panel title="率" padding="none" actions={<Button onClick={() => setChoosing(true)}>选指标和口径…</Button>}>
        <Box component="table" sx={figuresTableSx} aria-label="率">
          <Heads heads={['指标（口径）', '分子', '分母', '本期', '剔除前', ...comparedHeads]} />
          <tbody>
            {rates.map((line) => (
              <tr key={line.name}>
                <NameCell line={line} />
                <ShareCells look={look} line={line} />
                <ComparedCells look={look} line={line} compared={compared} exclusions />
              </tr>
            ))}
          </tbody>
        </Box>
      </Panel>
      {choosing ? (
        <MeasuresDialog shown={shown} onToggle={onToggle} onReset={onReset} onClose={() => setChoosing(false)} />
      ) : null}
    </>
  )
}

const Heads = ({ heads }: { readonly heads: readonly string[] }): ReactElement => (
  <thead>
    <tr>
      {heads.map((head) => (
        <th key={head} scope="col">
          {head}
        </th>
      ))}
    </tr>
  </thead>
)

/** A measure with its formula and source below it. */
const NameCell = ({ line: { measure } }: { readonly line: NamedLine }): ReactElement => (
  <th scope="row" title={`${measureToFormula(measure)}；${measure.source}`}>
    {measureToTitle(measure)}
    {measure.kind === 'count' && measure.unit !== '件' ? `（${measure.unit}）` : ''}
    {measure.kind === 'count' ? null : (
      <span className="formula">
        {measureToFormula(measure)}　出处：{measure.source}
      </span>
    )}
  </th>
)

interface CellsProps {
  readonly look: FiguresLook
  readonly line: NamedLine
}

/** Numerator and denominator, each opening to its cases; an index has none of its own. */
function ShareCells({ look, line: { name, measure, now } }: CellsProps): ReactElement {
  if (now.kind !== 'rate')
    return (
      <>
        <td />
        <td />
      </>
    )
  const link = (side: LookedCases['side'], hundredths: number, label: string): ReactElement => (
    <FigureLink
      look={look}
      cases={{ of: name, side, place: 'now', key: undefined }}
      words={casesToText(hundredths)}
      label={`${measureToTitle(measure)}${label}`}
    />
  )
  return (
    <>
      <td>{link('counted', now.share.counted, '的分子')}</td>
      <td>{link('of', now.share.of, '的分母')}</td>
    </>
  )
}

function ComparedCells({
  look,
  line,
  compared,
  exclusions = false,
}: CellsProps & { readonly compared: readonly ComparedPlace[]; readonly exclusions?: boolean }): ReactElement {
  const { name, measure, now } = line
  const title = measureToTitle(measure)
  const side = measure.kind === 'count' ? 'counted' : 'of'
  const withLeftOut = beforeExclusions(now)
  return (
    <>
      <td>
        <strong>
          <FigureLink
            look={look}
            cases={{ of: name, side, place: 'now', key: undefined }}
            words={figureToText(now)}
            label={title}
          />
        </strong>
      </td>
      {exclusions ? (
        <td>
          {withLeftOut === undefined ? null : (
            <FigureLink
              look={look}
              cases={{ of: name, side: 'left-out', place: 'now', key: undefined }}
              words={figureToText(withLeftOut)}
              label={`${title}里批准不计入的`}
            />
          )}
        </td>
      ) : null}
      {compared.map((place) => (
        <Fragment key={place}>
          <td>
            <FigureLink
              look={look}
              cases={{ of: name, side, place, key: undefined }}
              words={figureToText(line[place])}
              label={`${title}，${comparedWords[place].of}`}
            />
          </td>
          <td className="change">{changeOfFigure(now, line[place])}</td>
        </Fragment>
      ))}
    </>
  )
}
