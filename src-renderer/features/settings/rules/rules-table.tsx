import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement } from 'react'
import { ruleClocks, type Rule } from '#shared/rules/rule-set'
import { clockWords, ruledLimitToText } from '#shared/rules/rule-words'
import { ruleWhenToText } from '../../../messages/rule-words'

export interface RulesTableProps {
  readonly rules: readonly Rule[]
  /** Undefined where nothing may be changed. */
  readonly onEdit?: (rule: Rule) => void
  readonly onRemove?: (rule: Rule) => void
}

/** 规则: for which cases, and every limit. A blank is left to the wider rules. */
export function RulesTable({ rules, onEdit, onRemove }: RulesTableProps): ReactElement {
  const shown = ruleClocks.filter(
    (clock) => clock === 'handle' || rules.some(({ limits }) => limits[clock] !== undefined),
  )
  return (
    <Table size="small" aria-label="时限规则">
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 40 }}>序</TableCell>
          <TableCell>哪些诉求</TableCell>
          {shown.map((clock) => (
            <TableCell key={clock}>{clockWords[clock]}</TableCell>
          ))}
          <TableCell>条款、说明</TableCell>
          {onEdit === undefined ? null : <TableCell sx={{ width: 120 }} />}
        </TableRow>
      </TableHead>
      <TableBody>
        {rules.map((rule, index) => (
          <TableRow key={`${rule.id} ${index}`} hover>
            <TableCell>{index + 1}</TableCell>
            <TableCell>{ruleWhenToText(rule.when)}</TableCell>
            {shown.map((clock) => (
              <TableCell key={clock}>{ruledLimitToText(rule, clock) ?? ''}</TableCell>
            ))}
            <TableCell sx={{ color: 'text.secondary' }}>
              {[rule.source, rule.note].filter((text) => text !== '').join('：')}
            </TableCell>
            {onEdit === undefined ? null : (
              <TableCell>
                <Stack direction="row">
                  <Button
                    size="small"
                    variant="text"
                    aria-label={`修改第 ${index + 1} 条规则`}
                    onClick={() => onEdit(rule)}
                  >
                    修改
                  </Button>
                  <Button
                    size="small"
                    variant="text"
                    aria-label={`删去第 ${index + 1} 条规则`}
                    disabled={rules.length === 1}
                    onClick={() => onRemove?.(rule)}
                  >
                    删去
                  </Button>
                </Stack>
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
