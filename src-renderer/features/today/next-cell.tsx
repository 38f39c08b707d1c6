import type { CaseRow } from '#shared/case/case-row'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { lineOffer } from '../../desk/next-step'
import { useActor, useStaff } from '../../desk/use-staff'
import { giveAnewWords, nextStepWords } from '../../messages/stage-words'
import { whomItWaitsFor } from '../../messages/waited-for-words'
import { goTo } from '../../routes'

export interface NextCellProps {
  readonly row: CaseRow
  /** Whether the line says beside it for whom the case waits. */
  readonly isNamed: boolean
}

/** The size of a button in a line. */
export const lineButton = { minHeight: 28, minWidth: 0, py: 0 } as const

/** The next step of a line's case: a button where it is this person's to take, else what others are waited for. */
export function NextCell({ row, isNamed }: NextCellProps): ReactElement {
  const actor = useActor()
  const people = useStaff()?.people
  const offer = lineOffer(row, actor, people)
  const word = offer === 'give-anew' ? giveAnewWords(row.stage) : nextStepWords[row.stage]
  if (offer === 'wait') {
    const whole = `等 ${whomItWaitsFor(row, people)} ${word}`
    return (
      <Box component="span" title={whole} sx={{ color: 'text.secondary', whiteSpace: 'normal' }}>
        {isNamed ? `等${word}` : whole}
      </Box>
    )
  }
  const shown = offer === 'look' ? word : `去${word}`
  return (
    <Button
      size="small"
      aria-label={`${shown} ${row.title}`}
      sx={lineButton}
      onClick={(event) => (event.stopPropagation(), goTo({ screen: 'case', caseId: row.id }))}
    >
      {shown}
    </Button>
  )
}
