import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { callHost } from '../../host/call-host'
import { placeUnchangedToWords } from '../../messages/place-words'
import type { FailureWords } from '../../messages/words-of'
import { FailureNotice } from '../../ui/failure-notice'
import { FullPage } from '../../ui/full-page'
import type { FirstRunStart } from './lay-down-office'
import { SampleChoice } from './sample-choice'
import { SampleProgress } from './sample-progress'
import { useFirstRun } from './use-first-run'

/** The sample's own place while nothing stands in it yet: which office to lay down, or back to one's own. */
export function SampleSetUp({
  started,
  onReady,
}: {
  readonly started: FirstRunStart
  readonly onReady: (wrap: string | undefined) => void
}): ReactElement {
  const { wizard, actions } = useFirstRun(started, onReady)
  const [failure, setFailure] = useState<FailureWords>()
  const goBack = async (): Promise<void> => {
    const changed = await callHost('place.change', { to: 'own' })
    if (!changed.ok) setFailure(placeUnchangedToWords(changed.failure))
  }
  const shown = failure ?? wizard.failure
  return (
    <FullPage
      title="样例单位"
      help="sample"
      actions={
        <Button disabled={wizard.busy} onClick={() => void goBack()}>
          回到本单位
        </Button>
      }
    >
      {wizard.sample === undefined ? (
        <Stack sx={{ gap: 2 }}>
          <Typography>
            装入一个虚构的单位和它到今天为止的一年，各个环节都有，可以随意操作。本单位的台账原样放着，不受影响。
          </Typography>
          <SampleChoice
            begun={wizard.sampleBegun !== undefined}
            busy={wizard.busy}
            onSample={(kind) => void actions.laySample(kind)}
          />
        </Stack>
      ) : (
        <SampleProgress done={wizard.sample} />
      )}
      {shown === undefined ? null : <FailureNotice words={shown} />}
    </FullPage>
  )
}
