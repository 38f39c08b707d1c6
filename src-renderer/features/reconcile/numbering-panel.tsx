import { valuesOf } from '#shared/case/choices'
import {
  documentSeriesWords,
  formPaperWords,
  numberedPaperWords,
  type NumberedPaper,
} from '#shared/case/form-paper-words'
import { serialNumberToText } from '#shared/case/serial-number'
import { numberingHolder } from '#shared/numbering/issuing-right'
import type { Lease } from '#shared/numbering/numbering-record'
import { formPaperKinds, paperOf } from '#shared/papers/case-papers'
import { foldText } from '#shared/text/fold-text'
import { localDateSchema, parseLocalDate } from '#shared/prelude/local-date'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { commitHandOver, commitLending, commitReturn } from '../../ledger-store/commit/commit-numbering'
import type { NumberingState } from '../../ledger-store/read/read-numbering'
import { replicaToPcName } from '../../messages/pc-words'
import { numberingFailureToWords } from './reconcile-words'
import { DayField } from '../../ui/day-field'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { FieldPair } from '../../ui/field-pair'
import { FormDialog } from '../../ui/form-dialog'
import { SelectRow, TextRow } from '../../ui/form-fields'
import { Panel } from '../../ui/panel'
import { plainTableSx } from './plain-table-sx'
import { useAct, type Acting } from '../../ui/use-act'
import type { Callings } from './use-reconcile'

export interface NumberingPanelProps {
  readonly numbering: NumberingState
  readonly callings: Callings
}

type Asking = 'hand-over' | 'lend'

/** Which PC gives the numbers, and which runs are lent. */
export function NumberingPanel({ numbering, callings }: NumberingPanelProps): ReactElement {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const acting = useAct()
  const [asking, setAsking] = useState<Asking>()
  const { facts, paperLeases } = numbering
  const leases: readonly LentRun[] = [...facts.leases, ...paperLeases]
  const holder = numberingHolder(facts)
  const isOurs = holder === facts.ownDevice
  const giveBack = (lease: Lease): void =>
    void acting.run(
      commitReturn(ledger, lease.id, settings.actorId, today),
      numberingFailureToWords,
      '号段已归还，随下一次交换告知编号电脑',
    )
  const actions = (
    <>
      {isOurs ? (
        <Button size="small" onClick={() => setAsking('lend')}>
          借出号段…
        </Button>
      ) : null}
      <Button size="small" onClick={() => setAsking('hand-over')}>
        {isOurs ? '交给另一台…' : '改由哪台编号…'}
      </Button>
    </>
  )
  return (
    <Panel title="由哪台电脑编台账号和单据编号" actions={actions} padding="none">
      <Box sx={{ px: 2, py: 1.5 }}>
        {holder === undefined ? (
          <>
            两次交接互相矛盾：{facts.holders.map((device) => replicaToPcName(device, callings.pcs)).join('、')}
            。请先到“两边不一致”里定下来，定以前都不编号（借出的号段和临时号照常可用）。
          </>
        ) : (
          <>
            现由<strong>{replicaToPcName(holder, callings.pcs)}</strong>编号
            {facts.holders.length === 0 ? '（没有指定过，默认由最早建台账的电脑编）' : ''}
            。其他电脑登记的案件先“待编号”，号码随台账交换传过去；急用时可编临时号。
          </>
        )}
      </Box>
      {acting.failure === undefined ? null : (
        <Box sx={{ p: 2 }}>
          <FailureNotice words={acting.failure} />
        </Box>
      )}
      {leases.length === 0 ? (
        <EmptyState title="没有借出的号段" />
      ) : (
        <LeaseTable leases={leases} own={facts.ownDevice} callings={callings} acting={acting} onReturn={giveBack} />
      )}
      {asking === 'hand-over' ? (
        <HandOverDialog numbering={numbering} callings={callings} onClose={() => setAsking(undefined)} />
      ) : null}
      {asking === 'lend' ? (
        <LendDialog numbering={numbering} callings={callings} onClose={() => setAsking(undefined)} />
      ) : null}
    </Panel>
  )
}

/** A run that is lent, of 台账号 or of one kind of paper. */
type LentRun = Lease & { readonly paper?: string }

const isPaperKind = (paper: string): paper is NumberedPaper => Object.hasOwn(numberedPaperWords, paper)

/** 2026-021 至 2026-040, 呈批单〔2026〕21 至 40号. */
function runToText({ paper, year, from, to }: LentRun): string {
  if (paper === undefined)
    return `${serialNumberToText({ year, serial: from })} 至 ${serialNumberToText({ year, serial: to })}`
  return `${isPaperKind(paper) ? numberedPaperWords[paper] : '单据'}〔${year}〕${from} 至 ${to}号`
}

interface LeaseTableProps {
  readonly leases: readonly LentRun[]
  readonly own: string
  readonly callings: Callings
  readonly acting: Acting
  readonly onReturn: (lease: Lease) => void
}

