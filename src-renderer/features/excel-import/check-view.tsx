import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { refusesLine, type LineProblem } from '#shared/excel-import/line-problem'
import type { DuplicatePolicy, ImportCounts } from '#shared/excel-import/plan-import'
import { parseLocalDate } from '#shared/prelude/local-date'
import { problemToWords } from '../../messages/excel-import-words'
import { DayField } from '../../ui/day-field'
import { Panel } from '../../ui/panel'
import { ChoiceField } from '../../ui/choice-field'
import { Duplicates } from './duplicates-panel'
import { linesTableSx } from './lines-table-sx'
import type { Checked, ExcelImportActions } from './use-excel-import'

/** The third step: what importing would do, what is wrong at which cell, and what a person decides. */
export function CheckView({
  checked: { plan, policy },
  actions,
}: {
  readonly checked: Checked
  readonly actions: ExcelImportActions
}): ReactElement {
  return (
    <>
      <Panel title="导入以后">
        <Counts counts={plan.counts} />
        <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', mt: 2 }}>
          <ChoiceField
            width={220}
            label="没写明是否办结的"
            value={policy.unsaid}
            choices={[
              ['open', '按在办，等登记'],
              ['closed', '按已办结'],
            ]}
            onChoose={(value) => void actions.changePolicy({ unsaid: value === 'closed' ? 'closed' : 'open' })}
          />
          <ChoiceField
            width={220}
            label="已在台账里的"
            value={policy.duplicates}
            choices={[
              ['skip', '跳过'],
              ['fill', '用表中的补空白'],
              ['ask', '逐件决定'],
            ]}
            onChoose={(value) => void actions.changePolicy({ duplicates: toPolicy(value) })}
          />
          <Box sx={{ width: 240 }}>
            <DayField
              label="在办、没有时限的，时限定为"
              defaultValue={policy.openDueOn}
              onPick={(day) => void actions.changePolicy({ openDueOn: parseLocalDate(day) ?? '' })}
            />
          </Box>
        </Stack>
      </Panel>
      {policy.duplicates === 'ask' ? <Duplicates plan={plan} actions={actions} choices={policy.choices} /> : null}
      <Problems problems={plan.problems} />
    </>
  )
}

const toPolicy = (value: string): DuplicatePolicy => (value === 'fill' || value === 'ask' ? value : 'skip')

function Counts({ counts }: { readonly counts: ImportCounts }): ReactElement {
  const told = [
    `新增 ${counts.cases} 件`,
    counts.revived === 0 ? '' : `其中 ${counts.revived} 件以前导入过又撤销了，恢复原来的案件和台账号`,
    `其中已办结 ${counts.closed} 件，在办 ${counts.cases - counts.closed} 件`,
    counts.there === 0 ? '' : `已在台账里 ${counts.there} 件，补空白 ${counts.filled} 件`,
    counts.pictures === 0 ? '' : `图片 ${counts.pictures} 张存为各件的附件`,
    counts.joinedLines === 0 ? '' : `同一编号的 ${counts.joinedLines} 行并入各件的流转经过`,
    counts.refusedLines === 0 ? '' : `有错误、不导入 ${counts.refusedLines} 行`,
    counts.warnings === 0 ? '' : `提示 ${counts.warnings} 处`,
    counts.passedOver === 0 ? '' : `重复的表头、合计、落款 ${counts.passedOver} 行不算`,
  ].filter((one) => one !== '')
  return (
    <Typography role="status">
      表里共 {counts.lines} 行。{told.join('；')}。
    </Typography>
  )
}

const mostShown = 200

/** Errors before warnings, each in the order of the lines. */
const inOrder = (problems: readonly LineProblem[]): LineProblem[] =>
  [...problems].sort((a, b) => Number(refusesLine(b)) - Number(refusesLine(a)) || a.line - b.line)

function Problems({ problems }: { readonly problems: readonly LineProblem[] }): ReactElement {
  const [all, setAll] = useState(false)
  if (problems.length === 0) return <Alert severity="success">每一行都读得出来，没有错误，也没有要提示的。</Alert>
  const ordered = inOrder(problems)
  const shown = all ? ordered : ordered.slice(0, mostShown)
  return (
    <Panel title="错误和提示" padding="none">
      <Box sx={{ overflowX: 'auto' }}>
        <Box component="table" aria-label="错误和提示" sx={linesTableSx}>
          <thead>
            <tr>
              <th>在哪里</th>
              <th>写的是</th>
              <th>问题</th>
              <th>怎么办</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((problem) => {
              const { where, what, todo } = problemToWords(problem)
              return (
                <tr key={`${problem.line} ${problem.column ?? ''} ${problem.kind}`}>
                  <td>{where}</td>
                  <td>{problem.value}</td>
                  <td>
                    <strong>{refusesLine(problem) ? '不导入：' : '提示：'}</strong>
                    {what}
                  </td>
                  <td>{todo}</td>
                </tr>
              )
            })}
          </tbody>
        </Box>
      </Box>
      {ordered.length > shown.length ? (
        <Button sx={{ m: 1 }} onClick={() => setAll(true)}>
          显示其余 {ordered.length - shown.length} 处
        </Button>
      ) : null}
    </Panel>
  )
}
