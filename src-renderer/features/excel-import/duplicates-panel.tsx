import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMemo, type ReactElement } from 'react'
import { TableVirtuoso, type TableComponents } from 'react-virtuoso'
import { answerRest, type DuplicateAnswer } from '#shared/excel-import/answer-rest'
import type { ImportPlan, ThereOldCase } from '#shared/excel-import/plan-import'
import { Panel } from '../../ui/panel'
import { ChoiceField } from '../../ui/choice-field'
import { linesTableSx } from './lines-table-sx'
import type { ExcelImportActions } from './use-excel-import'

interface DuplicatesProps {
  readonly plan: ImportPlan
  readonly actions: ExcelImportActions
  readonly choices: ReadonlyMap<number, DuplicateAnswer>
}

type Choose = (line: number, answer: DuplicateAnswer) => void

/** What of a case that is there already is done, one by one; what was not answered yet is answered alike at one press. */
export function Duplicates({ plan, actions, choices }: DuplicatesProps): ReactElement | null {
  const there = useMemo(() => plan.items.filter((item): item is ThereOldCase => item.kind === 'there'), [plan])
  if (there.length === 0) return null
  const open = there.filter(({ old, fills }) => fills.length > 0 && !choices.has(old.line)).length
  const answer = (next: ReadonlyMap<number, DuplicateAnswer>): void => void actions.changePolicy({ choices: next })
  return (
    <Panel title={`已在台账里的 ${there.length} 件`} padding="none">
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, px: 2, pb: 1 }}>
        <Typography role="status" sx={{ flex: 1, color: 'text.secondary' }}>
          {open === 0 ? '可以补空白的都已决定。' : `还有 ${open} 件没有决定，没有决定的跳过。`}
        </Typography>
        <Button size="small" disabled={open === 0} onClick={() => answer(answerRest(there, choices, 'skip'))}>
          其余都跳过
        </Button>
        <Button size="small" disabled={open === 0} onClick={() => answer(answerRest(there, choices, 'fill'))}>
          其余都补空白
        </Button>
      </Stack>
      <Box sx={{ ...linesTableSx, height: Math.min(there.length * rowHeight + 40, 420) }}>
        <TableVirtuoso
          data={there}
          components={components}
          increaseViewportBy={200}
          computeItemKey={(_index, { old }) => old.line}
          context={(line, does) => answer(new Map([...choices, [line, does]]))}
          fixedHeaderContent={header}
          itemContent={cells}
        />
      </Box>
    </Panel>
  )
}

const rowHeight = 53

const header = (): ReactElement => (
  <tr>
    <th style={{ width: 88 }}>行</th>
    <th style={{ width: 200 }}>台账里的号码</th>
    <th>可以补的空白</th>
    <th style={{ width: 260 }}>怎样处理</th>
  </tr>
)

function cells(_index: number, { old, held, fills, does }: ThereOldCase, choose: Choose): ReactElement {
  return (
    <>
      <td>第 {old.line} 行</td>
      <td>{held.number === '' ? '（没有号码）' : held.number}</td>
      <td>
        {held.entry === undefined
          ? '受理中心交办的承办单不改'
          : fills.length === 0
            ? '没有'
            : fills.map((field) => fillWords[field] ?? field).join('、')}
      </td>
      <td>
        {fills.length === 0 ? (
          '跳过'
        ) : (
          <ChoiceField
            width={220}
            label="处理"
            value={does}
            choices={[
              ['skip', '跳过'],
              ['fill', '补空白'],
            ]}
            onChoose={(value) => choose(old.line, value === 'fill' ? 'fill' : 'skip')}
          />
        )}
      </td>
    </>
  )
}

const components: TableComponents<ThereOldCase, Choose> = {
  Table: ({ style, children }) => (
    <table style={{ ...style, width: '100%', tableLayout: 'fixed', background: 'inherit' }} aria-label="已在台账里的">
      {children}
    </table>
  ),
}

const fillWords: Readonly<Record<string, string>> = {
  idNumber: '证件号码',
  place: '问题发生地',
  village: '村（社区）',
  remark: '备注',
  superiorNumber: '来件编号',
  gender: '性别',
  name: '来电人',
  phone: '联系电话',
  address: '住址',
}
