import type { Case } from '#shared/case/case'
import { showText, veilCase } from '#shared/case/veil'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { noPaperToText } from '../messages/batch-words'
import type { LackingCase } from './make-batch'

/** A case as batches name it: its number, and its title with a confidential caller struck out. */
export const nameOfCase = (one: Case): string =>
  `${one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber} ${showText(one.sheet.title, veilCase(one, false))}`.trim()

/** The cases of which nothing is printed, each by its name, under why. */
export function LackingCases({ lacking }: { readonly lacking: readonly LackingCase[] }): ReactElement | null {
  if (lacking.length === 0) return null
  const groups = new Map<string, Case[]>()
  for (const { one, why } of lacking) {
    const text = noPaperToText(why)
    groups.set(text, [...(groups.get(text) ?? []), one])
  }
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1, maxHeight: 220, overflow: 'auto' }}>
      <Typography sx={{ fontWeight: 600 }}>{lacking.length} 件不打印：</Typography>
      {[...groups].map(([why, cases]) => (
        <Box key={why} sx={{ mt: 0.5 }}>
          <Typography sx={{ fontSize: 14 }}>
            {why}（{cases.length} 件）：
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5, color: 'text.secondary', fontSize: 13 }}>
            {cases.map((one) => (
              <li key={one.id}>{nameOfCase(one)}</li>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
