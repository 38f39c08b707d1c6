import Button from '@mui/material/Button'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState, type ReactElement, type ReactNode } from 'react'

/** What can be picked. */
export interface MenuEntry {
  readonly id: string
  readonly words: ReactNode
  /** Why it cannot be picked now; undefined where it can. */
  readonly why?: string | undefined
  readonly onPick: () => void
}

export interface MenuGroup {
  readonly head: string
  readonly entries: readonly MenuEntry[]
}

export interface GroupedMenuProps {
  readonly label: string
  readonly icon?: ReactNode
  /** In CSS pixels. */
  readonly width: number
  /** A group without entries is left out. */
  readonly groups: readonly MenuGroup[]
}

/** A button with a menu of two columns, its entries under heads by what they are about. */
export function GroupedMenu({ label, icon, width, groups }: GroupedMenuProps): ReactElement {
  const [anchor, setAnchor] = useState<HTMLElement>()
  const close = (): void => setAnchor(undefined)
  const pick = (entry: MenuEntry): void => {
    if (entry.why !== undefined) return
    close()
    entry.onPick()
  }
  return (
    <>
      <Button
        variant="outlined"
        startIcon={icon}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      <Menu
        open={anchor !== undefined}
        anchorEl={anchor ?? null}
        onClose={close}
        slotProps={{
          paper: { sx: { width } },
          list: { sx: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 1 } },
        }}
      >
        {groups
          .filter(({ entries }) => entries.length > 0)
          .flatMap(({ head, entries }) => [
            <ListSubheader key={head} sx={{ gridColumn: '1 / -1', lineHeight: '30px', bgcolor: 'transparent' }}>
              {head}
            </ListSubheader>,
            ...entries.map((entry) => (
              // Shut ones stay pointable, so that they can say why.
              <MenuItem
                key={`${head} ${entry.id}`}
                aria-disabled={entry.why !== undefined}
                title={entry.why}
                sx={entry.why === undefined ? {} : { color: 'text.disabled' }}
                onClick={() => pick(entry)}
              >
                {entry.words}
              </MenuItem>
            )),
          ])}
      </Menu>
    </>
  )
}
