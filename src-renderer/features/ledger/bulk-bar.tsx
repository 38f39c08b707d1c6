import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { markNames, type MarkName } from '../../start/ledger-desk'
import { DownIcon } from '../../ui/icons'
import { PaperButtons, type PaperButtonsProps } from '../../ui/paper-buttons'
import { batchAtMost } from '#shared/batch/batch-kind'
import { BatchDialog } from '../../batch/batch-dialog'
import { useSnackbar } from '../../ui/use-snackbar'
import { AssignManyDialog } from './assign-many-dialog'
import type { LitRow } from './ledger-filter'
import { Mark } from './mark'
import { markWords } from './marks'
import { sumUp, totalsToText } from './totals'
import { UrgeManyDialog } from './urge-many-dialog'

export interface BulkBarProps {
  readonly rows: readonly LitRow[]
  readonly busy: PaperButtonsProps['busy']
  readonly isSaving: boolean
  readonly onMark: (mark: MarkName | undefined) => void
  readonly onPaper: PaperButtonsProps['onRun']
  readonly onSave: () => void
  readonly onNone: () => void
}

/** What may be done with the cases that are chosen, with how many they are. It stands in the foot's place, so that nothing moves. */
export function BulkBar({ rows, busy, isSaving, onMark, onPaper, onSave, onNone }: BulkBarProps): ReactElement {
  const [step, setStep] = useState<'assign' | 'urge'>()
  // As they were chosen: what is put on record while they are printed draws the list anew.
  const [toPrint, setToPrint] = useState<readonly string[]>()
  const tell = useSnackbar()
  const [anchor, setAnchor] = useState<HTMLElement>()
  const close = (): void => setStep(undefined)
  const printPapers = (): void => {
    if (rows.length > batchAtMost)
      return tell(`一次最多批量打印 ${batchAtMost} 件，这里选了 ${rows.length} 件。请分几次打印。`)
    setToPrint(rows.map(({ row }) => row.id))
  }
  const mark = (name: MarkName | undefined) => (): void => {
    setAnchor(undefined)
    onMark(name)
  }
  return (
    <Stack
      direction="row"
      role="toolbar"
      aria-label="成批办理"
      sx={{ pt: 1, gap: 1, alignItems: 'center', flexWrap: 'wrap', flexShrink: 0 }}
    >
      <Typography role="status" sx={{ fontWeight: 600 }}>
        已选 {rows.length} 件
      </Typography>
      <Typography sx={{ color: 'text.secondary', fontSize: 13, flex: 1 }}>{totalsToText(sumUp(rows))}</Typography>
      <Button size="small" onClick={() => setStep('assign')}>
        交办…
      </Button>
      <Button size="small" onClick={() => setStep('urge')}>
        催办…
      </Button>
      <Button size="small" title="每件一张：回复、存根、承办单、呈批单……" onClick={printPapers}>
        批量打印…
      </Button>
      <Button
        size="small"
        endIcon={<DownIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        标记
      </Button>
      <PaperButtons
        size="small"
        busy={busy}
        printLabel={`打印 ${rows.length} 件`}
        wordLabel={`存 ${rows.length} 件为 Word`}
        onRun={onPaper}
      />
      <Button size="small" loading={isSaving} onClick={onSave}>
        导出 {rows.length} 件
      </Button>
      <Button size="small" variant="text" title="Esc" onClick={onNone}>
        取消选择
      </Button>
      <Menu open={anchor !== undefined} anchorEl={anchor ?? null} onClose={() => setAnchor(undefined)}>
        {markNames.map((name) => (
          <MenuItem key={name} onClick={mark(name)} sx={{ gap: 1 }}>
            <Mark mark={name} />
            {markWords[name]}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem onClick={mark(undefined)}>去掉标记</MenuItem>
      </Menu>
      {step === 'assign' ? <AssignManyDialog rows={rows} onClose={close} onDone={onNone} /> : null}
      {toPrint === undefined ? null : (
        <BatchDialog caseIds={toPrint} onClose={() => setToPrint(undefined)} onDone={() => setToPrint(undefined)} />
      )}
      {step === 'urge' ? <UrgeManyDialog rows={rows} onClose={close} onDone={onNone} /> : null}
    </Stack>
  )
}
