import type { CaseRow } from '#shared/case/case-row'
import { entryLimits } from '#shared/case/own-entry'
import { rowStageWords } from '#shared/case/stage'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useState, type FormEvent, type ReactElement } from 'react'
import { useRestoredValue } from '../../drafts/restored-fields'
import { routeToHash } from '../../routes'
import { TextRow } from '../../ui/form-fields'
import { useNumberBearers } from './use-entry-numbers'

export interface SuperiorNumberProps {
  readonly gap: string | undefined
  /** The case that is amended; undefined while a new one is written down. */
  readonly caseId: string | undefined
}

/** 上级编号; a number that another case carries is said with the way to it, and may be saved all the same. */
export function SuperiorNumber({ gap, caseId }: SuperiorNumberProps): ReactElement {
  const restored = useRestoredValue('superiorNumber')
  const [typed, setTyped] = useState(restored ?? '')
  const bearers = useNumberBearers(typed, caseId)
  const read = ({ target }: FormEvent<HTMLDivElement>): void => {
    if (target instanceof HTMLInputElement) setTyped(target.value)
  }
  return (
    <Box onChange={read}>
      <TextRow
        name="superiorNumber"
        label="上级编号"
        gap={gap}
        limit={entryLimits.superiorNumber}
        hint="来件上有编号的才填"
      />
      {bearers.length === 0 ? null : <Bearers rows={bearers} />}
    </Box>
  )
}

const Bearers = ({ rows }: { readonly rows: readonly CaseRow[] }): ReactElement => (
  <Box role="status" sx={{ mx: 1.75, mt: 0.5, fontSize: 12, color: 'warning.dark', overflowWrap: 'anywhere' }}>
    这个上级编号已经有案件用了，请先看是不是同一件；确是另一件的，可以照常保存：
    {rows.map(({ id, ledgerNumber, sheetNumber, stage, title }) => (
      <Box key={id}>
        <Link href={routeToHash({ screen: 'case', caseId: id })} color="inherit" underline="always">
          {ledgerNumber === '' ? sheetNumber : ledgerNumber}
        </Link>
        （{rowStageWords[stage]}）{title}
      </Box>
    ))}
  </Box>
)
