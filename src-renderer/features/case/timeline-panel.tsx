import type { Names } from '#shared/case/names'
import { dayOfAct } from '#shared/case/act'
import type { NewerEntry } from '#shared/case/newer'
import type { CaseEntry } from '#shared/case/read-entries'
import { newerContentWords } from '#shared/text/say-word'
import { instantToLocalDate, instantToMinuteText } from '#shared/prelude/instant'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { useCaller } from '../../caller/caller-context'
import { actToText } from '#shared/case/tell-act'
import { Panel } from '../../ui/panel'
import type { EntryRights } from './entry-rights'
import { nameEntry } from './entry-name'
import type { EntryDialogName } from './steps/entry-dialog'

export interface TimelinePanelProps {
  /** Oldest first, what was taken back too. */
  readonly entries: readonly CaseEntry[]
  /** Those that only a newer program can tell. */
  readonly newer: readonly NewerEntry[]
  readonly names: Names
  readonly rightsOf: (entry: CaseEntry) => EntryRights
  readonly onEntry: (name: EntryDialogName, ref: string) => void
  readonly onHistory: () => void
  /** Opens the history beside the page. */
  readonly onBeside: () => void
}

/** Everything done to the case, newest first: who, when, what; what was corrected or taken back since says so. */
export function TimelinePanel({
  entries,
  newer,
  names,
  rightsOf,
  onEntry,
  onHistory,
  onBeside,
}: TimelinePanelProps): ReactElement {
  const lines = mergeByTime(entries, newer)
  return (
    <Panel
      title={`经过（${lines.length} 条）`}
      actions={
        <>
          <Button size="small" variant="text" title="F7" onClick={onBeside}>
            历史
          </Button>
          <Button size="small" variant="text" onClick={onHistory}>
            修改历史
          </Button>
        </>
      }
    >
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {lines
          .toReversed()
          .map((entry, index) =>
            'act' in entry ? (
              <Entry
                key={lines.length - index}
                entry={entry}
                names={names}
                rights={rightsOf(entry)}
                isLast={index === lines.length - 1}
                onEntry={(name) => onEntry(name, nameEntry(entry, entries))}
              />
            ) : (
              <UnknownEntry
                key={lines.length - index}
                entry={entry}
                names={names}
                isLast={index === lines.length - 1}
              />
            ),
          )}
      </Box>
    </Panel>
  )
}

/** What is not known here stands before the first known entry of a later time; the order of those stays. */
function mergeByTime(entries: readonly CaseEntry[], newer: readonly NewerEntry[]): (CaseEntry | NewerEntry)[] {
  const waiting = newer.toSorted((a, b) => a.at - b.at)
  const lines: (CaseEntry | NewerEntry)[] = []
  for (const entry of entries) {
    while (waiting[0] !== undefined && waiting[0].at < entry.at) lines.push(...waiting.splice(0, 1))
    lines.push(entry)
  }
  return [...lines, ...waiting]
}

/** Something that was done with a newer version of the program: by whom and when is all that can be told. */
function UnknownEntry({
  entry,
  names,
  isLast,
}: Pick<TimelinePanelProps, 'names'> & { readonly entry: NewerEntry; readonly isLast: boolean }): ReactElement {
  return (
    <Box component="li" sx={{ ...beadSx, pb: isLast ? 0 : 1.75, '&::after': isLast ? {} : threadSx }}>
      <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
        {instantToMinuteText(entry.at)}　{names.person(entry.by)}
      </Box>
      <Box sx={{ fontWeight: 600 }}>{newerContentWords}</Box>
      <Box sx={{ color: 'text.secondary' }}>用新版本程序办的，升级本机程序后可以看到。</Box>
    </Box>
  )
}

interface EntryProps extends Pick<TimelinePanelProps, 'names'> {
  readonly entry: CaseEntry
  readonly rights: EntryRights
  readonly isLast: boolean
  readonly onEntry: (name: EntryDialogName) => void
}

function Entry({ entry, names, rights, isLast, onEntry }: EntryProps): ReactElement {
  const { title, detail } = actToText(entry.act, names)
  const told = useCaller().show(detail)
  const day = dayOfAct(entry.act)
  const happened = day === undefined || day === instantToLocalDate(entry.at) ? '' : `　事情发生在 ${day}`
  const struck = entry.takenBack ? { textDecoration: 'line-through' } : {}
  return (
    <Box component="li" sx={{ ...beadSx, pb: isLast ? 0 : 1.75, '&::after': isLast ? {} : threadSx }}>
      <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
        {instantToMinuteText(entry.at)}　{entry.by === 'system' ? '系统' : names.person(entry.by)}
        {happened}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 0.5 }}>
        <Box sx={{ flex: 1, fontWeight: 600, overflowWrap: 'anywhere' }}>
          <Box component="span" sx={struck}>
            {title}
          </Box>
          <Fate entry={entry} />
        </Box>
        <EntryButton name="correct" label="更正" title={title} may={rights.correct} onEntry={onEntry} />
        <EntryButton name="take-back" label="撤回" title={title} may={rights.takeBack} onEntry={onEntry} />
      </Box>
      {told === '' ? null : (
        <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: 'text.secondary', ...struck }}>{told}</Box>
      )}
    </Box>
  )
}

/** What became of the entry since. */
function Fate({ entry }: { readonly entry: CaseEntry }): ReactElement | null {
  const word = entry.takenBack ? '已撤回' : entry.corrected ? '已更正' : undefined
  return word === undefined ? null : (
    <Box component="span" sx={{ ml: 1, fontSize: 12, fontWeight: 400, color: 'text.secondary', whiteSpace: 'nowrap' }}>
      {word}
    </Box>
  )
}

function EntryButton({
  name,
  label,
  title,
  may,
  onEntry,
}: {
  readonly name: EntryDialogName
  readonly label: string
  readonly title: string
  readonly may: boolean
  readonly onEntry: (name: EntryDialogName) => void
}): ReactElement | null {
  return may ? (
    <Button
      size="small"
      variant="text"
      aria-label={`${label} ${title}`}
      sx={{ minHeight: 24, minWidth: 0, py: 0, px: 0.75, fontSize: 12, flexShrink: 0 }}
      onClick={() => onEntry(name)}
    >
      {label}
    </Button>
  ) : null
}

const beadSx = {
  position: 'relative',
  pl: 2.5,
  '&::before': {
    content: '""',
    position: 'absolute',
    left: 3,
    top: 8,
    width: 9,
    height: 9,
    borderRadius: '50%',
    border: 2,
    borderColor: 'primary.main',
    bgcolor: 'background.paper',
    boxSizing: 'border-box',
  },
} as const
const threadSx = {
  content: '""',
  position: 'absolute',
  left: 7,
  top: 20,
  bottom: -6,
  width: '1px',
  bgcolor: 'divider',
} as const
