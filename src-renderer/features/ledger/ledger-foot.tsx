import Box from '@mui/material/Box'
import { useMemo, type ReactElement } from 'react'
import { countsToText } from './ledger-filter'
import type { Listing } from './listing'
import { sumUp, totalsToText } from './totals'

/** What the list comes to: how many cases, how they stand, of how many people they are the matter. */
export function LedgerFoot({ listing }: { readonly listing: Listing | undefined }): ReactElement {
  const shown = listing?.shown
  const totals = useMemo(() => (shown === undefined ? undefined : sumUp(shown)), [shown])
  return (
    <Box role="status" sx={{ pt: 1, color: 'text.secondary', flexShrink: 0, minHeight: 39 }}>
      {listing === undefined || totals === undefined
        ? '正在读取…'
        : `${countsToText(totals.count, listing.counts.get('all') ?? 0, listing.counts.get('voided') ?? 0)}。${totalsToText(totals)}`}
    </Box>
  )
}
