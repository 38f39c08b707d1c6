import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useMemo, type ReactElement } from 'react'
import type { FigureSide } from '#shared/figures/count-figures'
import { countToText, isVetoIn, listMoved, spanOfReview } from '#shared/pledge/assess-pledge'
import { composeReview, totalToText } from '#shared/pledge/compose-pledge-paper'
import { countIndicators, isIndicatorMeasure, listProofs, type PledgeRow } from '#shared/pledge/count-indicators'
import { reviewWords, type Pledge, type ReviewName } from '#shared/pledge/pledge'
import type { Review, ReviewLine } from '#shared/pledge/review'
import { pointsToText, totalPoints } from '#shared/pledge/total-points'
import { routeToHash } from '../../routes'
import { Panel } from '../../ui/panel'
import { unitCasesLook } from './cases-address'
import type { PledgeScreenGround } from './pledge-ground'
import type { SignedPapers } from './use-signed-papers'

interface ReviewPanelProps {
  readonly name: ReviewName
  readonly ground: PledgeScreenGround
  readonly pledge: Pledge
  /** Of its own unit. */
  readonly rows: readonly PledgeRow[]
  readonly papers: SignedPapers
  /** Undefined where nobody may judge now. */
  readonly onJudge: (() => void) | undefined
}

/** An appraisal as it was saved, with what the ledger tells otherwise by now. */
export function ReviewPanel({ name, ground, pledge, rows, papers, onJudge }: ReviewPanelProps): ReactElement {
  const review = pledge[name]
  const word = reviewWords[name]
  return (
    <Panel
      title={word}
      padding={review === undefined ? 'normal' : 'none'}
      actions={
        <>
          {review === undefined ? null : (
            <PaperButtons name={name} ground={ground} pledge={pledge} review={review} rows={rows} papers={papers} />
          )}
          {onJudge === undefined ? null : (
            <Button size="small" variant={review === undefined ? 'outlined' : 'text'} onClick={onJudge}>
              {review === undefined ? word : `重做${word}`}
            </Button>
          )}
        </>
      }
    >
      {review === undefined ? (
        <Box sx={{ color: 'text.secondary' }}>
          {pledge.signedOn === '' ? `还没有做${word}：签订以后才能做。` : `还没有做${word}。`}
        </Box>
      ) : (
        <SavedReview pledge={pledge} review={review} rows={rows} ground={ground} />
      )}
    </Panel>
  )
}

type SavedProps = Pick<ReviewPanelProps, 'pledge' | 'rows' | 'ground'> & { readonly review: Review }

function PaperButtons({
  name,
  ground,
  pledge,
  review,
  rows,
  papers,
}: SavedProps & Pick<ReviewPanelProps, 'name' | 'papers'>): ReactElement {
  const named = () => {
    const counted = countIndicators(rows, pledge.indicators, spanOfReview(review))
    const proofs = new Map(
      [...counted].flatMap(([id, count]) => {
        const found = listProofs(rows, count, spanOfReview(review))
        return found === undefined ? [] : [[id, found] as const]
      }),
    )
    return {
      paper: composeReview(pledge, review, {
        name,
        total: totalPoints(review.lines, isVetoIn(pledge.indicators)),
        proofs,
        judge: ground.staff.people.get(review.judgeId)?.name ?? '',
        officeName: ground.office.name,
      }),
      kind: `责任书${reviewWords[name]}评分表`,
      of: `${pledge.year}年${pledge.unit.name}`,
      lines: review.lines.length,
    }
  }
  return (
    <>
      <Button size="small" loading={papers.busy} onClick={() => papers.print(named())}>
        打印评分表
      </Button>
      <Button size="small" loading={papers.busy} onClick={() => papers.save(named())}>
        评分表存为 Word
      </Button>
    </>
  )
}

function SavedReview({ pledge, review, rows, ground }: SavedProps): ReactElement {
  const moved = useMemo(() => listMoved(review, pledge, rows), [review, pledge, rows])
  const total = totalPoints(review.lines, isVetoIn(pledge.indicators))
  return (
    <>
      {moved.length === 0 ? null : (
        <Alert severity="warning" sx={{ m: 2, mb: 0 }} variant="outlined">
          {review.on} 保存以后，台账里的数字有了变化；保存的得分没有跟着变：
          {moved.map(({ id, text, was, now }) => (
            <div key={id}>
              {text}：当时 {was}，现在 {now}
            </div>
          ))}
        </Alert>
      )}
      <Box sx={{ px: 2, py: 1 }}>
        {review.on} 由{ground.staff.people.get(review.judgeId)?.name ?? '未知人员'}评定，数字取自 {review.from} 至{' '}
        {review.to}。{totalToText(total, review.grade)}
        {review.note === '' ? null : <div>考核意见：{review.note}</div>}
      </Box>
      <Table size="small" sx={{ '& td': { py: 1 } }}>
        <TableHead>
          <TableRow>
            <TableCell>指标</TableCell>
            <TableCell sx={{ width: 72 }} align="right">
              标准分
            </TableCell>
            <TableCell sx={{ width: 420 }}>完成情况</TableCell>
            <TableCell sx={{ width: 80 }} align="right">
              得分
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {review.lines.map((line) => (
            <TableRow key={line.id}>
              <TableCell>{line.text}</TableCell>
              <TableCell align="right">{pointsToText(line.full)}</TableCell>
              <TableCell>
                <SavedCount line={line} pledge={pledge} review={review} />
                {line.found}
              </TableCell>
              <TableCell align="right">{line.points === undefined ? '不计分' : pointsToText(line.points)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  )
}

/** What was counted then; it opens to the cases that are behind it now. */
function SavedCount({
  line,
  pledge,
  review,
}: {
  readonly line: ReviewLine
  readonly pledge: Pledge
  readonly review: Review
}): ReactElement | null {
  const measure = pledge.indicators.find(({ id }) => id === line.id)?.measure ?? ''
  if (line.counted === undefined) return null
  if (line.of === 0) return <>没有可考核的案件，不计分 </>
  if (!isIndicatorMeasure(measure)) return <>{countToText(line)} </>
  const side: FigureSide = line.of === undefined ? 'counted' : 'of'
  return (
    <>
      <Link
        href={routeToHash({ screen: 'figures', look: unitCasesLook(pledge, spanOfReview(review), measure, side) })}
        aria-label={`${line.text}：${countToText(line)}，看案件`}
      >
        {countToText(line)}
      </Link>{' '}
    </>
  )
}
