import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useMemo, useState, type ReactElement } from 'react'
import type { ClassTable } from '#shared/class-table/class-table'
import {
  isHarmless,
  planClassImport,
  type ClassImportMode,
  type ClassImportPlan,
} from '#shared/class-table/plan-class-import'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import { useToday } from '../../../desk/use-today'
import { classChangedWords, classFaultToText } from '../../../messages/class-words'
import { DayField } from '../../../ui/day-field'
import { FailureNotice } from '../../../ui/failure-notice'
import { useSnackbar } from '../../../ui/use-snackbar'
import { useChangeClasses } from './use-change-classes'
import type { ReadClassFile } from './use-class-files'
import { DialogHeading } from '../../../ui/dialog-heading'

const modes: readonly { readonly value: ClassImportMode; readonly label: string }[] = [
  { value: 'replace', label: '换成这张表：表里没有的分类停用' },
  { value: 'add', label: '并进现在的表：只新增和修改' },
]

export interface ImportDialogProps {
  readonly file: ReadClassFile
  readonly table: ClassTable
  /** How many cases stand under a class. */
  readonly countUnder: (path: string) => number
  readonly onClose: () => void
}

/** A file of classes as it would be taken: what is added, ended, renamed and wrong, before anything is written. */
export function ImportDialog({ file, table, countUnder, onClose }: ImportDialogProps): ReactElement {
  const titleId = useId()
  const today = useToday()
  const tell = useSnackbar()
  const { busy, failure, take } = useChangeClasses()
  const [mode, setMode] = useState<ClassImportMode>('replace')
  const [startsOn, setStartsOn] = useState<LocalDate | undefined>(today)
  const wish = useMemo(
    () => (startsOn === undefined ? undefined : { sheet: file.sheet, mode, startsOn }),
    [file, mode, startsOn],
  )
  const plan = useMemo(() => (wish === undefined ? undefined : planClassImport(wish, table)), [wish, table])
  const isFaulty = plan !== undefined && !plan.faults.every(isHarmless)
  const isIdle = plan === undefined || isFaulty || plan.writes.length === 0
  const confirm = async (): Promise<void> => {
    if (wish === undefined || plan === undefined) return
    if (!(await take({ wish, plan, fileName: file.name }))) return
    tell(`已导入“${file.name}”，可以在“最近的改动”里撤回`)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="class-import">
        导入分类表“{file.name}”
      </DialogHeading>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <Stack direction="row" sx={{ gap: 3, alignItems: 'flex-start' }}>
            <RadioGroup
              aria-label="怎么导入"
              value={mode}
              onChange={(_event, value) => setMode(value === 'add' ? 'add' : 'replace')}
            >
              {modes.map(({ value, label }) => (
                <FormControlLabel key={value} value={value} control={<Radio size="small" />} label={label} />
              ))}
            </RadioGroup>
            <DayField
              label="从哪一天起"
              defaultValue={today}
              helperText="文件没写启用日期的，从这一天启用"
              onPick={(text) => setStartsOn(parseLocalDate(text))}
            />
          </Stack>
          {plan === undefined ? null : <PlanShown plan={plan} countUnder={countUnder} />}
          {failure === undefined ? null : <FailureNotice words={failure} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={busy}>
          取消
        </Button>
        <Button variant="contained" loading={busy} disabled={isIdle} onClick={() => void confirm()}>
          导入
        </Button>
      </DialogActions>
    </Dialog>
  )
}

interface PlanShownProps extends Pick<ImportDialogProps, 'countUnder'> {
  readonly plan: ClassImportPlan
}

function PlanShown({ plan, countUnder }: PlanShownProps): ReactElement {
  const { added, ended, renamed, changed, kept, faults } = plan
  const faulty = faults.filter((fault) => !isHarmless(fault))
  const harmless = faults.filter(isHarmless)
  const withCases = (path: string): string => {
    const count = countUnder(path)
    return count === 0 ? path : `${path}（台账里 ${count} 件，仍按原分类显示）`
  }
  return (
    <Stack sx={{ gap: 1.5 }}>
      {faulty.length === 0 ? null : (
        <Alert severity="error" variant="outlined">
          文件里有 {faulty.length} 处不对，改好再导入；现在什么也没有写。
        </Alert>
      )}
      <Part title="不对的行" lines={faulty.map(classFaultToText)} />
      <Typography>
        新增 {added.length} 类，停用 {ended.length} 类，改名 {renamed.length} 类，修改 {changed.length} 类，不变 {kept}{' '}
        类{harmless.length === 0 ? '' : `；重复 ${harmless.length} 行`}。
      </Typography>
      <Part title="改名（按代码认出）" lines={renamed.map(({ from, to }) => `${withCases(from)} → ${to}`)} />
      <Part title="停用" lines={ended.map(withCases)} />
      <Part
        title="修改"
        lines={changed.map(({ path, what }) => `${path}：${what.map((one) => classChangedWords[one]).join('、')}`)}
      />
      <Part title="新增" lines={added} />
      <Part title="重复的行" lines={harmless.map(classFaultToText)} />
    </Stack>
  )
}

/** Lines shown at most; the others are counted. */
const shownAtMost = 8

function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactElement | null {
  const titleId = useId()
  const [all, setAll] = useState(false)
  if (lines.length === 0) return null
  const shown = all ? lines : lines.slice(0, shownAtMost)
  return (
    <section aria-labelledby={titleId}>
      <Typography id={titleId} component="h3" sx={{ fontWeight: 600 }}>
        {title} {lines.length}
      </Typography>
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {all || lines.length <= shownAtMost ? null : (
        <Button size="small" variant="text" onClick={() => setAll(true)}>
          另有 {lines.length - shownAtMost} 行，全部列出
        </Button>
      )}
    </section>
  )
}
