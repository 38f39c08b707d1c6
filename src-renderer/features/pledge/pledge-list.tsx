import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useMemo, useState, type ReactElement } from 'react'
import { listMoved } from '#shared/pledge/assess-pledge'
import { compareUnits, composeComparison, totalOf, type ComparedUnit } from '#shared/pledge/compare-units'
import { composePledge, type PledgeSurroundings } from '#shared/pledge/compose-pledge-paper'
import { rowsByUnit } from '#shared/pledge/count-indicators'
import { mayKeepPledges } from '#shared/pledge/plan-pledge'
import { pledgeFormWords, type Pledge } from '#shared/pledge/pledge'
import type { PledgeYear } from '#shared/pledge/pledge-year'
import { pointsToText } from '#shared/pledge/total-points'
import { useActor } from '../../desk/use-staff'
import { goTo, replaceRoute, routeToHash } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { PlusIcon } from '../../ui/icons'
import { PageFrame } from '../../ui/page'
import { Panel } from '../../ui/panel'
import { MakeDialog } from './make-dialog'
import { SignManyDialog } from './mark-dialogs'
import { PledgeChip } from './pledge-chip'
import type { PledgeScreenGround } from './pledge-ground'
import { useSignedPapers, type SignedPapers } from './use-signed-papers'
import { YearDialog } from './year-dialog'

interface PledgeListProps {
  readonly ground: PledgeScreenGround
  readonly year: number
}

type ListDialog = 'make' | 'year' | 'sign'

interface ListDialogsProps extends PledgeListProps {
  readonly dialog: ListDialog | undefined
  readonly may: boolean
  readonly onClose: () => void
}

/** The form that is open over the list, if any. */
function ListDialogs({ dialog, ground, year, may, onClose }: ListDialogsProps): ReactElement | null {
  const { pledges } = ground
  switch (dialog) {
    case undefined:
      return null
    case 'make':
      return <MakeDialog ground={ground} year={year} onClose={onClose} />
    case 'year':
      return <YearDialog settled={pledges.yearOf(year)} may={may} onClose={onClose} />
    case 'sign':
      return (
        <SignManyDialog
          drafts={pledges.pledges.filter(
            (one) => one.year === year && one.signedOn === '' && one.voided === undefined && !one.newer,
          )}
          onClose={onClose}
        />
      )
  }
}

/** The pledges of a year, each with how far it has come and what it was given. */
export function PledgeList({ ground, year }: PledgeListProps): ReactElement {
  const { pledges, rows, office, wording, today } = ground
  const [dialog, setDialog] = useState<ListDialog>()
  const actor = useActor()
  const papers = useSignedPapers()
  const may = actor !== undefined && mayKeepPledges(actor)
  const settled = pledges.yearOf(year)
  const ofYear = useMemo(() => pledges.pledges.filter((pledge) => pledge.year === year), [pledges, year])
  const units = useMemo(() => compareUnits(ofYear, settled, 'end'), [ofYear, settled])
  const moved = useMemo(() => findMoved(ofYear, rows), [ofYear, rows])
  const judged = units.filter(({ total }) => total !== undefined).length
  const result = () => ({
    paper: composeComparison(units, settled, { name: 'end', officeName: office.name, on: today }),
    kind: '责任书考核评比结果',
    of: `${year}年`,
    lines: units.length,
  })
  return (
    <PageFrame
      title="责任书"
      subtitle="年初签订，年中检查，年终考核；数字取自台账，点开就是案件"
      actions={
        <>
          <Button onClick={() => goTo({ screen: 'report', about: '' })}>回到报告</Button>
          <Button onClick={() => setDialog('year')}>考核办法</Button>
          <Button loading={papers.busy} disabled={judged === 0} onClick={() => papers.print(result())}>
            打印评比结果
          </Button>
          <Button loading={papers.busy} disabled={judged === 0} onClick={() => papers.save(result())}>
            评比结果存为 Word
          </Button>
          <Button
            variant="contained"
            startIcon={<PlusIcon />}
            disabled={!may}
            title={may ? undefined : '由登记、督办、审阅、管理职责的人起草'}
            onClick={() => setDialog('make')}
          >
            起草责任书
          </Button>
        </>
      }
    >
      {papers.failure === undefined ? null : <FailureNotice words={papers.failure} />}
      <YearSteps year={year} />
      <Panel
        title={`${year} 年（${units.length} 份，已考核 ${judged} 份）`}
        padding="none"
        actions={
          <BatchButtons
            pledges={units.map(({ pledge }) => pledge)}
            may={may}
            around={{ officeName: office.name, wording }}
            papers={papers}
            onSign={() => setDialog('sign')}
          />
        }
      >
        {ofYear.length === 0 ? (
          <EmptyState
            title={`${year} 年还没有责任书`}
            hint="按右上角的“起草责任书”，可以一次给所有村社、部门各起草一份。"
          />
        ) : (
          <PledgeTable
            units={units}
            voided={ofYear.filter((one) => one.voided !== undefined)}
            moved={moved}
            settled={settled}
          />
        )}
      </Panel>
      <RankingNotice settled={settled} />
      <ListDialogs dialog={dialog} ground={ground} year={year} may={may} onClose={() => setDialog(undefined)} />
    </PageFrame>
  )
}

interface BatchButtonsProps {
  readonly pledges: readonly Pledge[]
  readonly may: boolean
  readonly around: PledgeSurroundings
  readonly papers: SignedPapers
  readonly onSign: () => void
}

