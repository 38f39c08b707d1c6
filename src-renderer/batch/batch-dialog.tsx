import { batchKindWords, batchKinds, type BatchKind } from '#shared/batch/batch-kind'
import { batchOrders, type BatchOrder } from '#shared/batch/order-batch'
import type { OverprintSettings } from '#shared/paper/overprint'
import { kindsOfCase } from '#shared/batch/paper-of-case'
import { wordsOfForm } from '#shared/paper/form-paper'
import { findToFill } from '#shared/text/to-fill'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useMemo, useState, type ReactElement } from 'react'
import { useDesk } from '../desk/desk'
import { ChoiceField } from '../ui/choice-field'
import { DialogHeading } from '../ui/dialog-heading'
import { FailureNotice } from '../ui/failure-notice'
import { PrintIcon } from '../ui/icons'
import { useSnackbar } from '../ui/use-snackbar'
import { WorkBar } from '../ui/work-bar'
import { BatchWork } from './batch-work'
import { LackingCases } from './lacking-cases'
import { judgeBatch, type JudgedBatch } from './make-batch'
import type { BatchTask } from './run-batch'
import type { BatchSurvey } from './survey-batch'
import { useBatchPrint } from './use-batch-print'
import { useBatchSurvey } from './use-batch-survey'

export interface BatchDialogProps {
  /** In the order of the list from which they were chosen. */
  readonly caseIds: readonly string[]
  /** What is chosen to begin with; the kind of which most cases have a paper where nothing is said. */
  readonly kind?: BatchKind
  readonly onClose: () => void
  /** Once papers are out and on record, with their cases. */
  readonly onDone: (caseIds: readonly string[]) => void
}

const orderWords: { readonly [O in BatchOrder]: string } = {
  listed: '按列表现在的顺序',
  number: '按台账号',
  department: '按承办部门，便于分发',
}

