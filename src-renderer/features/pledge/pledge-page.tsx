import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useMemo, useState, type ReactElement } from 'react'
import { assessPledge, findingsOf } from '#shared/pledge/assess-pledge'
import { composePledge } from '#shared/pledge/compose-pledge-paper'
import { rowsByUnit, type PledgeRow } from '#shared/pledge/count-indicators'
import type { PledgeYear } from '#shared/pledge/pledge-year'
import { mayKeepPledges } from '#shared/pledge/plan-pledge'
import {
  pledgeFieldName,
  pledgeFieldWords,
  pledgeFormWords,
  unitKindWords,
  type NamedIndicator,
  type Pledge,
  type ReviewName,
} from '#shared/pledge/pledge'
import { sayWord } from '#shared/text/say-word'
import { useActor } from '../../desk/use-staff'
import { goTo } from '../../routes'
import { FailureNotice } from '../../ui/failure-notice'
import { KeyValue } from '../../ui/key-value'
import { PageFrame } from '../../ui/page'
import { Panel } from '../../ui/panel'
import { BasicsDialog } from './basics-dialog'
import { IndicatorDialog } from './indicator-dialog'
import { IndicatorPanel } from './indicator-panel'
import { MarkDialog, SignDialog, type Marking } from './mark-dialogs'
import { PledgeChip } from './pledge-chip'
import type { PledgeScreenGround } from './pledge-ground'
import { ReviewDialog } from './review-dialog'
import { ReviewPanel } from './review-panel'
import { useSignedPapers, type SignedPapers } from './use-signed-papers'

/** The form that is open over a pledge. */
type OpenDialog =
  | { readonly form: 'basics' | 'sign' }
  | { readonly form: 'indicator'; readonly indicator?: NamedIndicator }
  | { readonly form: 'mark'; readonly want: Marking }
  | { readonly form: 'review'; readonly name: ReviewName }

/** How the ledger stands to a pledge today, with the rows of its unit. */
function useStanding({ pledges, rows, rules, today }: PledgeScreenGround, pledge: Pledge) {
  const settled = pledges.yearOf(pledge.year)
  const own = useMemo(() => rowsByUnit(rows.values(), [pledge]).get(pledge.id) ?? [], [rows, pledge])
  const now = useMemo(
    () =>
      assessPledge(pledge, {
        rows: own,
        on: today,
        rules,
        findings: findingsOf(pledge.end ?? pledge.mid),
        grades: settled.grades,
      }),
    [pledge, own, rules, today, settled.grades],
  )
  return { settled, own, now }
}

interface PledgePageProps {
  readonly ground: PledgeScreenGround
  readonly pledge: Pledge
}

/** One pledge: what was promised, how the ledger stands to it today, and what was found in the middle and at the end of the year. */
export function PledgePage({ ground, pledge }: PledgePageProps): ReactElement {
  const { office, wording } = ground
  const [dialog, setDialog] = useState<OpenDialog>()
  const actor = useActor()
  const papers = useSignedPapers()
  const { settled, own, now } = useStanding(ground, pledge)
  const mayKeep = actor !== undefined && mayKeepPledges(actor)
  const may = mayKeep && !pledge.newer && pledge.voided === undefined
  const named = () => ({
    paper: composePledge(pledge, { officeName: office.name, wording }),
    kind: '责任书',
    of: `${pledge.year}年${pledge.unit.name}`,
    lines: pledge.indicators.length,
  })
  return (
    <PageFrame
      title={pledge.unit.name}
      subtitle={
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          {pledge.title}
          <PledgeChip pledge={pledge} />
        </Stack>
      }
      actions={
        <PageActions
          pledge={pledge}
          may={may}
          mayKeep={mayKeep && !pledge.newer}
          papers={papers}
          named={named}
          onOpen={setDialog}
        />
      }
    >
      {papers.failure === undefined ? null : <FailureNotice words={papers.failure} />}
      <PledgeNotices pledge={pledge} />
      <Panel
        title="责任书"
        actions={
          may && pledge.signedOn === '' ? (
            <Button size="small" onClick={() => setDialog({ form: 'basics' })}>
              修改
            </Button>
          ) : undefined
        }
      >
        <Facts pledge={pledge} />
      </Panel>
      <IndicatorPanel
        pledge={pledge}
        now={now}
        canWrite={may && pledge.signedOn === ''}
        onOpen={(indicator) => setDialog({ form: 'indicator', ...(indicator === undefined ? {} : { indicator }) })}
      />
      {(['mid', 'end'] as const).map((name) => (
        <ReviewPanel
          key={name}
          name={name}
          ground={ground}
          pledge={pledge}
          rows={own}
          papers={papers}
          onJudge={may && pledge.signedOn !== '' ? () => setDialog({ form: 'review', name }) : undefined}
        />
      ))}
      <PledgeDialogs
        pledge={pledge}
        dialog={dialog}
        settled={settled}
        rows={own}
        onClose={() => setDialog(undefined)}
      />
    </PageFrame>
  )
}

