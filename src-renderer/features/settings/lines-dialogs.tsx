import { useState, type ReactElement } from 'react'
import { parseDepartmentLines, usualDepartments } from '#shared/office/department-lines'
import { departmentLimits, type Department } from '#shared/office/office'
import type { LeftLine, LineProblem, ParsedLines } from '#shared/office/parse-lines'
import { parseVillageLines, villageLimits, type Village } from '#shared/office/village'
import { cleanText } from '#shared/text/clean-text'
import type { DraftForm } from '#shared/draft/draft-forms'
import type { OfficeProfiles } from '#shared/office/merge-office'
import { FormDialog } from '../../ui/form-dialog'
import { TextRow } from '../../ui/form-fields'
import { useSnackbar } from '../../ui/use-snackbar'
import { useChangeOffice } from './use-change-office'

/** Adds departments by a pasted list, one a line. */
export const DepartmentLinesDialog = ({
  departments,
  onClose,
}: {
  readonly departments: readonly Department[]
  readonly onClose: () => void
}): ReactElement => (
  <LinesDialog
    title="按行添加部门"
    form="department-lines"
    what="部门"
    hint="一行一个部门名称，可以从别处粘贴。已有的会跳过。"
    start={departments.length <= 1 ? `${usualDepartments.join('\n')}\n` : ''}
    nameLimit={departmentLimits.name}
    parse={(text) =>
      parseDepartmentLines(
        text,
        departments.map(({ name }) => name),
      )
    }
    toChange={(values) => ({
      departments: values.map(({ name }) => ({ id: crypto.randomUUID(), name, active: true })),
    })}
    onClose={onClose}
  />
)

/** Adds villages by a pasted list: name, contact and telephone in a line. */
export const VillageLinesDialog = ({
  villages,
  onClose,
}: {
  readonly villages: readonly Village[]
  readonly onClose: () => void
}): ReactElement => (
  <LinesDialog
    title="按行添加村社"
    form="village-lines"
    what="村（社区）"
    hint="一行一个：村名、联系人、电话，用空格、逗号或制表符隔开，可以从表格里整列粘贴。联系人和电话可以没有；已有的会跳过。"
    start=""
    nameLimit={villageLimits.name}
    parse={(text) =>
      parseVillageLines(
        text,
        villages.map(({ name }) => name),
      )
    }
    toChange={(values) => ({
      villages: values.map((line) => ({ id: crypto.randomUUID(), ...line, active: true })),
    })}
    onClose={onClose}
  />
)

interface LinesDialogProps<T> {
  readonly title: string
  readonly form: DraftForm
  /** What a line is, as it is counted. */
  readonly what: string
  readonly hint: string
  readonly start: string
  readonly nameLimit: number
  readonly parse: (text: string) => ParsedLines<T>
  readonly toChange: (values: readonly T[]) => OfficeProfiles
  readonly onClose: () => void
}

/** Longest list that is read: a township has dozens of villages, a city some hundreds of departments. */
const mostCharacters = 20_000

function LinesDialog<T>({
  title,
  form: draftForm,
  what,
  hint,
  start,
  nameLimit,
  parse,
  toChange,
  onClose,
}: LinesDialogProps<T>): ReactElement {
  const { busy, failure, change } = useChangeOffice()
  const tell = useSnackbar()
  const [gap, setGap] = useState<string>()
  const find = (text: string): string | undefined => {
    const { taken, left } = parse(cleanText(text))
    const wrong = left.filter(({ problem }) => !skipped.includes(problem))
    if (wrong.length > 0) return `${leftToText(wrong, nameLimit)}。请改好再添加。`
    return taken.length > 0
      ? undefined
      : left.length > 0
        ? `没有新的${what}：这些都已经有了。`
        : `请至少写一行${what}。`
  }
  const submit = async (form: FormData): Promise<boolean> => {
    const text = String(form.get('lines') ?? '')
    const found = find(text)
    setGap(found)
    if (found !== undefined) return false
    const { taken } = parse(cleanText(text))
    const done = await change({ opened: {}, written: toChange(taken.map(({ value }) => value)) })
    if (done) tell(`已添加 ${taken.length} 个${what}`)
    return done
  }
  return (
    <FormDialog
      title={title}
      draft={{ form: draftForm, about: '' }}
      submitLabel="添加"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow
        name="lines"
        label={`${what}（一行一个）`}
        required
        lines={10}
        limit={mostCharacters}
        defaultValue={start}
        autoFocus
        gap={gap}
        hint={hint}
        isRight={(text) => find(text) === undefined}
        remark={(text) => {
          const { taken, left } = parse(cleanText(text))
          if (taken.length + left.length === 0) return undefined
          return `认出 ${taken.length} 个${what}${left.length === 0 ? '' : `；${leftToText(left, nameLimit)}`}。`
        }}
      />
    </FormDialog>
  )
}

/** Left out without harm: it stands there already. */
const skipped: readonly LineProblem[] = ['known', 'repeated']

function leftToText(left: readonly LeftLine[], nameLimit: number): string {
  const words: { readonly [P in LineProblem]: string } = {
    known: '已经有了，跳过',
    repeated: '写了两次，跳过后一次',
    'name-too-long': `名称太长，最多 ${nameLimit} 字`,
    'contact-too-long': `联系人太长，最多 ${villageLimits.contact} 字`,
    'telephone-too-long': `电话太长，最多 ${villageLimits.telephone} 字`,
  }
  const shown = left.slice(0, 3).map(({ line, text, problem }) => `第 ${line} 行“${shorten(text)}”${words[problem]}`)
  return left.length > shown.length ? `${shown.join('；')}；另有 ${left.length - shown.length} 行` : shown.join('；')
}

const shorten = (text: string): string => (text.length > 12 ? `${text.slice(0, 12)}…` : text)
