import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMemo, useState, type ReactElement } from 'react'
import {
  classesInForce,
  createClassStanding,
  depthOf,
  type ClassTable,
  type ContentClass,
} from '#shared/class-table/class-table'
import { foldText } from '#shared/text/fold-text'
import { useClassTable } from '../../../desk/use-class-table'
import { useToday } from '../../../desk/use-today'
import { ComposingTextField } from '../../../ui/composing-text-field'
import { EmptyState } from '../../../ui/empty-state'
import { FailureNotice } from '../../../ui/failure-notice'
import { PlusIcon } from '../../../ui/icons'
import { Panel } from '../../../ui/panel'
import { ClassDialog } from './class-dialog'
import { ClassTree } from './class-tree'
import { ClassActsPanel, UnlistedPanel } from './class-panels'
import { ImportDialog } from './import-dialog'
import { useClassCounts } from './use-class-counts'
import { useClassFiles, type ClassFiles } from './use-class-files'

const levelWords = ['', '一级', '两级', '三级'] as const

/** 内容分类: the office's table, its import and export, single classes, and what was done to it. */
export function ClassesSection({ mayChange }: { readonly mayChange: boolean }): ReactElement {
  const table = useClassTable()
  const today = useToday()
  const counts = useClassCounts(table)
  const files = useClassFiles()
  const [words, setWords] = useState('')
  const [ended, setEnded] = useState(false)
  const [dialog, setDialog] = useState<{ readonly one: ContentClass | undefined }>()
  const standingOf = useMemo(() => createClassStanding(table, today), [table, today])
  const inForce = useMemo(() => classesInForce(table, today), [table, today])
  const shown = useMemo(
    () => findClasses(table.classes, words).filter(({ path }) => ended || standingOf(path) !== 'ended'),
    [table, words, ended, standingOf],
  )
  const about = `在用 ${inForce.length} 类，${levelWords[depthOf(inForce)] ?? ''}${table.classes.some(({ own }) => own) ? '' : '，程序自带'}`
  return (
    <Stack sx={{ gap: 2 }}>
      {files.failure === undefined ? null : <FailureNotice words={files.failure} />}
      <Panel
        title="内容分类"
        padding="none"
        actions={
          <SectionActions
            files={files}
            table={table}
            mayChange={mayChange}
            onAdd={() => setDialog({ one: undefined })}
          />
        }
      >
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center', px: 2, py: 1 }}>
          <ComposingTextField
            instant
            value={words}
            onCommit={setWords}
            placeholder="名称、代码、别名"
            sx={{ width: 260 }}
            slotProps={{ htmlInput: { 'aria-label': '找分类', type: 'search' } }}
          />
          <FormControlLabel
            control={<Checkbox size="small" checked={ended} onChange={({ target }) => setEnded(target.checked)} />}
            label="也看已停用的"
          />
          <Typography sx={{ ml: 'auto', color: 'text.secondary' }}>{about}</Typography>
        </Stack>
        {shown.length === 0 ? (
          <EmptyState title="没有找到" hint="换个字找，或者勾选“也看已停用的”。" />
        ) : (
          <ClassTree
            classes={shown}
            unfolded={words !== ''}
            standingOf={standingOf}
            countUnder={counts?.under}
            mayChange={mayChange}
            onChange={(one) => setDialog({ one })}
          />
        )}
      </Panel>
      <UnlistedPanel counts={counts} table={table} mayChange={mayChange} />
      <ClassActsPanel mayChange={mayChange} />
      {dialog === undefined ? null : (
        <ClassDialog
          table={table}
          one={dialog.one}
          count={dialog.one === undefined ? 0 : (counts?.under(dialog.one.path) ?? 0)}
          onClose={() => setDialog(undefined)}
        />
      )}
      {files.read === undefined ? null : (
        <ImportDialog file={files.read} table={table} countUnder={counts?.under ?? noCount} onClose={files.forget} />
      )}
    </Stack>
  )
}

interface SectionActionsProps {
  readonly files: ClassFiles
  readonly table: ClassTable
  readonly mayChange: boolean
  readonly onAdd: () => void
}

const SectionActions = ({ files, table, mayChange, onAdd }: SectionActionsProps): ReactElement => (
  <>
    <Button loading={files.busy} onClick={() => void files.save(table)}>
      导出
    </Button>
    {mayChange ? (
      <>
        <Button loading={files.busy} onClick={() => void files.choose()}>
          导入分类表…
        </Button>
        <Button startIcon={<PlusIcon />} onClick={onAdd}>
          新增分类
        </Button>
      </>
    ) : null}
  </>
)

const noCount = (): number => 0

/** Classes that hold the words, with all above them. */
function findClasses(classes: readonly ContentClass[], words: string): readonly ContentClass[] {
  const word = foldText(words).trim()
  if (word === '') return classes
  const found = classes.filter(
    ({ names, code, aliases }) =>
      [names.at(-1) ?? '', ...aliases].some((text) => foldText(text).includes(word)) ||
      (code !== '' && code.startsWith(word)),
  )
  const paths = new Set(found.map(({ path }) => path))
  return classes.filter(({ path }) => paths.has(path) || found.some((one) => one.path.startsWith(`${path}/`)))
}
