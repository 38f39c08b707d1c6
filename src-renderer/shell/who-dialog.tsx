import type { Person } from '#shared/office/office'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import { useId, type ReactElement } from 'react'
import { PersonLine } from './person-line'
import { DialogHeading } from '../ui/dialog-heading'

export interface WhoDialogProps {
  readonly people: readonly Person[]
  readonly onChoose: (personId: string) => void
  readonly onLater: () => void
}

/** Asks who is at the desk, when this PC does not know: every act is recorded under a name. */
export function WhoDialog({ people, onChoose, onLater }: WhoDialogProps): ReactElement {
  const titleId = useId()
  return (
    <Dialog
      open
      maxWidth="xs"
      fullWidth
      aria-labelledby={titleId}
      onClose={(_event, reason) => (reason === 'escapeKeyDown' ? onLater() : undefined)}
    >
      <DialogHeading id={titleId} form="change-person">
        谁在使用这台电脑？
      </DialogHeading>
      <DialogContent dividers sx={{ p: 0 }}>
        <List disablePadding aria-label="在岗人员">
          {people.map((person) => (
            <ListItem key={person.id} disablePadding>
              <ListItemButton onClick={() => onChoose(person.id)} sx={{ px: 3 }}>
                <PersonLine person={person} />
              </ListItemButton>
            </ListItem>
          ))}
        </List>
      </DialogContent>
      <DialogActions>
        <Button onClick={onLater}>先看看，稍后再选</Button>
      </DialogActions>
    </Dialog>
  )
}
