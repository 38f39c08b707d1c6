import { digestListsAtMost, type DigestKind, type DigestLine } from '#shared/history/compose-digest'
import { rowStageWords } from '#shared/case/stage'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { useState, type ReactElement } from 'react'
import { useDigestDesk } from '../../desk/use-digest'
import { useToday } from '../../desk/use-today'
import { digestWords } from '../../messages/digest-words'
import { momentToText } from '../../messages/moment-words'
import { numberOfRow } from '../../ledger-store/read/read-round-work'
import { goTo, routeToHash, type Route } from '../../routes'
import { Panel } from '../../ui/panel'
import { useDigestRows } from './use-digest-rows'

/** 上次以来: what changed since the person at the desk last looked, each line with its cases; nothing is drawn where it is put away. */
export function DigestPanel(): ReactElement | null {
  const { digest, since, isOpen, close } = useDigestDesk()
  const today = useToday()
  if (digest === undefined || since === undefined || !isOpen) return null
  const { lines, reconcile, passedOver } = digest
  return (
    <Panel
      title={`上次以来的变化（您上次看是 ${momentToText(since, today)}）`}
      actions={
        <Button size="small" onClick={close}>
          看过了
        </Button>
      }
    >
      <Box component="ul" aria-label="上次以来的变化" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {lines.map((line) => (
          <CasesLine key={line.kind} line={line} />
        ))}
        {reconcile === 0 ? null : (
          <PlainLine
            words={`有 ${reconcile} 项新的要由人核对`}
            way="去核对"
            to={{ screen: 'reconcile', section: '' }}
          />
        )}
        {passedOver === 0 ? null : (
          <PlainLine
            words={`您离开得久，更早的 ${passedOver} 步没有逐条列出，上面说的是最近的`}
            way="看操作日志"
            to={{ screen: 'activity', view: '' }}
          />
        )}
        {lines.length + reconcile + passedOver === 0 ? <li>没有变化。</li> : null}
      </Box>
    </Panel>
  )
}

/** The way back to it once it was put away; nothing where there was no look before. */
export function DigestButton(): ReactElement | null {
  const { digest, isOpen, open } = useDigestDesk()
  return digest === undefined || isOpen ? null : <Button onClick={open}>上次以来的变化</Button>
}

const lineSx = { display: 'flex', alignItems: 'baseline', gap: 1, minHeight: 30 } as const

function PlainLine({
  words,
  way,
  to,
}: {
  readonly words: string
  readonly way: string
  readonly to: Route
}): ReactElement {
  return (
    <Box component="li" sx={lineSx}>
      <Box sx={{ flex: 1, minWidth: 0 }}>{words}</Box>
      <Button size="small" onClick={() => goTo(to)}>
        {way}
      </Button>
    </Box>
  )
}

/** Cases that are named at once; the others stand one press away. */
const namedAtOnce = 3

function CasesLine({ line }: { readonly line: DigestLine }): ReactElement | null {
  const [isWhole, setWhole] = useState(false)
  const found = useDigestRows(line)
  if (found === undefined) return null
  const { rows, settled } = found
  const { kind } = line
  const count = line.count - settled
  const shown = isWhole ? rows : rows.slice(0, namedAtOnce)
  return (
    <Box component="li" sx={lineSx}>
      <Box sx={{ width: 168, flexShrink: 0, ...(count === 0 ? { color: 'text.secondary' } : toneOf(kind)) }}>
        {digestWords[kind]}　<strong>{count} 件</strong>
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        {shown.map((row) => (
          <Link
            key={row.id}
            href={routeToHash({ screen: 'case', caseId: row.id })}
            title={row.title}
            sx={{ maxWidth: 300, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
          >
            {numberOfRow(row)} {row.title}
            {row.open === 0 ? `（${rowStageWords[row.stage]}）` : ''}
          </Link>
        ))}
        {settled === 0 ? null : (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {count === 0 ? `${settled} 件都已经办过` : `另有 ${settled} 件已经办过`}
          </Box>
        )}
        {isWhole && count > digestListsAtMost ? <span>其余 {count - digestListsAtMost} 件在台账里</span> : null}
      </Box>
      {rows.length > namedAtOnce ? (
        <Button size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? '收起' : `另 ${count - namedAtOnce} 件`}
        </Button>
      ) : null}
    </Box>
  )
}

const toneOf = (kind: DigestKind): { readonly color?: string } =>
  kind === 'overdue' ? { color: 'deadline.overdue' } : kind === 'due' ? { color: 'deadline.soon' } : {}
