import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import type { PaperMoved } from '#shared/case/paper-kept'
import { instantToMinuteText } from '#shared/prelude/instant'
import { useCaller } from '../caller/caller-context'
import { TextChange } from '../ui/text-change'

const leftAs = { printed: '打印', saved: '存成文件', approved: '审阅' } as const

const partWords = { text: '正文', head: '版头' } as const

/** 正文, 版头 or both, as sentences name what was changed of a paper. */
export const movedToText = ({ parts }: Pick<PaperMoved, 'parts'>): string =>
  parts.map((part) => partWords[part]).join('、')

/** That the reply reads otherwise than what was last printed or saved of it, and how. Its words stay behind the veil of the case. */
export function PaperMovedNotice({ moved }: { readonly moved: PaperMoved }): ReactElement {
  const { show } = useCaller()
  const { since, before, now } = moved
  return (
    <Alert severity="warning" variant="outlined" sx={{ py: 0.25, bgcolor: 'background.paper' }}>
      <strong>
        {leftAs[since.act]}后{movedToText(moved)}已改：{instantToMinuteText(since.at)} {leftAs[since.act]}
        的那一份，和现在的
        {movedToText(moved)}不一样
      </strong>
      <Box sx={{ maxHeight: 120, overflow: 'auto' }}>
        <TextChange before={show(before)} after={show(now)} />
      </Box>
      <Box sx={{ color: 'text.secondary' }}>已经发出的那一份请收回作废，按现在的重新打印。</Box>
    </Alert>
  )
}
