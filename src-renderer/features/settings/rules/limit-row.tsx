import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import type { Limit } from '#shared/rules/rule-set'
import { SelectRow, TextRow, type Choice } from '../../../ui/form-fields'
import { unitChoices, type Gaps } from './form-values'

export interface LimitRowProps {
  readonly name: string
  readonly label: string
  /** What stands there; null or undefined for nothing. */
  readonly limit: Pick<Limit, 'amount' | 'unit'> | null | undefined
  readonly gaps: Gaps
  readonly hint?: string
  readonly choices?: readonly Choice[]
  /** The unit chosen, where it is not the limit's own. */
  readonly unit?: string
}

/** A length of time: a number and its unit, blank for none. */
export function LimitRow({ name, label, limit, gaps, hint, choices, unit }: LimitRowProps): ReactElement {
  const gap = gaps[name]
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1.2fr', gap: 1 }}>
      <TextRow
        name={name}
        label={label}
        defaultValue={limit === null || limit === undefined ? '' : String(limit.amount)}
        {...(gap === undefined ? {} : { gap })}
        {...(hint === undefined ? {} : { hint })}
      />
      <SelectRow
        name={`${name}-unit`}
        label="单位"
        choices={[...(choices ?? unitChoices)]}
        defaultValue={unit ?? limit?.unit ?? 'workday'}
      />
    </Box>
  )
}
