import { stepLimits } from '#shared/case/step-limits'
import { instantToMinuteText } from '#shared/prelude/instant'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { commitAdoption } from '../../ledger-store/commit/commit-adoption'
import { commitForkNoted } from '../../ledger-store/commit/commit-fork-noted'
import type { ApartAct, ForkAlarm } from '../../ledger-store/read/read-fork-alarms'
import { openVeil, showText } from '#shared/case/veil'
import { actToText } from '#shared/case/tell-act'
import { commitFailureToWords } from '../../messages/host-words'
import { replicaToPcName } from '../../messages/pc-words'
import { recordFieldName, recordKindName, recordValueToText } from './record-words'
import type { FailureWords } from '../../messages/words-of'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { FormDialog } from '../../ui/form-dialog'
import { TextRow } from '../../ui/form-fields'
import { Panel } from '../../ui/panel'
import { useSnackbar } from '../../ui/use-snackbar'
import type { Callings } from './use-reconcile'

/** Two histories under one PC's name: what stands apart, readable, and what may be done about it. */
export function AlarmsSection({
  alarms,
  callings,
}: {
  readonly alarms: readonly ForkAlarm[]
  readonly callings: Callings
}): ReactElement {
  if (alarms.length === 0)
    return (
      <EmptyState
        title="没有电脑副本警报"
        hint="如果有人把一台电脑的台账整个拷到另一台上接着用，两台会以同一个名义记账。发现时在这里报警，多出来的操作先隔离，不会混进台账，也不会丢。"
      />
    )
  return (
    <>
      {alarms.map((alarm) => (
        <AlarmPanel key={alarm.replica} alarm={alarm} callings={callings} />
      ))}
    </>
  )
}

function AlarmPanel({ alarm, callings }: { readonly alarm: ForkAlarm; readonly callings: Callings }): ReactElement {
  const { ledger, settings } = useDesk()
  const tell = useSnackbar()
  const [noting, setNoting] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const adopt = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    const done = await commitAdoption(ledger, alarm.replica, settings.actorId)
    setBusy(false)
    if (done.ok) return tell('已收进台账；与台账不同的地方列在“两边不一致”里')
    setFailure(
      done.failure.type === 'NothingToAdopt'
        ? { title: '没有可收的内容', what: '隔离的操作已经收过了。', safe: '台账没有改动。', todo: '不用再办。' }
        : commitFailureToWords(done.failure),
    )
  }
  const pc = replicaToPcName(alarm.replica, callings.pcs)
  const actions = (
    <>
      {alarm.apart.length === 0 ? null : (
        <Button size="small" loading={busy} disabled={settings.actorId === ''} onClick={() => void adopt()}>
          把这 {alarm.apart.length} 条收进台账
        </Button>
      )}
      {alarm.open ? (
        <Button size="small" disabled={settings.actorId === ''} onClick={() => setNoting(true)}>
          已知悉…
        </Button>
      ) : null}
    </>
  )
  return (
    <Panel title={`“${pc}”有两份不同的记录${alarm.open ? '' : '（已知悉）'}`} actions={actions}>
      <Box sx={{ mb: 1 }}>
        两台电脑以“{pc}”（编号 {alarm.replica}）的名义记过不同的操作，从第 {alarm.firstSeq}{' '}
        条起分开。台账以先收到的一份为准；另一份隔离起来，没有生效，也没有丢，列在下面。请查清是哪台电脑：多半是整个拷贝了数据文件夹，或者从旧备份恢复后接着用。那台电脑重新启动程序时会自动换新编号，以后不再混淆。
      </Box>
      {failure === undefined ? null : <FailureNotice words={failure} />}
      {alarm.notes.map((note) => (
        <Box key={note.at} sx={{ color: 'text.secondary' }}>
          {instantToMinuteText(note.at)}　{callings.names.person(note.by)} 已知悉：
          {note.note === '' ? '（没有说明）' : note.note}
        </Box>
      ))}
      {alarm.apart.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>隔离的操作都已收进台账，或者还没有传到本机。</Box>
      ) : (
        <ApartTable acts={alarm.apart} callings={callings} />
      )}
      {noting ? <NoteDialog replica={alarm.replica} onClose={() => setNoting(false)} /> : null}
    </Panel>
  )
}

function ApartTable({
  acts,
  callings,
}: {
  readonly acts: readonly ApartAct[]
  readonly callings: Callings
}): ReactElement {
  return (
    <Box
      component="table"
      aria-label="隔离的操作"
      sx={{
        width: '100%',
        borderCollapse: 'collapse',
        '& th, & td': {
          textAlign: 'left',
          verticalAlign: 'top',
          py: 0.75,
          pr: 2,
          borderTop: 1,
          borderColor: 'divider',
          overflowWrap: 'anywhere',
        },
        '& th': { fontSize: 13, color: 'text.secondary' },
      }}
    >
      <thead>
        <tr>
          {['时间', '人员', '第几条', '做了什么'].map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {acts.map((act) => (
          <tr key={act.hash}>
            <td style={{ whiteSpace: 'nowrap' }}>{instantToMinuteText(act.at)}</td>
            <td style={{ whiteSpace: 'nowrap' }}>{callings.names.person(act.by)}</td>
            <td style={{ whiteSpace: 'nowrap' }}>第 {act.seq} 条</td>
            <td>{apartText(act, callings)}</td>
          </tr>
        ))}
      </tbody>
    </Box>
  )
}

const firstLine = (text: string): string => text.split('\n')[0] ?? ''

/** Of confidential cases nothing is known here, so what people wrote is told by its field alone. */
function apartText({ acts, fields, targets }: ApartAct, { names, pcs }: Callings): string {
  const kinds = [...new Set(targets.map(({ of }) => recordKindName(of)))].join('、')
  if (acts.length > 0) return `${kinds}：${acts.map((act) => actToText(act, names).title).join('；')}`
  const told = fields.map(({ of, field, value }) =>
    of === 'case'
      ? recordFieldName(of, field)
      : `${recordFieldName(of, field)}（${firstLine(showText(recordValueToText(of, field, value, names, pcs), openVeil))}）`,
  )
  return told.length === 0 ? kinds : `${kinds}：${[...new Set(told)].join('、')}`
}

function NoteDialog({ replica, onClose }: { readonly replica: string; readonly onClose: () => void }): ReactElement {
  const { ledger, settings } = useDesk()
  const [failure, setFailure] = useState<FailureWords>()
  const [busy, setBusy] = useState(false)
  const submit = async (form: FormData): Promise<boolean> => {
    setBusy(true)
    const note = form.get('note')
    const done = await commitForkNoted(ledger, replica, typeof note === 'string' ? note : '', settings.actorId)
    setBusy(false)
    if (!done.ok) setFailure(commitFailureToWords(done.failure))
    return done.ok
  }
  return (
    <FormDialog
      title="已知悉"
      subtitle="记下查到的情况。以后再发现新的矛盾，还会报警。"
      draft={{ form: 'fork-note', about: replica }}
      submitLabel="记录"
      width="xs"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow
        name="note"
        label="查到的情况"
        autoFocus
        lines={2}
        hint="例如：旧电脑的数据拷到新电脑后，两台都在用"
        limit={stepLimits.reason}
      />
    </FormDialog>
  )
}
