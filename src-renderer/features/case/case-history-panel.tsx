import type { Names } from '#shared/case/names'
import type { Case } from '#shared/case/case'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMemo, useState, type ReactElement } from 'react'
import { reportToName } from '#shared/approved-report/approved-report'
import { useCaller } from '../../caller/caller-context'
import { HistoryPapers } from '../../case-history/history-papers'
import { showHistory } from '../../case-history/show-history'
import { useCaseLocks } from '../../desk/use-case-locks'
import type { CaseLock } from '../../ledger-store/position/read-reports'
import { historyToRows } from '../../messages/history-words'
import { LoadingRows } from '../../ui/loading-rows'
import { CaseHistoryTable } from './case-history-table'
import { useCaseHistory } from './use-case-history'

export interface CaseHistoryPanelProps {
  readonly one: Case
  readonly names: Names
  readonly onBack: () => void
}

/** The names of the reports by the commits that moved figures of them. */
function locksByAct(locks: readonly CaseLock[]): ReadonlyMap<string, readonly string[]> {
  const byAct = new Map<string, string[]>()
  for (const { report, acts } of locks)
    for (const { ref } of acts) byAct.set(ref, [...(byAct.get(ref) ?? []), reportToName(report)])
  return byAct
}

/** 历史: every change of the case, field by field, from the log itself. */
export function CaseHistoryPanel({ one, names, onBack }: CaseHistoryPanelProps): ReactElement {
  const { veil } = useCaller()
  const history = useCaseHistory(one.id)
  const [field, setField] = useState('')
  const rows = useMemo(() => {
    if (history === undefined) return undefined
    return showHistory(historyToRows(history, names), history, veil)
  }, [history, names, veil])
  const locks = useCaseLocks(one.id)
  const locked = useMemo(() => locksByAct(locks ?? []), [locks])
  const fields = useMemo(() => [...new Set((rows ?? []).map((row) => row.field))], [rows])
  const shown = useMemo(() => (rows ?? []).filter((row) => field === '' || row.field === field), [rows, field])
  return (
    <Paper component="section" aria-label="修改历史" variant="outlined" sx={{ flexShrink: 0 }}>
      <Stack
        direction="row"
        sx={{ alignItems: 'center', gap: 1.5, px: 2, py: 1, borderBottom: 1, borderColor: 'divider', flexWrap: 'wrap' }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2" component="h2" sx={{ fontSize: 15 }}>
            修改历史{history === undefined ? '' : `（${history.length} 次操作）`}
          </Typography>
          <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
            谁、什么时候、在哪台电脑上、把哪一项从什么改成什么。按发生的先后，最近的在上面。
          </Box>
        </Box>
        <TextField
          select
          label="只看"
          value={fields.includes(field) ? field : ''}
          onChange={(event) => setField(event.target.value)}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          sx={{ width: 176 }}
        >
          <MenuItem value="">全部</MenuItem>
          {fields.map((name) => (
            <MenuItem key={name} value={name}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <HistoryPapers one={one} names={names} rows={rows === undefined ? undefined : shown} of={field} />
        <Button onClick={onBack}>返回办理情况</Button>
      </Stack>
      {rows === undefined ? (
        <LoadingRows rows={8} />
      ) : (
        <CaseHistoryTable rows={shown} filtered={field !== ''} names={names} locked={locked} />
      )}
    </Paper>
  )
}
