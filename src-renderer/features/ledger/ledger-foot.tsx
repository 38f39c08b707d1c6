import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useMemo, type ReactElement } from 'react'
import { ShareBar } from '../../ui/share-bar'
import { countsToText } from './ledger-filter'
import type { Listing } from './listing'
import type { ListReading } from './listing-keeper'
import { sumUp, totalsToText } from './totals'

interface LedgerFootProps {
  readonly listing: Listing | undefined
  readonly reading: ListReading | undefined
}

/** What the list comes to: how many cases, how they stand, of how many people they are the matter; while it is being read, how far that is. */
export function LedgerFoot({ listing, reading }: LedgerFootProps): ReactElement {
  const shown = listing?.shown
  const totals = useMemo(() => (shown === undefined ? undefined : sumUp(shown)), [shown])
  return (
    <Box role="status" sx={{ pt: 1, color: 'text.secondary', flexShrink: 0, minHeight: 39 }}>
      {listing !== undefined && totals !== undefined ? (
        `${countsToText(totals.count, listing.counts.get('all') ?? 0, listing.counts.get('voided') ?? 0)}。${totalsToText(totals)}`
      ) : reading === undefined ? (
        '正在读取…'
      ) : (
        <ReadingBar reading={reading} />
      )}
    </Box>
  )
}

const inThousands = new Intl.NumberFormat('zh-CN')

/** How far the ledger is read, and what can be had of it so long. */
function ReadingBar({ reading: { done, of, first } }: { readonly reading: ListReading }): ReactElement {
  const isRead = done >= of
  const far = isRead
    ? `正在排列台账 ${inThousands.format(of)} 件`
    : `正在读入台账 ${inThousands.format(done)} / ${inThousands.format(of)} 件`
  const soLong = first === undefined ? '' : `，先显示最前面的 ${first.shown.length} 件`
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
      <span>{`${far}${soLong}。件数、合计、筛选和排序等读完才有。`}</span>
      <ShareBar label="正在读入台账" share={done / Math.max(1, of)} />
    </Stack>
  )
}