function LeaseTable({ leases, own, callings, acting, onReturn }: LeaseTableProps): ReactElement {
  const today = useToday()
  const state = (lease: Lease): string =>
    lease.returned ? '已归还' : lease.until < today ? '已到期，未归还' : '使用中'
  return (
    <Box component="table" aria-label="借出的号段" sx={plainTableSx}>
      <thead>
        <tr>
          {['号段', '借给', '期限', '状态', ''].map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {leases
          .toSorted((a, b) => a.year - b.year || a.from - b.from)
          .map((lease) => (
            <tr key={lease.id}>
              <td>{runToText(lease)}</td>
              <td>{replicaToPcName(lease.deviceId, callings.pcs)}</td>
              <td>{lease.until}</td>
              <td>{state(lease)}</td>
              <td>
                {lease.returned || lease.deviceId !== own ? null : (
                  <Button
                    size="small"
                    sx={{ minHeight: 28, py: 0 }}
                    disabled={acting.busy}
                    onClick={() => onReturn(lease)}
                  >
                    归还没用的号
                  </Button>
                )}
              </td>
            </tr>
          ))}
      </tbody>
    </Box>
  )
}

function HandOverDialog({
  numbering,
  callings,
  onClose,
}: NumberingPanelProps & { readonly onClose: () => void }): ReactElement {
  const { ledger, settings } = useDesk()
  const acting = useAct()
  const { facts, devices } = numbering
  const holder = numberingHolder(facts)
  // The PC that gives them now is no choice; a PC that does not is most likely to want to.
  const others = devices.filter((device) => device !== holder)
  const first = others.find((device) => device === facts.ownDevice) ?? others[0] ?? ''
  const submit = (form: FormData): Promise<boolean> =>
    acting.run(
      commitHandOver(ledger, String(form.get('device') ?? ''), settings.actorId),
      numberingFailureToWords,
      '已改，随下一次交换告知其他电脑',
    )
  return (
    <FormDialog
      title="由哪台电脑编台账号"
      subtitle="改好以后请尽快与其他电脑交换台账。交换以前，原来的编号电脑还会继续编号；万一编重了，会在这里提示，不会自动改号。"
      draft={{ notKept: 'nothing-written', form: 'numbering' }}
      submitLabel="就由这台编号"
      width="xs"
      busy={acting.busy}
      failure={acting.failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectRow
        name="device"
        label="编号电脑"
        required
        choices={others.map((device) => ({ value: device, label: replicaToPcName(device, callings.pcs) }))}
        defaultValue={first}
        emptyHint="没有其他电脑"
      />
    </FormDialog>
  )
}

const lentByHabit = 20

/** Kinds of papers that are numbered. */
const lentPapers = [
  ...formPaperKinds.flatMap((kind) =>
    paperOf(kind).seriesWord === undefined ? [] : [{ value: kind, label: `${formPaperWords[kind]}编号` }],
  ),
  ...valuesOf(documentSeriesWords).map((kind) => ({ value: kind, label: documentSeriesWords[kind] })),
]

function LendDialog({
  numbering,
  callings,
  onClose,
}: NumberingPanelProps & { readonly onClose: () => void }): ReactElement {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const acting = useAct()
  const others = numbering.devices.filter((device) => device !== numbering.facts.ownDevice)
  const [gap, setGap] = useState<string>()
  const submit = async (form: FormData): Promise<boolean> => {
    const until = parseLocalDate(String(form.get('until') ?? ''))
    setGap(until === undefined ? '请填写完整的日期' : undefined)
    if (until === undefined) return false
    const paper = String(form.get('paper') ?? '')
    const wish = {
      id: crypto.randomUUID(),
      deviceId: String(form.get('device') ?? ''),
      year: Number(today.slice(0, 4)),
      paper: paper === '' ? undefined : paper,
      count: Number(foldText(String(form.get('count') ?? ''))),
      until,
    }
    return acting.run(
      commitLending(ledger, wish, settings.actorId, today),
      numberingFailureToWords,
      '号段已借出，随下一次交换告知那台电脑',
    )
  }
  return (
    <FormDialog
      title="借出号段"
      subtitle="借出的号由那台电脑自己编，本机跳过这一段。用不完的号由那台电脑归还。"
      draft={{ form: 'lend', about: '' }}
      submitLabel="借出"
      width="xs"
      busy={acting.busy}
      failure={acting.failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectRow
        name="device"
        label="借给"
        required
        choices={others.map((device) => ({ value: device, label: replicaToPcName(device, callings.pcs) }))}
        defaultValue={others[0] ?? ''}
        emptyHint="没有其他电脑"
      />
      <SelectRow
        name="paper"
        label="什么号"
        choices={[{ value: '', label: '台账号' }, ...lentPapers]}
        defaultValue=""
      />
      <FieldPair>
        <TextRow name="count" label="几个号" required defaultValue={String(lentByHabit)} />
        <DayField
          name="until"
          label="用到哪天"
          required
          defaultValue={localDateSchema.parse(`${today.slice(0, 4)}-12-31`)}
          min={today}
          error={gap !== undefined}
          helperText={gap}
        />
      </FieldPair>
    </FormDialog>
  )
}
