import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import type { RescueKeys } from '#shared/bundle/locked-keys'
import type { KeysLost } from '../../start/start-desk'
import { keysLostToWords } from '../../messages/key-words'
import { FullPage } from '../../ui/full-page'
import { RescueWays } from './rescue-ways'

export interface KeysLostPageProps {
  readonly why: KeysLost
  readonly sealed: RescueKeys | undefined
  readonly onStored: () => void
}

/** Stands in the program's place when this PC's keys are there and cannot be used: why, what is safe, and the ways back. */
export function KeysLostPage({ why, sealed, onStored }: KeysLostPageProps): ReactElement {
  const { title, what } = keysLostToWords(why)
  return (
    <FullPage help="recovery-key" title={title}>
      <Stack sx={{ gap: 2 }}>
        <Stack role="alert" sx={{ gap: 1 }}>
          <Typography>{what}</Typography>
          <Typography>不受影响：台账没有任何改动，有了可用的密钥就照常打开。</Typography>
          <Typography>现在怎么办：请从上到下选一个办得到的办法。</Typography>
        </Stack>
        <RescueWays sealed={sealed} hasPaperKey={sealed !== undefined} onStored={onStored} />
      </Stack>
    </FullPage>
  )
}
