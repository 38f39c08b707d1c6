import Dialog from '@mui/material/Dialog'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import type { Person } from '#shared/office/office'
import { useDesk } from '../../desk/desk'
import { FullPage } from '../../ui/full-page'
import { UnlockForm } from './unlock-form'

/** Above every dialog and message: what is half written below stays as it is. */
const aboveAll = 2000

/** Covers the whole screen until somebody's PIN lifts it. What was being written stays there under it. */
export function LockCover({
  people,
  onLifted,
}: {
  readonly people: readonly Person[]
  readonly onLifted: () => void
}): ReactElement {
  const { keeping, settings, changeSettings } = useDesk()
  const slots = keeping.lock?.pins ?? []
  return (
    <Dialog
      open
      fullScreen
      transitionDuration={0}
      sx={{ zIndex: aboveAll }}
      slotProps={{ paper: { 'aria-label': '屏幕已锁定', sx: { bgcolor: 'background.default' } } }}
    >
      <FullPage help="pin" title="屏幕已锁定">
        <Stack sx={{ gap: 2 }}>
          <Typography>
            没有写完的内容都还在，解锁后接着写。忘了 PIN 的，可以换在这台电脑上设过 PIN 的人解锁。
          </Typography>
          <UnlockForm
            people={people.filter((person) => slots.some((slot) => slot.personId === person.id))}
            firstPersonId={settings.actorId}
            slots={slots}
            tries={settings.pinTries}
            saveTries={(pinTries) => changeSettings({ pinTries })}
            submitLabel="解锁"
            onOpened={async (_wrap, personId) => {
              if (personId !== settings.actorId) await changeSettings({ actorId: personId })
              onLifted()
            }}
          />
        </Stack>
      </FullPage>
    </Dialog>
  )
}
