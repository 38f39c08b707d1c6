import { instantToMinuteText } from '#shared/prelude/instant'
import { privateText } from '#shared/case/private-text'
import { showText } from '#shared/case/veil'
import type { Conflict } from '#shared/record/list-conflicts'
import Box from '@mui/material/Box'
import type { ReactElement, ReactNode } from 'react'
import type { OpenConflict } from '../../ledger-store/read/read-conflicts'
import { replicaToPcName } from '../../messages/pc-words'
import { unseenText } from './conflict-words'
import type { Callings } from './use-reconcile'

/** A text of any length leaves room for what else has to be decided: seven lines of it are seen, the rest scrolls. */
const bounded = { overflowWrap: 'anywhere', maxHeight: 22.4 * 7, overflowY: 'auto' } as const

/** A voiding on one side, and on the other the work that it did not know of. */
export function VoidCard({
  open,
  conflict,
  callings,
}: {
  readonly open: OpenConflict
  readonly conflict: Extract<Conflict, { kind: 'void' }>
  readonly callings: Callings
}): ReactElement {
  const { names, pcs } = callings
  const who = (by: string, ref: string, at: (typeof conflict.marks)[number]['at']): string =>
    `${names.person(by)}　${replicaToPcName(ref.slice(0, ref.lastIndexOf(':')), pcs)}　${instantToMinuteText(at)}`
  return (
    <>
      <Box sx={{ minWidth: 0 }}>
        {conflict.marks.map((mark) => (
          <Box key={mark.ref} sx={{ mb: 0.5 }}>
            <Small>{who(mark.by, mark.ref, mark.at)}</Small>
            <Box sx={{ fontWeight: 600 }}>{mark.lifts ? '恢复案件' : '作废'}</Box>
            <Box sx={bounded}>理由：{showText(privateText(mark.reason), open.veil)}</Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Small>作废时没有看到的办理（{open.unseen.length} 条）</Small>
        {open.unseen.map((work) => (
          <Box key={work.ref} sx={{ mb: 0.5 }}>
            <Small>{who(work.by, work.ref, work.at)}</Small>
            <Box sx={{ ...bounded, whiteSpace: 'pre-wrap' }}>{unseenText(open, work, callings)}</Box>
          </Box>
        ))}
      </Box>
    </>
  )
}

const Small = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{children}</Box>
)
