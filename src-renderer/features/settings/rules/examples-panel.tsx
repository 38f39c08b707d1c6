import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useMemo, type ReactElement } from 'react'
import type { RuleSet } from '#shared/rules/rule-set'
import { ruleLimitsToText, ruleWhenToText } from '../../../messages/rule-words'
import { Panel } from '../../../ui/panel'
import { defaultExample, listExamples } from '../../../start/example-rules'

/** 现成的规则: real rules of places, each to begin from. */
export function ExamplesPanel({
  mayChange,
  onTake,
}: {
  readonly mayChange: boolean
  readonly onTake: (set: RuleSet) => void
}): ReactElement {
  const examples = useMemo(() => listExamples(), [])
  return (
    <Panel title="现成的规则" padding="none">
      <Typography sx={{ px: 2, py: 1, color: 'text.secondary' }}>
        各地公开的规定，数字照原文；选一套作底，改成本地的再保存。没有本地规定的，建议从“山东省政务服务热线
        2020”开始：各类诉求都有时限，5 个工作日也是多数地方的定法。
      </Typography>
      <Table size="small" aria-label="现成的规则">
        <TableHead>
          <TableRow>
            <TableCell>规定</TableCell>
            <TableCell>时限</TableCell>
            <TableCell>出处</TableCell>
            {mayChange ? <TableCell sx={{ width: 110 }} /> : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {examples.map((set) => (
            <TableRow key={set.id} hover>
              <TableCell sx={{ minWidth: 170 }}>
                <Stack sx={{ gap: 0.5, alignItems: 'flex-start' }}>
                  {set.name}
                  {set.id === defaultExample ? <Chip size="small" variant="outlined" label="建议" /> : null}
                </Stack>
              </TableCell>
              <TableCell>
                {set.rules.map((rule) => (
                  <div key={rule.id}>
                    {ruleWhenToText(rule.when)}：{ruleLimitsToText(rule)}
                  </div>
                ))}
              </TableCell>
              <TableCell sx={{ color: 'text.secondary' }}>{set.source}</TableCell>
              {mayChange ? (
                <TableCell>
                  <Button size="small" variant="text" aria-label={`以 ${set.name} 作底`} onClick={() => onTake(set)}>
                    以此作底
                  </Button>
                </TableCell>
              ) : null}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  )
}
