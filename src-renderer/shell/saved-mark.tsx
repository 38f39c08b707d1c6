import Box from '@mui/material/Box'
import CircularProgress from '@mui/material/CircularProgress'
import Tooltip from '@mui/material/Tooltip'
import { instantToMinuteText } from '#shared/prelude/instant'
import type { ReactElement } from 'react'
import { writingToShare } from '../ledger-store/commit/act-writing'
import type { SavedState } from '../ledger-store/commit/ledger'
import { notShownText } from '../messages/not-shown-words'
import { SavedIcon, StopIcon } from '../ui/icons'

/** 已保存 is said of what the journal has on the disk, and of nothing else. */
export function SavedMark({ saved }: { readonly saved: SavedState }): ReactElement {
  if (saved.viewStale) {
    return (
      <Tooltip title={notShownText}>
        <Box role="status" sx={{ ...row, color: 'error.main', fontWeight: 600 }}>
          <StopIcon />
          已保存，请重新打开程序
        </Box>
      </Tooltip>
    )
  }
  if (saved.saving) {
    return (
      <Tooltip title={savingToText(saved.writing)}>
        <Box role="status" sx={row}>
          <CircularProgress size={16} color="inherit" sx={{ mx: 0.25 }} />
          {saved.writing === undefined || saved.writing.of === 0
            ? '保存中…'
            : `保存中 ${Math.floor(writingToShare(saved.writing) * 100)}%`}
        </Box>
      </Tooltip>
    )
  }
  const when = saved.savedAt === undefined ? '' : `最近一次 ${instantToMinuteText(saved.savedAt)}。`
  return (
    <Tooltip title={`${when}本机共记下 ${saved.commits} 条操作，都已写进磁盘上的日志。`}>
      <Box role="status" sx={row}>
        <SavedIcon />
        {`已保存 · 第 ${saved.commits} 条`}
      </Box>
    </Tooltip>
  )
}

const savingToText = (writing: SavedState['writing']): string =>
  writing === undefined || writing.phase === 'journal'
    ? '正在写进磁盘上的日志，写完才算保存。'
    : writing.phase === 'composing'
      ? `正在整理 ${writing.done} / ${writing.of} 条，还没有写入。`
      : `日志已经写好，正在写入台账 ${writing.done} / ${writing.of} 条，不能中断。`

const row = { display: 'flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap', minWidth: 132 } as const
