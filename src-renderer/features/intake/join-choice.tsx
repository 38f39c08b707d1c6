import { uncoveredCaseId, type IntakeItem } from '#shared/intake/plan-intake'
import type { JoinReason } from '#shared/intake/join-offer'
import { showText } from '#shared/case/veil'
import Box from '@mui/material/Box'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { createContext, useContext, type ReactElement } from 'react'

/** Told which sheet of the plan joins a case of ours, and which becomes a case of its own. */
export const JoinChoiceContext = createContext<(caseId: string, joins: boolean) => void>(() => undefined)

const whyWords: { readonly [R in JoinReason]: string } = {
  number: '编号相同',
  'phone-and-matter': '电话相同，说的是同一件事',
}

/** 归并: the case that the office itself took down beside the sheet that is probably for it, and whether they become one. */
export function JoinChoice({ item }: { readonly item: Extract<IntakeItem, { kind: 'new' }> }): ReactElement | null {
  const choose = useContext(JoinChoiceContext)
  const { offer } = item
  if (offer === undefined) return null
  const number = offer.ledgerNumber === '' ? '待编号' : offer.ledgerNumber
  return (
    <Box sx={{ mt: 0.5, p: 1, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Box sx={{ overflowWrap: 'anywhere' }}>
        与本单位登记的 {number}《{showText(offer.sheet.title, offer.veil)}》像是同一件（{whyWords[offer.why]}）。
      </Box>
      <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        登记内容：{showText(offer.sheet.content, offer.veil).slice(0, 120)}
      </Box>
      <ToggleButtonGroup
        size="small"
        exclusive
        value={item.joins === true ? 'join' : 'apart'}
        aria-label="归并还是单独立案"
        onChange={(_event, next: string | null) =>
          next === null ? undefined : choose(uncoveredCaseId(item), next === 'join')
        }
        sx={{ mt: 0.5, '& .MuiToggleButton-root': { py: 0.25, px: 1.5 } }}
      >
        <ToggleButton value="join">归并到 {number}</ToggleButton>
        <ToggleButton value="apart">单独立案</ToggleButton>
      </ToggleButtonGroup>
    </Box>
  )
}
