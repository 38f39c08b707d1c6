import type { Person } from '#shared/office/office'
import type { Instant } from '#shared/prelude/instant'
import Box from '@mui/material/Box'
import type { ReactElement, ReactNode } from 'react'
import { useSaved } from '../desk/use-saved'
import type { FrameFacts } from '../ledger-store/read/read-frame'
import { useToday } from '../desk/use-today'
import { momentToText } from '../messages/moment-words'
import { SampleMark } from '../sample-door/leave-sample-button'
import { topBarHeight } from '../theme'
import { SnackbarPlace } from '../ui/use-snackbar'
import { PersonMenu } from './person-menu'
import { UndoOffer } from './undo/undo-place'
import { SavedMark } from './saved-mark'

export interface TopBarProps {
  /** 搜索; null while it is not certain which day it is, or while the screen is covered. */
  readonly search: ReactNode
  readonly facts: FrameFacts | undefined
  /** How the exchange with the office's other PCs stands; null where there is none. */
  readonly sync: ReactNode
  readonly actor: Person | undefined
  readonly people: readonly Person[]
  readonly onChoosePerson: (personId: string) => void
  /** Undefined where no PIN could lift the cover again. */
  readonly onLock: (() => void) | undefined
}

/** Whose ledger this is, that nothing secret belongs in it, how far it is saved, and who sits here. */
export function TopBar({ facts, search, sync, actor, people, onChoosePerson, onLock }: TopBarProps): ReactElement {
  // Here and not in the frame, which an act then need not draw anew.
  const saved = useSaved()
  return (
    <Box
      component="header"
      sx={{
        height: topBarHeight,
        flexShrink: 0,
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 2,
        bgcolor: 'bar.ground',
        color: 'bar.ink',
        borderBottom: 1,
        borderColor: 'bar.edge',
        // The accent cannot be seen on the bar.
        '& :focus-visible, & .Mui-focusVisible': { outlineColor: ({ palette }) => palette.bar.ink },
        whiteSpace: 'nowrap',
        overflow: 'hidden',
      }}
    >
      <Box sx={{ fontSize: 16, fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 120 }}>
        {facts?.office?.shortName ?? ''} 市长热线台账
      </Box>
      {facts?.isSample === true ? <SampleMark /> : null}
      <Box
        sx={{
          fontSize: 13,
          border: 1,
          borderColor: 'currentcolor',
          borderRadius: 0.5,
          px: 1,
          lineHeight: '22px',
          flexShrink: 0,
        }}
      >
        非涉密系统　严禁录入国家秘密
      </Box>
      {search}
      <SnackbarPlace resting={<ExchangeTimes facts={facts} />} />
      {search === null ? null : <UndoOffer />}
      {sync}
      <Box
        sx={{
          fontSize: 13,
          flexShrink: 0,
          ...(saved.viewStale ? { bgcolor: 'background.paper', borderRadius: 0.5, px: 1 } : {}),
        }}
      >
        <SavedMark saved={saved} />
      </Box>
      <PersonMenu actor={actor} people={people} onChoose={onChoosePerson} onLock={onLock} />
    </Box>
  )
}

/** When bundles last came and went; the first thing that a narrow bar does without. */
function ExchangeTimes({ facts }: Pick<TopBarProps, 'facts'>): ReactElement {
  const today = useToday()
  const told = (at: Instant | undefined): string => (at === undefined ? '—' : momentToText(at, today))
  return (
    <Box
      sx={{
        fontSize: 12,
        lineHeight: 1.4,
        opacity: 0.9,
        '@container frame (max-width: 1100px)': { display: 'none' },
      }}
    >
      <div>上次导入 {told(facts?.lastImportAt)}</div>
      <div>上次导出 {told(facts?.lastExportAt)}</div>
    </Box>
  )
}
