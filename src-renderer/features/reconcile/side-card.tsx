import { instantToMinuteText } from '#shared/prelude/instant'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMemo, useState, type ReactElement } from 'react'
import type { ConflictSide } from '../../ledger-store/read/read-conflicts'
import { replicaToPcName } from '../../messages/pc-words'
import { markDifferences } from '../../ui/mark-differences'
import type { Callings } from './use-reconcile'

export interface SideCardProps {
  readonly name: string
  readonly side: ConflictSide
  readonly text: string
  /** The text it is compared with. */
  readonly other: string
  /** What its writer saw before; '' for nothing. */
  readonly saw: string
  /** Whether this is the value shown everywhere until it is decided. */
  readonly shown: boolean
  readonly callings: Callings
}

/** From here on a text is folded to its first lines until somebody wants it whole. */
const longText = 260
const shortSaw = 60

/** One of the values side by side: who wrote it, where and when, the value with what only it has marked, and what its writer saw. */
export function SideCard({ name, side, text, other, saw, shown, callings }: SideCardProps): ReactElement {
  const [whole, setWhole] = useState(false)
  const stretches = useMemo(() => markDifferences(text, other), [text, other])
  const isLong = text.length > longText
  return (
    <Box sx={{ minWidth: 0, display: 'flex', flexDirection: 'column', gap: 0.5 }}>
      <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
        <Box component="span" sx={{ fontWeight: 600, color: 'text.primary', mr: 1 }}>
          {name}
        </Box>
        {callings.names.person(side.by)}　{replicaToPcName(side.replica, callings.pcs)}　{instantToMinuteText(side.at)}
        {shown ? '　（暂按此显示）' : ''}
      </Box>
      <Box
        sx={{
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          ...(isLong && !whole
            ? { maxHeight: 22.4 * 7, overflow: 'hidden', maskImage: 'linear-gradient(currentColor 80%, transparent)' }
            : {}),
        }}
      >
        {stretches.map((stretch, index) =>
          stretch.own ? (
            <Box
              key={index}
              component="mark"
              sx={{ bgcolor: 'marked', color: 'inherit', borderBottom: '2px solid', borderColor: 'warning.main' }}
            >
              {stretch.text}
            </Box>
          ) : (
            <span key={index}>{stretch.text}</span>
          ),
        )}
      </Box>
      {isLong ? (
        <Button
          size="small"
          sx={{ alignSelf: 'flex-start', minHeight: 28, py: 0 }}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? `收起${name}` : `看${name}的全文（${text.length} 字）`}
        </Button>
      ) : null}
      <Box sx={{ fontSize: 12, color: 'text.secondary', overflowWrap: 'anywhere' }} title={saw}>
        {saw === ''
          ? '写的时候这一项还是空的'
          : `写的时候看到的是：${saw.length > shortSaw ? `${saw.slice(0, shortSaw)}…` : saw.replaceAll('\n', '；')}`}
      </Box>
    </Box>
  )
}