/** 批量打印: one paper of each of the chosen cases as one job. Which cases have none is said before anything is printed. */
export function BatchDialog(props: BatchDialogProps): ReactElement {
  const { caseIds, onClose } = props
  const titleId = useId()
  const { survey, failure, done } = useBatchSurvey(caseIds)
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="batch-print">
        批量打印 {caseIds.length} 件
      </DialogHeading>
      {survey === undefined ? (
        <>
          <DialogContent>
            {failure === undefined ? (
              <WorkBar words="正在读取案件" unit="件" done={done} total={caseIds.length} onCancel={onClose} />
            ) : (
              <FailureNotice words={failure} />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>关闭</Button>
          </DialogActions>
        </>
      ) : (
        <ChosenBatch {...props} survey={survey} />
      )}
    </Dialog>
  )
}

/** The kinds of which any of the cases has a paper, with how many, in the order of menus. */
function countKinds({ cases, ground }: BatchSurvey): readonly (readonly [BatchKind, number])[] {
  const counts = new Map<BatchKind, number>()
  for (const one of cases) for (const kind of kindsOfCase(one, ground)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return batchKinds.flatMap((kind) => {
    const count = counts.get(kind)
    return count === undefined ? [] : [[kind, count] as const]
  })
}

const noKind: readonly (readonly [BatchKind, number])[] = []

function useBatchChoice(survey: BatchSurvey, wanted: BatchKind | undefined) {
  const { settings } = useDesk()
  const { way, printer, sides } = settings.printing
  const counts = useMemo(() => countKinds(survey), [survey])
  const [kind, setKind] = useState<BatchKind>(wanted ?? (counts.length === 0 ? 'reply' : mostOf(counts)))
  const [order, setOrder] = useState<BatchOrder>('listed')
  const [onFronts, setOnFronts] = useState(way === 'direct' && printer !== '' && sides !== 'one')
  const [sheets, setSheets] = useState<boolean>()
  const onSheets = sheets ?? isUsuallyOnto(settings.overprint, kind)
  const judged = useMemo(() => judgeBatch(survey, kind, order), [survey, kind, order])
  const choose = (next: BatchKind): void => {
    setKind(next)
    setSheets(undefined)
  }
  return {
    counts: counts.length === 0 ? noKind : counts,
    kind,
    choose,
    order,
    setOrder,
    onFronts,
    setOnFronts,
    onSheets,
    setSheets,
    judged,
  }
}

/** As papers of this kind were last printed alone. */
const isUsuallyOnto = ({ headed, papers }: OverprintSettings, kind: BatchKind): boolean =>
  kind === 'reply' ? headed : papers[kind]?.on === true

/** Whether 套打 changes anything: of a stub there are no sheets, and of replies only those with 红头. */
const hasSheets = ({ ready }: JudgedBatch): boolean =>
  ready.some(({ paper }) => paper.is === 'form' || (paper.is === 'reply' && paper.document.head !== undefined))

const mostOf = (counts: readonly (readonly [BatchKind, number])[]): BatchKind =>
  counts.reduce((most, each) => (each[1] > most[1] ? each : most), counts[0] ?? (['reply', 0] as const))[0]

function ChosenBatch({
  caseIds,
  kind: wanted,
  survey,
  onClose,
  onDone,
}: BatchDialogProps & { readonly survey: BatchSurvey }): ReactElement {
  const tell = useSnackbar()
  const choice = useBatchChoice(survey, wanted)
  const { counts, kind, order, onFronts, onSheets, judged } = choice
  const batch = useBatchPrint()
  const run = async (task: BatchTask): Promise<void> => {
    const done = await batch.run({ caseIds, kind, order, onFronts, onSheets }, task)
    if (done === undefined) return
    tell(`${batchKindWords[kind]} ${done.caseIds.length} 件${done.words}，并记入案件`)
    onDone(done.caseIds)
  }
  return (
    <>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <Stack direction="row" sx={{ gap: 2 }}>
            <ChoiceField
              label="打印什么"
              value={kind}
              choices={counts.map(([each, count]) => [each, `${batchKindWords[each]}（${count} 件有）`])}
              onChoose={(value) => choice.choose(batchKinds.find((each) => each === value) ?? kind)}
            />
            <ChoiceField
              label="顺序"
              value={order}
              choices={batchOrders.map((each) => [each, orderWords[each]])}
              onChoose={(value) => choice.setOrder(batchOrders.find((each) => each === value) ?? order)}
            />
          </Stack>
          <Box>
            <FormControlLabel
              control={<Checkbox checked={onFronts} onChange={(event) => choice.setOnFronts(event.target.checked)} />}
              label="双面打印：每件从一张纸的正面开始"
            />
            <Typography variant="caption" component="p" sx={{ color: 'text.secondary', pl: 4 }}>
              单数页的，背面留空，下一件不会印在上一件的背面。单面打印不要勾选。
            </Typography>
            {hasSheets(judged) ? (
              <FormControlLabel
                control={<Checkbox checked={onSheets} onChange={(event) => choice.setSheets(event.target.checked)} />}
                label={
                  kind === 'reply' ? '套打红头纸：单位名称和红线不打' : '套打：印在已经印好表格的纸上，只打填写的内容'
                }
              />
            ) : null}
          </Box>
          <Readiness judged={judged} kind={kind} />
          {batch.failure === undefined ? null : <FailureNotice words={batch.failure} />}
          {batch.progress === undefined ? null : <BatchWork progress={batch.progress} onCallOff={batch.callOff} />}
        </Stack>
      </DialogContent>
      <BatchButtons
        count={judged.ready.length}
        isBusy={batch.progress !== undefined}
        onClose={onClose}
        onRun={(task) => void run(task)}
      />
    </>
  )
}

/** How many papers come out, what of them is hidden, and of which cases there is none. */
function Readiness({ judged: { ready, lacking }, kind }: { readonly judged: JudgedBatch; readonly kind: BatchKind }) {
  const open = useMemo(
    () => ready.filter(({ paper }) => paper.is === 'form' && findToFill(wordsOfForm(paper.make(''))).length > 0).length,
    [ready],
  )
  const secret = ready.filter(({ one, paper }) => paper.is === 'form' && one.sheet.confidential).length
  return (
    <Stack sx={{ gap: 1 }} role="status">
      <Typography sx={{ fontWeight: 600 }}>
        {ready.length === 0
          ? `选中的案件都没有${batchKindWords[kind]}。`
          : `打印 ${ready.length} 件，一次送去；每件另起一页，各编各的页码，打印都记入案件。`}
      </Typography>
      {open === 0 ? null : <Typography>其中 {open} 件还有“〔待填〕”没有填，打出来要手写。</Typography>}
      {secret === 0 ? null : (
        <Typography>其中 {secret} 件保密：隐去来电人，页首写明保密、谁打印、什么时候。</Typography>
      )}
      <LackingCases lacking={lacking} />
    </Stack>
  )
}

interface BatchButtonsProps {
  readonly count: number
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onRun: (task: BatchTask) => void
}

function BatchButtons({ count, isBusy, onClose, onRun }: BatchButtonsProps): ReactElement {
  const { app } = useDesk()
  const shut = count === 0 || isBusy
  return (
    <DialogActions>
      <Button onClick={onClose}>关闭</Button>
      <Box sx={{ flex: 1 }} />
      {app.shell === 'electron' ? (
        <Button variant="outlined" disabled={shut} onClick={() => onRun('pdf')}>
          存为 PDF
        </Button>
      ) : null}
      <Button variant="contained" startIcon={<PrintIcon />} disabled={shut} onClick={() => onRun('print')}>
        打印 {count} 件
      </Button>
    </DialogActions>
  )
}
