import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useState, type ReactElement } from 'react'
import { callHost } from '../host/call-host'
import { placeUnchangedToWords } from '../messages/place-words'
import type { FailureWords } from '../messages/words-of'
import { FailureNotice } from '../ui/failure-notice'

/** The way back to the office from a sample that does not open: nobody is held fast beside their own ledger. */
export function WayBack(): ReactElement | null {
  const [isSample, setSample] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  useEffect(() => {
    let isOn = true
    void callHost('app.info', {}).then((app) => {
      if (isOn) setSample(app.ok && app.value.place === 'sample')
    })
    return () => {
      isOn = false
    }
  }, [])
  if (!isSample) return null
  const goBack = async (): Promise<void> => {
    const changed = await callHost('place.change', { to: 'own' })
    if (!changed.ok) setFailure(placeUnchangedToWords(changed.failure))
  }
  return (
    <Paper
      variant="outlined"
      sx={{ position: 'fixed', left: 0, right: 0, bottom: 0, p: 1.5, zIndex: ({ zIndex }) => zIndex.drawer }}
    >
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', justifyContent: 'center' }}>
        <Typography>这是样例台账，本单位的台账没有动过。</Typography>
        <Button onClick={() => void goBack()}>回到本单位</Button>
      </Stack>
      {failure === undefined ? null : <FailureNotice words={failure} />}
    </Paper>
  )
}
