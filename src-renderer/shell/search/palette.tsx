import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import InputAdornment from '@mui/material/InputAdornment'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { goTo } from '../../routes'
import { ComposingTextField } from '../../ui/composing-text-field'
import { useHelpOf } from '../../ui/help-door'
import { SearchIcon } from '../../ui/icons'
import { isComposing } from '../../ui/is-composing'
import { blankToGroups, foundToGroups, type PaletteGroup, type PaletteOption } from './palette-options'
import { linesSx, PaletteLine } from './palette-line'
import { noteSearch, recentSearches } from './recent-searches'
import type { CatalogDoors } from './read-catalog'
import { useCatalog, type Catalog } from './use-catalog'
import type { Searched } from './searcher'
import { useSearch, type SearchState } from './use-search'

const noPlaces: Searched['places'] = new Map()

export interface PaletteProps {
  readonly doors: CatalogDoors
  readonly onClose: () => void
}

/** 搜索: cases, people, places, screens and the manual by any words, numbers or sounds; opened by Ctrl+K, left by Esc. */
export function Palette({ doors, onClose }: PaletteProps): ReactElement {
  const listId = useId()
  useHelpOf('search')
  const { settings } = useDesk()
  const search = useSearch()
  const catalog = useCatalog(doors, search.again)
  const { typed, setTyped, groups, isCurrent } = useGroups(search, catalog)
  const options = useMemo(() => groups.flatMap((group) => group.options), [groups])
  const run = (option: PaletteOption): void => {
    if (option.type === 'recent') return setTyped(option.words)
    noteSearch(settings.actorId, typed)
    onClose()
    if (option.type === 'case') goTo({ screen: 'case', caseId: option.hit.id })
    else catalog.entryOf(option.kind, option.key)?.run()
  }
  const { active, setActive, press } = useChoice(options, isCurrent, run)
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="md"
      slotProps={{ paper: { 'aria-label': '搜索', sx: { mt: 0, maxHeight: 'calc(100% - 64px)' } } }}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start', pt: 3 } }}
    >
      <Box sx={{ p: 1.5, borderBottom: 1, borderColor: 'divider' }}>
        <ComposingTextField
          instant
          autoFocus
          fullWidth
          value={typed}
          onCommit={(next) => {
            setActive(0)
            setTyped(next)
          }}
          onKeyDown={press}
          placeholder="编号、姓名、电话、地点、内容，拼音或首字母；也可以找功能和帮助"
          slotProps={{
            htmlInput: {
              role: 'combobox',
              'aria-label': '搜索',
              'aria-expanded': options.length > 0,
              'aria-controls': listId,
              'aria-autocomplete': 'list',
              'aria-activedescendant': options[active]?.id,
              autoComplete: 'off',
            },
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <SearchIcon />
                </InputAdornment>
              ),
            },
          }}
        />
      </Box>
      <Box
        role="listbox"
        id={listId}
        aria-label="搜索结果"
        aria-busy={!isCurrent}
        sx={[{ overflowY: 'auto', minHeight: 0, flex: 1, py: 0.5 }, linesSx]}
      >
        {groups.map((group) => (
          <Group
            key={group.head}
            group={group}
            chosen={options[active]}
            places={search.searched?.places ?? noPlaces}
            onRun={run}
          />
        ))}
      </Box>
      <Standing typed={typed} search={search} isCurrent={isCurrent} groups={groups} />
    </Dialog>
  )
}

/** What is typed, and the lines for it: those of the letters before until the newest are answered. */
function useGroups(search: SearchState, catalog: Catalog) {
  const { settings } = useDesk()
  const [typed, setTyped] = useState('')
  const { searched, look } = search
  const { entries } = catalog
  useEffect(() => look(typed), [look, typed])
  const groups = useMemo(() => {
    if (typed !== '') return searched === undefined ? [] : foundToGroups(searched.found)
    const commands = entries.flatMap(({ item, offered }) => (offered ? [item] : []))
    return blankToGroups(recentSearches(settings.actorId), commands)
  }, [typed, searched, entries, settings.actorId])
  return { typed, setTyped, groups, isCurrent: typed === '' || searched?.typed === typed }
}

/** Which line is chosen, and the keys that choose: Enter pressed before the answer is there waits for it. */
function useChoice(options: readonly PaletteOption[], isCurrent: boolean, run: (option: PaletteOption) => void) {
  const [active, setActive] = useState(0)
  const waiting = useRef(false)
  const chosen = Math.min(active, Math.max(0, options.length - 1))
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!waiting.current || !isCurrent) return
    waiting.current = false
    const [first] = options
    if (first !== undefined) latest.current(first)
  }, [isCurrent, options])
  useEffect(() => {
    document.getElementById(options[chosen]?.id ?? '')?.scrollIntoView({ block: 'nearest' })
  }, [options, chosen])
  const move = (to: number): void => {
    if (options.length > 0) setActive((to + options.length) % options.length)
  }
  const press = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    const to = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      PageDown: Math.min(chosen + 8, options.length - 1),
      PageUp: Math.max(chosen - 8, 0),
    }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      return move(to)
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    const option = options[chosen]
    if (!isCurrent) waiting.current = true
    else if (option !== undefined) run(option)
  }
  return { active: chosen, setActive, press }
}

interface GroupProps {
  readonly group: PaletteGroup
  readonly chosen: PaletteOption | undefined
  readonly places: Searched['places']
  readonly onRun: (option: PaletteOption) => void
}

function Group({ group, chosen, places, onRun }: GroupProps): ReactElement {
  const headId = useId()
  return (
    <Box role="group" aria-labelledby={headId}>
      <Box
        id={headId}
        role="presentation"
        sx={{ px: 2, pt: 1, pb: 0.25, fontSize: 12, color: 'text.secondary', fontWeight: 600 }}
      >
        {group.head}
      </Box>
      {group.options.map((option) => (
        <PaletteLine
          key={option.id}
          option={option}
          active={option.id === chosen?.id}
          place={option.type === 'case' ? places.get(option.hit.id) : undefined}
          onRun={onRun}
        />
      ))}
    </Box>
  )
}

/** Told aloud and not drawn. */
const aloud = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } as const

interface StandingProps {
  readonly typed: string
  readonly search: SearchState
  readonly isCurrent: boolean
  readonly groups: readonly PaletteGroup[]
}

/** How the search stands, shown and told aloud. */
function Standing({ typed, search, isCurrent, groups }: StandingProps): ReactElement {
  const { searched, failed } = search
  const told = groups.map(({ head, options }) => (/\d/u.test(head) ? head : `${head} ${options.length} 项`)).join('，')
  const said = failed
    ? '搜索没有答复。请关掉这个窗口再打开；还是不行，重新打开程序，台账不受影响。'
    : typed === '' || !isCurrent
      ? ''
      : groups.length === 0
        ? '没有找到。可以少打几个字，或者用拼音首字母再试。'
        : told
  const unread =
    searched === undefined || searched.found.complete
      ? ''
      : `台账还在读入，已读 ${searched.found.read} 件，结果还会增加。`
  const isShown = failed || (said !== '' && groups.length === 0)
  return (
    <Box
      sx={{
        px: 2,
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: 12,
        color: 'text.secondary',
        display: 'flex',
        gap: 2,
        flexWrap: 'wrap',
      }}
    >
      <Box sx={{ flex: 1 }}>
        <Box role="status" sx={isShown ? {} : aloud}>
          {said}
        </Box>
        {unread}
      </Box>
      <Box aria-hidden>↑ ↓ 选择　回车 打开　Esc 关闭</Box>
    </Box>
  )
}
