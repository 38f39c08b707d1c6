import ButtonBase from '@mui/material/ButtonBase'
import Box from '@mui/material/Box'
import { useState, type ReactElement } from 'react'
import type { Person } from '#shared/office/office'
import { goTo } from '../../routes'
import { SearchIcon } from '../../ui/icons'
import { keys, keysToText } from '../../ui/keys'
import { tourMark } from '../../ui/tour-mark'
import { Palette } from './palette'
import type { CatalogDoors } from './read-catalog'
import { useSearchAhead } from './use-search-ahead'
import { useSearchKey } from './use-search-key'

export interface SearchPlaceProps {
  readonly people: readonly Person[]
  readonly onChoosePerson: (personId: string) => void
  readonly onLock: (() => void) | undefined
}

/** The search in the top bar, and the key that opens it from anywhere. */
export function SearchPlace({ people, onChoosePerson, onLock }: SearchPlaceProps): ReactElement {
  const [doors, setDoors] = useState<CatalogDoors>()
  const open = (): void => setDoors({ go: goTo, people, choosePerson: onChoosePerson, lock: onLock })
  useSearchKey(open)
  useSearchAhead()
  return (
    <>
      <ButtonBase
        onClick={open}
        aria-keyshortcuts="Control+K"
        {...tourMark('search')}
        sx={{
          // Before the name of the office does.
          flexShrink: 8,
          minWidth: 88,
          width: 240,
          height: 30,
          px: 1,
          gap: 1,
          justifyContent: 'flex-start',
          borderRadius: 0.5,
          fontSize: 13,
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'bar.edge',
          color: 'text.secondary',
          '@container frame (max-width: 1100px)': { width: 112 },
        }}
      >
        <SearchIcon />
        搜索
        <Box
          component="span"
          sx={{ ml: 'auto', fontSize: 12, '@container frame (max-width: 1100px)': { display: 'none' } }}
        >
          {keysToText(keys.search)}
        </Box>
      </ButtonBase>
      {doors === undefined ? null : <Palette doors={doors} onClose={() => setDoors(undefined)} />}
    </>
  )
}