interface PledgeDialogsProps {
  readonly pledge: Pledge
  readonly dialog: OpenDialog | undefined
  readonly settled: PledgeYear
  readonly rows: readonly PledgeRow[]
  readonly onClose: () => void
}

/** The form that is open, if any. */
function PledgeDialogs({ pledge, dialog, settled, rows, onClose }: PledgeDialogsProps): ReactElement | null {
  switch (dialog?.form) {
    case undefined:
      return null
    case 'basics':
      return <BasicsDialog pledge={pledge} onClose={onClose} />
    case 'sign':
      return <SignDialog pledge={pledge} onClose={onClose} />
    case 'mark':
      return <MarkDialog pledge={pledge} want={dialog.want} onClose={onClose} />
    case 'indicator':
      return <IndicatorDialog pledge={pledge} indicator={dialog.indicator} onClose={onClose} />
    case 'review':
      return <ReviewDialog pledge={pledge} name={dialog.name} settled={settled} rows={rows} onClose={onClose} />
  }
}

interface PageActionsProps {
  readonly pledge: Pledge
  readonly may: boolean
  readonly mayKeep: boolean
  readonly papers: SignedPapers
  readonly named: () => Parameters<SignedPapers['print']>[0]
  readonly onOpen: (dialog: OpenDialog) => void
}

function PageActions({ pledge, may, mayKeep, papers, named, onOpen }: PageActionsProps): ReactElement {
  const { signedOn, mid, end, voided, year } = pledge
  return (
    <>
      <Button onClick={() => goTo({ screen: 'pledge', place: String(year) })}>全部责任书</Button>
      {mayKeep && voided !== undefined ? (
        <Button onClick={() => onOpen({ form: 'mark', want: 'restore' })}>恢复</Button>
      ) : null}
      {may ? <Button onClick={() => onOpen({ form: 'mark', want: 'void' })}>作废</Button> : null}
      {may && signedOn !== '' && mid === undefined && end === undefined ? (
        <Button onClick={() => onOpen({ form: 'mark', want: 'unsign' })}>退回草拟</Button>
      ) : null}
      <Button loading={papers.busy} onClick={() => papers.print(named())}>
        打印
      </Button>
      <Button loading={papers.busy} onClick={() => papers.save(named())}>
        存为 Word
      </Button>
      {may && signedOn === '' ? (
        <Button variant="contained" onClick={() => onOpen({ form: 'sign' })}>
          登记签订
        </Button>
      ) : null}
    </>
  )
}

function PledgeNotices({ pledge }: { readonly pledge: Pledge }): ReactElement {
  const { voided, newer, conflicts } = pledge
  const fields = [...new Set(conflicts.map((field) => pledgeFieldName(field)))]
  return (
    <>
      {voided === undefined ? null : (
        <Alert severity="warning" variant="outlined">
          已作废：{voided}
        </Alert>
      )}
      {newer ? (
        <Alert severity="info" variant="outlined">
          这份责任书里有较新版本的程序写的内容，这台电脑读不全，不能在这里改。
        </Alert>
      ) : null}
      {fields.length === 0 ? null : (
        <Alert
          severity="warning"
          variant="outlined"
          action={
            <Button size="small" onClick={() => goTo({ screen: 'reconcile', section: '' })}>
              去核对
            </Button>
          }
        >
          两台电脑把{fields.join('、')}写得不同，请到“需要核对”里选定一份。
        </Alert>
      )}
    </>
  )
}

const Facts = ({ pledge }: { readonly pledge: Pledge }): ReactElement => (
  <KeyValue
    items={[
      { label: pledgeFieldWords.unit, value: `${pledge.unit.name}（${sayWord(unitKindWords, pledge.unit.kind)}）` },
      { label: pledgeFieldWords.form, value: pledgeFormWords[pledge.form] },
      { label: '责任期', value: `${pledge.from} 至 ${pledge.to}` },
      { label: pledgeFieldWords.signedOn, value: pledge.signedOn === '' ? '还没有签订' : pledge.signedOn },
      {
        label: pledgeFieldWords.signers,
        value: pledge.signers.map(({ organ, person }) => (person === '' ? organ : `${organ}（${person}）`)).join('、'),
        wide: true,
      },
      { label: pledgeFieldWords.lead, value: pledge.lead, wide: true },
      { label: pledgeFieldWords.rewards, value: pledge.rewards, wide: true },
    ]}
  />
)
