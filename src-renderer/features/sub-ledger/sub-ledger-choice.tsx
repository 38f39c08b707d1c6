import Box from '@mui/material/Box'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemText from '@mui/material/ListItemText'
import type { ReactElement } from 'react'
import { allSubLedgers } from '#shared/sub-ledger/all-sub-ledgers'

export interface SubLedgerChoiceProps {
  readonly chosen: string
  /** Undefined while they are being counted. */
  readonly counts: ReadonlyMap<string, number> | undefined
  readonly onChoose: (name: string) => void
}

/** All sub-ledgers with how many cases stand in each. */
export const SubLedgerChoice = ({ chosen, counts, onChoose }: SubLedgerChoiceProps): ReactElement => (
  <Box
    component="nav"
    aria-label="分类台账"
    sx={{
      width: 152,
      flexShrink: 0,
      overflowY: 'auto',
      bgcolor: 'background.paper',
      border: 1,
      borderColor: 'divider',
      borderRadius: 1,
    }}
  >
    <List dense disablePadding>
      {allSubLedgers.map(({ name, word }) => {
        const count = counts?.get(name) ?? 0
        return (
          <ListItem key={name} disablePadding>
            <ListItemButton
              selected={name === chosen}
              aria-current={name === chosen ? 'page' : undefined}
              onClick={() => onChoose(name)}
              sx={{ px: 1.5, minHeight: 34, py: 0.25 }}
            >
              <ListItemText primary={word} />
              <Box component="span" sx={{ fontSize: 13, color: count === 0 ? 'text.disabled' : 'text.secondary' }}>
                {counts === undefined ? '' : count}
              </Box>
            </ListItemButton>
          </ListItem>
        )
      })}
    </List>
  </Box>
)
