import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import { classActWords } from '#shared/class-table/class-entry'
import { classHeadWords } from '#shared/class-table/class-heads'
import type { ClassTable } from '#shared/class-table/class-table'
import { sayWord } from '#shared/text/say-word'
import { useLedgerRead } from '../../../desk/use-ledger-read'
import { classActKinds, readClassActs, type ToldClassAct } from '../../../ledger-store/read/read-classes'
import { classGapToText } from '../../../messages/class-words'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { FailureNotice } from '../../../ui/failure-notice'
import { FormDialog } from '../../../ui/form-dialog'
import { Panel } from '../../../ui/panel'
import { PickRow } from '../../../ui/pick-row'
import { useSnackbar } from '../../../ui/use-snackbar'
import { CaseCount } from './class-tree'
import { useChangeClasses } from './use-change-classes'
import type { ClassCounts } from './use-class-counts'

/** Lines shown at most. */
const shownAtMost = 10

/** Classes that cases came with and that the table does not have: they stay as they came, and can be mapped. */
export function UnlistedPanel({
  counts,
  table,
  mayChange,
}: {
  readonly counts: ClassCounts | undefined
  readonly table: ClassTable
  readonly mayChange: boolean
}): ReactElement | null {
  const [path, setPath] = useState<string>()
  const unlisted = counts?.unlisted ?? []
  if (unlisted.length === 0) return null
  return (
    <Panel title={`台账里有、分类表里没有的（${unlisted.length} 类）`} padding="none">
      <Table size="small" aria-label="分类表里没有的分类">
        <TableBody>
          {unlisted.slice(0, shownAtMost).map((one) => (
            <TableRow key={one.path} hover>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{one.path}</TableCell>
              <TableCell align="right" sx={{ width: 70 }}>
                <CaseCount path={one.path} count={one.count} />
              </TableCell>
              <TableCell align="right" sx={{ width: 160 }}>
                {mayChange ? (
                  <Button
                    size="small"
                    variant="text"
                    aria-label={`${classHeadWords.becomes} ${one.path}`}
                    onClick={() => setPath(one.path)}
                  >
                    {classHeadWords.becomes}…
                  </Button>
                ) : null}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {path === undefined ? null : <MapDialog path={path} table={table} onClose={() => setPath(undefined)} />}
    </Panel>
  )
}

interface MapDialogProps {
  readonly path: string
  readonly table: ClassTable
  readonly onClose: () => void
}

function MapDialog({ path, table, onClose }: MapDialogProps): ReactElement {
  const { busy, failure, refused, change } = useChangeClasses()
  const tell = useSnackbar()
  const gap = refused !== undefined && 'field' in refused ? classGapToText(refused) : undefined
  const submit = async (form: FormData): Promise<boolean> => {
    const becomes = String(form.get('becomes') ?? '')
    const done = await change({ want: 'map', path, becomes })
    if (done) tell(`“${path}”对应到“${becomes}”`)
    return done
  }
  return (
    <FormDialog
      title={`“${path}”对应哪个分类`}
      draft={{ form: 'class-map', about: path }}
      submitLabel="保存"
      busy={busy}
      failure={gap === undefined ? failure : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <PickRow
        name="becomes"
        label={classHeadWords.becomes}
        required
        choices={table.classes.map((one) => ({ value: one.path, label: one.path }))}
        gap={gap}
        hint="这一类记进分类表，标为已停用；案件仍按来的分类显示"
      />
    </FormDialog>
  )
}

/** What was done to the table, each taken back by one press as long as nobody wrote the same classes since. */
export function ClassActsPanel({ mayChange }: { readonly mayChange: boolean }): ReactElement | null {
  const acts = useLedgerRead(readClassActs, classActKinds)
  const [undoing, setUndoing] = useState<ToldClassAct>()
  if (acts === undefined || acts.length === 0) return null
  return (
    <Panel title="最近的改动" padding="none">
      <Table size="small" aria-label="最近的改动">
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 120 }}>日期</TableCell>
            <TableCell sx={{ width: 140 }}>改动</TableCell>
            <TableCell>内容</TableCell>
            <TableCell sx={{ width: 90 }}>涉及分类</TableCell>
            <TableCell sx={{ width: 90 }} />
          </TableRow>
        </TableHead>
        <TableBody>
          {acts.slice(0, shownAtMost).map((act) => (
            <TableRow key={act.id} hover>
              <TableCell>{act.on}</TableCell>
              <TableCell>{sayWord(classActWords, act.act)}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{act.told}</TableCell>
              <TableCell>{act.classes}</TableCell>
              <TableCell align="right">
                {act.undone ? (
                  <Chip size="small" variant="outlined" label="已撤回" />
                ) : mayChange && act.untouched > 0 ? (
                  <Button
                    size="small"
                    variant="text"
                    aria-label={`撤回 ${sayWord(classActWords, act.act)} ${act.told}`}
                    onClick={() => setUndoing(act)}
                  >
                    撤回
                  </Button>
                ) : null}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {undoing === undefined ? null : <UndoDialog act={undoing} onClose={() => setUndoing(undefined)} />}
    </Panel>
  )
}

function UndoDialog({ act, onClose }: { readonly act: ToldClassAct; readonly onClose: () => void }): ReactElement {
  const { busy, failure, undo } = useChangeClasses()
  const tell = useSnackbar()
  const left = act.classes - act.untouched
  const confirm = async (): Promise<void> => {
    if (!(await undo({ id: act.id, told: `${sayWord(classActWords, act.act)} ${act.told}` }))) return
    tell('已撤回')
    onClose()
  }
  return (
    <ConfirmDialog
      open
      title={`撤回“${sayWord(classActWords, act.act)} ${act.told}”？`}
      confirmLabel="撤回"
      busy={busy}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      {`${act.untouched} 类回到改动以前的样子${left === 0 ? '' : `；另有 ${left} 类后来又改过，不动`}。案件的分类不变。`}
      {failure === undefined ? null : <FailureNotice words={failure} />}
    </ConfirmDialog>
  )
}
