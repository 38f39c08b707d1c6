import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState, type ReactElement } from 'react'
import { cleanText } from '#shared/text/clean-text'
import { listUnassigned, type OfficeClasses } from '#shared/statement/office-classes'
import { listClassless } from '#shared/statement/compose-cross-table'
import { listColumns, type CrossLayout } from '#shared/statement/cross-layout'
import { choosableRows } from '#shared/statement/cross-rows'
import { layoutToText, readLayoutText } from '#shared/statement/layout-text'
import { listReadyLayouts } from '#shared/statement/ready-layouts'
import { useDesk } from '../../../desk/desk'
import { commitCrossLayout, type CrossLayoutFailure } from '../../../ledger-store/commit/commit-cross-layout'
import { commitFailureToWords } from '../../../messages/host-words'
import type { FailureWords } from '../../../messages/words-of'
import { FormDialog } from '../../../ui/form-dialog'
import { ManyRow, TextRow } from '../../../ui/form-fields'
import { useSnackbar } from '../../../ui/use-snackbar'
import { layoutFaultToWords } from './layout-fault-words'

export interface ColumnsDialogProps {
  /** What the office has set; undefined for nothing yet. */
  readonly set: CrossLayout | undefined
  /** What stands on the screen. */
  readonly layout: CrossLayout
  readonly classes: OfficeClasses
  readonly onClose: () => void
}

const changedMeanwhile: FailureWords = {
  title: '栏目设置没有保存',
  what: '这个窗口打开以后，别的电脑或窗口改过栏目设置。',
  safe: '刚才写的还在这个窗口里，台账没有改动。',
  todo: '请先复制写好的文字，关闭后重新打开，看过现在的设置再改。',
}

const failureToWords = (failure: CrossLayoutFailure): FailureWords =>
  failure.type === 'CrossLayoutChanged' ? changedMeanwhile : commitFailureToWords(failure)

const mostCharacters = 8_000

/** 栏目设置: which classes make which column, and which rows the office leaves out; for all PCs of the office. */
export function ColumnsDialog({ set, layout, classes, onClose }: ColumnsDialogProps): ReactElement {
  const { ledger, settings } = useDesk()
  const tell = useSnackbar()
  // A ready choice takes the place of what stands in the field: it is drawn anew with it.
  const [start, setStart] = useState({ nth: 0, text: layoutToText(layout) })
  const [gap, setGap] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const read = (text: string) => readLayoutText(cleanText(text), classes)
  const submit = async (form: FormData): Promise<boolean> => {
    const groups = read(String(form.get('columns') ?? ''))
    setGap(groups.ok ? undefined : layoutFaultToWords(groups.failure))
    if (!groups.ok) return false
    setBusy(true)
    setFailure(undefined)
    const known = new Set(choosableRows().map(({ name }) => name))
    const hiddenRows = [
      ...form.getAll('hidden').map(String),
      // Of a newer program, which has rows that this one does not.
      ...layout.hiddenRows.filter((name) => !known.has(name)),
    ]
    const written = { ...set, groups: groups.value, hiddenRows }
    const done = await commitCrossLayout(ledger, { opened: set, written }, settings.actorId)
    setBusy(false)
    if (done.ok) tell('栏目设置已保存，同步以后本单位各台电脑都按它出表')
    else setFailure(failureToWords(done.failure))
    return done.ok
  }
  return (
    <FormDialog
      title="分类统计表的栏目设置"
      subtitle="写明表里有哪些栏、每一栏包括哪些分类。一件案件只算进一栏；哪一栏都不包括的，表里另列“未归类”。"
      width="md"
      draft={{ form: 'cross-columns', about: '' }}
      submitLabel="保存栏目设置"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        现成样式：
        {listReadyLayouts(classes).map(({ word, groups }) => (
          <Button
            key={word}
            size="small"
            variant="outlined"
            onClick={() => setStart({ nth: start.nth + 1, text: layoutToText({ groups }) })}
          >
            {word}
          </Button>
        ))}
      </Stack>
      <TextRow
        key={start.nth}
        name="columns"
        label="栏目（一行一栏）"
        required
        lines={14}
        limit={mostCharacters}
        defaultValue={start.text}
        gap={gap}
        hint="【】里写组名，下面一行一栏：栏名，冒号，分类用顿号隔开。"
        isRight={(text) => read(text).ok}
        remark={(text) => tellLayout(read(text), classes)}
      />
      <ManyRow
        name="hidden"
        label="表里不要的行"
        hint="不选就全部列出。"
        choices={choosableRows().map(({ name, block, group, label }) => ({
          value: name,
          label: `${block === 'year' && !group.startsWith('累计') ? '累计：' : ''}${group}${label === '' ? '' : `—${label}`}`,
        }))}
        defaultChosen={layout.hiddenRows}
      />
    </FormDialog>
  )
}

/** So many names are told one by one. */
const mostNamed = 8

function tellNames(names: readonly string[]): string {
  const told = names.slice(0, mostNamed).join('、')
  return names.length > mostNamed ? `${told} 等 ${names.length} 个` : told
}

/** What the text says, before it is saved. */
function tellLayout(read: ReturnType<typeof readLayoutText>, classes: OfficeClasses): string {
  if (!read.ok) return layoutFaultToWords(read.failure)
  const layout = { groups: read.value, hiddenRows: [] }
  const [unassigned, classless] = [listUnassigned(layout, classes), listClassless(layout)]
  return [
    `共 ${read.value.length} 组 ${listColumns(layout).length} 栏。`,
    ...(unassigned.length === 0 ? [] : [`没有归入任何一栏的分类：${tellNames(unassigned)}。`]),
    ...(classless.length === 0 ? [] : [`没有写分类、会一直空着的栏：${tellNames(classless)}。`]),
  ].join('')
}