/** What is done with all of a year at once. */
function BatchButtons({ pledges, may, around, papers, onSign }: BatchButtonsProps): ReactElement | null {
  const drafts = pledges.filter(({ signedOn }) => signedOn === '').length
  const [first, ...others] = pledges
  if (first === undefined) return null
  return (
    <>
      <Button
        size="small"
        loading={papers.busy}
        title={others.length === 0 ? undefined : '一次打印几份的，不印页码'}
        onClick={() =>
          papers.print({
            paper: composePledge(first, around),
            others: others.map((one) => composePledge(one, around)),
            kind: '责任书',
            of: `${first.year}年`,
            lines: pledges.length,
          })
        }
      >
        全部打印
      </Button>
      {may && drafts > 0 ? (
        <Button size="small" onClick={onSign}>
          批量登记签订
        </Button>
      ) : null}
    </>
  )
}

/** The pledges whose saved figures the ledger tells otherwise by now. */
function findMoved(pledges: readonly Pledge[], rows: PledgeScreenGround['rows']): ReadonlySet<string> {
  const reviewed = pledges.filter(({ mid, end }) => mid !== undefined || end !== undefined)
  if (reviewed.length === 0) return new Set()
  const own = rowsByUnit(rows.values(), reviewed)
  return new Set(
    reviewed.flatMap((pledge) =>
      [pledge.mid, pledge.end].some(
        (review) => review !== undefined && listMoved(review, pledge, own.get(pledge.id) ?? []).length > 0,
      )
        ? [pledge.id]
        : [],
    ),
  )
}

const toYear = (next: number): void => replaceRoute({ screen: 'pledge', place: String(next) })

function YearSteps({ year }: { readonly year: number }): ReactElement {
  return (
    <Stack direction="row" role="group" aria-label="年度" sx={{ alignItems: 'center', gap: 1 }}>
      <Button size="small" onClick={() => toYear(year - 1)}>
        上一年
      </Button>
      <Typography component="p" aria-live="polite" sx={{ fontWeight: 600, minWidth: 72, textAlign: 'center' }}>
        {year} 年
      </Typography>
      <Button size="small" onClick={() => toYear(year + 1)}>
        下一年
      </Button>
    </Stack>
  )
}

const RankingNotice = ({ settled }: { readonly settled: PledgeYear }): ReactElement => (
  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
    {settled.ranking
      ? '本单位在“考核办法”里打开了排名：按折算分从高到低，分数相同的名次相同，一票否决的排在最后。'
      : '按单位顺序列出，不排名次：国办函〔2025〕66号不主张追逐排名。确需排名的，在“考核办法”里打开。'}
  </Typography>
)

interface PledgeTableProps {
  readonly units: readonly ComparedUnit[]
  readonly voided: readonly Pledge[]
  readonly moved: ReadonlySet<string>
  readonly settled: PledgeYear
}

function PledgeTable({ units, voided, moved, settled }: PledgeTableProps): ReactElement {
  return (
    <>
      <Table size="small" aria-label="责任书">
        <TableHead>
          <TableRow>
            {settled.ranking ? <TableCell sx={{ width: 56 }}>名次</TableCell> : null}
            <TableCell>责任单位</TableCell>
            <TableCell sx={{ width: 96 }}>形式</TableCell>
            <TableCell sx={{ width: 112 }}>签订日期</TableCell>
            <TableCell sx={{ width: 128 }}>状态</TableCell>
            <TableCell sx={{ width: 110 }} align="right">
              年中折算分
            </TableCell>
            <TableCell sx={{ width: 110 }} align="right">
              年终折算分
            </TableCell>
            <TableCell sx={{ width: 88 }}>等次</TableCell>
            <TableCell sx={{ width: 170 }}>说明</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {units.map((unit) => (
            <PledgeLine key={unit.pledge.id} unit={unit} moved={moved.has(unit.pledge.id)} isRanked={settled.ranking} />
          ))}
        </TableBody>
      </Table>
      {voided.length === 0 ? null : (
        <Box sx={{ px: 2, py: 1, borderTop: 1, borderColor: 'divider', color: 'text.secondary' }}>
          已作废：
          {voided.map(({ id, unit }, nth) => (
            <span key={id}>
              {nth === 0 ? '' : '、'}
              <Link href={routeToHash({ screen: 'pledge', place: id })} color="inherit">
                {unit.name}
              </Link>
            </span>
          ))}
        </Box>
      )}
    </>
  )
}

const pointsOf = (points: number | undefined): string => (points === undefined ? '—' : pointsToText(points))

function PledgeLine({
  unit: { pledge, total, grade, rank },
  moved,
  isRanked,
}: {
  readonly unit: ComparedUnit
  readonly moved: boolean
  readonly isRanked: boolean
}): ReactElement {
  const { id, unit, form, signedOn, conflicts } = pledge
  const remarks = [
    ...(total?.vetoed === true ? ['一票否决'] : []),
    ...(moved ? ['考核后数字有变'] : []),
    ...(conflicts.length > 0 ? ['两台电脑写得不同'] : []),
  ]
  return (
    <TableRow hover>
      {isRanked ? <TableCell>{rank ?? '—'}</TableCell> : null}
      <TableCell data-place={id}>
        <Link href={routeToHash({ screen: 'pledge', place: id })}>{unit.name}</Link>
      </TableCell>
      <TableCell>{pledgeFormWords[form]}</TableCell>
      <TableCell>{signedOn === '' ? '未签' : signedOn}</TableCell>
      <TableCell>
        <PledgeChip pledge={pledge} />
      </TableCell>
      <TableCell align="right">{pointsOf(totalOf(pledge, 'mid')?.converted)}</TableCell>
      <TableCell align="right">{pointsOf(total?.converted)}</TableCell>
      <TableCell>{grade === '' ? '—' : grade}</TableCell>
      <TableCell sx={{ color: remarks.length === 0 ? undefined : 'warning.dark' }}>{remarks.join('；')}</TableCell>
    </TableRow>
  )
}
