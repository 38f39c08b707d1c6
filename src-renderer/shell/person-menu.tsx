import type { Person } from '#shared/office/office'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState, type ReactElement } from 'react'
import { DownIcon, PersonIcon } from '../ui/icons'
import { PersonLine } from './person-line'
import { HeardOnly } from '../ui/heard-only'
import { tourMark } from '../ui/tour-mark'

export interface PersonMenuProps {
  readonly actor: Person | undefined
  /** Those who may be chosen: the active. */
  readonly people: readonly Person[]
  readonly onChoose: (personId: string) => void
  readonly onLock: (() => void) | undefined
}

/** Who sits at this desk, and the way to change it. */
export function PersonMenu({ actor, people, onChoose, onLock }: PersonMenuProps): ReactElement {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const choose = (personId: string): void => {
    setAnchor(null)
    onChoose(personId)
  }
  return (
    <>
      <Button
        variant="text"
        color="inherit"
        startIcon={<PersonIcon />}
        endIcon={<DownIcon />}
        aria-haspopup="menu"
        {...tourMark('person')}
        sx={{ position: 'relative' }}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {actor === undefined ? null : <HeardOnly>当前使用人 </HeardOnly>}
        {actor === undefined ? '选择使用人' : actor.name}
        {actor === undefined ? null : (
          <Box component="span" sx={{ ml: 1.5, '@container frame (max-width: 1100px)': { display: 'none' } }}>
            {shortPost(actor.post)}
          </Box>
        )}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { maxHeight: 480, minWidth: 260 } }, list: { 'aria-label': '切换使用人' } }}
      >
        {people.map((person) => (
          <MenuItem key={person.id} selected={person.id === actor?.id} onClick={() => choose(person.id)}>
            <PersonLine person={person} />
          </MenuItem>
        ))}
        {onLock === undefined ? null : (
          <MenuItem
            onClick={() => {
              setAnchor(null)
              onLock()
            }}
            sx={{ borderTop: 1, borderColor: 'divider' }}
          >
            锁定屏幕
          </MenuItem>
        )}
      </Menu>
    </>
  )
}

const shortPost = (post: string): string => (post.length > 10 ? `${post.slice(0, 9)}…` : post)
