import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import type { FigureSide } from '#shared/figures/count-figures'
import { casesToText, rateToText } from '#shared/figures/rate'
import type { Span } from '#shared/figures/period'
import type { Assessment } from '#shared/pledge/assess-pledge'
import { totalToText } from '#shared/pledge/compose-pledge-paper'
import type { CountedIndicator, Proof } from '#shared/pledge/count-indicators'
import { formulaToText, ruleToText } from '#shared/pledge/indicator-words'
import type { NamedIndicator, Pledge } from '#shared/pledge/pledge'
import { pointsToText } from '#shared/pledge/total-points'
import { routeToHash } from '../../routes'
import { PlusIcon } from '../../ui/icons'
import { Panel } from '../../ui/panel'
import { unitCasesLook } from './cases-address'

interface IndicatorPanelProps {
  readonly pledge: Pledge
  /** As the ledger stands today. */
  readonly now: Assessment
  readonly canWrite: boolean
  /** Opens an indicator's form; a new one where none is named. */
  readonly onOpen: (indicator?: NamedIndicator) => void
}

/** What is judged, each with how the ledger stands to it today; every number opens to its cases. */
export function IndicatorPanel({ pledge, now, canWrite, onOpen }: IndicatorPanelProps): ReactElement {
  const full = pledge.indicators.reduce((sum, { points }) => sum + points, 0)
  return (
    <Panel
      title={`考核指标（${pledge.indicators.length} 项，标准分 ${pointsToText(full)} 分）`}
      padding="none"
      actions={
        canWrite ? (
          <Button size="small" startIcon={<PlusIcon />} onClick={() => onOpen()}>
            添加指标
          </Button>
        ) : undefined
      }
    >
      <Table size="small" aria-label="考核指标" sx={{ '& td': { py: 1 } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 40 }} />
            <TableCell>指标</TableCell>
            <TableCell sx={{ width: 72 }} align="right">
              标准分
            </TableCell>
            <TableCell sx={{ width: 300 }}>考核标准</TableCell>
            <TableCell sx={{ width: 190 }}>截至 {now.span.to}</TableCell>
            <TableCell sx={{ width: 72 }} align="right">
              得分
            </TableCell>
            {canWrite ? <TableCell sx={{ width: 72 }} /> : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {pledge.indicators.map((indicator, nth) => (
            <IndicatorLine
              key={indicator.id}
              indicator={indicator}
              nth={nth}
              pledge={pledge}
              now={now}
              canWrite={canWrite}
              onOpen={onOpen}
            />
          ))}
        </TableBody>
      </Table>
      <Box sx={{ px: 2, py: 1, borderTop: 1, borderColor: 'divider', color: 'text.secondary' }} role="status">
        截至 {now.span.to}：{totalToText(now.total, now.grade)}
      </Box>
    </Panel>
  )
}

type LineProps = IndicatorPanelProps & { readonly indicator: NamedIndicator; readonly nth: number }

function IndicatorLine({ indicator, nth, pledge, now, canWrite, onOpen }: LineProps): ReactElement {
  const counted = now.counted.get(indicator.id)
  const line = now.lines.find(({ id }) => id === indicator.id)
  return (
    <TableRow>
      <TableCell sx={{ color: 'text.secondary', verticalAlign: 'top' }}>{nth + 1}</TableCell>
      <TableCell sx={{ verticalAlign: 'top' }}>
        {indicator.group === '' ? null : (
          <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>
            {indicator.group}
          </Box>
        )}
        {indicator.text}
        <Proofs proofs={now.proofs.get(indicator.id)} />
      </TableCell>
      <TableCell align="right" sx={{ verticalAlign: 'top' }}>
        {pointsToText(indicator.points)}
      </TableCell>
      <TableCell sx={{ verticalAlign: 'top' }} title={formulaToText(indicator)}>
        {ruleToText(indicator)}
      </TableCell>
      <TableCell sx={{ verticalAlign: 'top' }} data-place={indicator.id}>
        {counted === undefined ? (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {line?.found === '' || line === undefined ? '由考核人评定' : line.found}
          </Box>
        ) : (
          <FigureLinks counted={counted} pledge={pledge} span={now.span} />
        )}
      </TableCell>
      <TableCell align="right" sx={{ verticalAlign: 'top' }}>
        {line?.points === undefined ? '—' : pointsToText(line.points)}
      </TableCell>
      {canWrite ? (
        <TableCell sx={{ verticalAlign: 'top', '&&': { py: 0.25 } }}>
          <Button size="small" aria-label={`修改指标 ${indicator.text}`} onClick={() => onOpen(indicator)}>
            修改
          </Button>
        </TableCell>
      ) : null}
    </TableRow>
  )
}

interface FigureLinksProps {
  readonly counted: CountedIndicator
  readonly pledge: Pledge
  readonly span: Span
}

/** A count, or a rate with what it is made of: each of these opens to its cases. */
export function FigureLinks({ counted: { figure, measure, indicator }, pledge, span }: FigureLinksProps): ReactElement {
  const link = (words: string, side: FigureSide, label: string): ReactElement => (
    <Link
      href={routeToHash({ screen: 'figures', look: unitCasesLook(pledge, span, measure, side) })}
      aria-label={`${indicator.text}${label}：${words}，看案件`}
    >
      {words}
    </Link>
  )
  if (figure.kind === 'index') return <>—</>
  if (figure.kind === 'count') return <>{link(`${casesToText(figure.counted)} 件`, 'counted', '')}</>
  const { share } = figure
  return (
    <>
      {rateToText(share, 2)}（{link(casesToText(share.counted), 'counted', '的分子')} ÷{' '}
      {link(casesToText(share.of), 'of', '的分母')}）
    </>
  )
}

/** So many numbers of stubs stand under an indicator until all are asked for. */
const shownAtFirst = 6

/** The stubs that prove an indicator, each leading to its case. */
export function Proofs({ proofs }: { readonly proofs: readonly Proof[] | undefined }): ReactElement | null {
  const [showsAll, setShowsAll] = useState(false)
  if (proofs === undefined || proofs.length === 0) return null
  const shown = showsAll ? proofs : proofs.slice(0, shownAtFirst)
  return (
    <Box sx={{ color: 'text.secondary', fontSize: 13, mt: 0.5 }}>
      存根 {proofs.length} 份：
      {shown.map(({ caseId, stubNumber, visitedOn }, nth) => (
        <span key={caseId}>
          {nth === 0 ? '' : '、'}
          <Link
            href={routeToHash({ screen: 'case', caseId })}
            color="inherit"
            title={visitedOn === '' ? undefined : `${visitedOn} 回访`}
          >
            {stubNumber === '' ? '（没有存根号）' : stubNumber}
          </Link>
        </span>
      ))}
      {proofs.length > shownAtFirst ? (
        <Button size="small" onClick={() => setShowsAll(!showsAll)} aria-expanded={showsAll}>
          {showsAll ? '收起' : '全部'}
        </Button>
      ) : null}
    </Box>
  )
}
