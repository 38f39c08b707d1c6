import { dayOfAct } from '#shared/case/act'
import type { CaseEntry } from '#shared/case/read-entries'
import { instantToLocalDate, instantToMinuteText } from '#shared/prelude/instant'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { useCaller } from '../../caller/caller-context'
import { actToText, type Names } from '../../messages/act-words'
import { Panel } from '../../ui/panel'
import type { EntryRights } from './entry-rights'
import type { EntryDialogName } from './steps/entry-dialog'

export interface TimelinePanelProps {
  /** Oldest first, what was taken back too. */
  readonly entries: readonly CaseEntry[]
  readonly names: Names
  readonly rightsOf: (entry: CaseEntry) => EntryRights
  readonly onEntry: (name: EntryDialogName, ref: string) => void
  readonly onHistory: () => void
}

/** Everything done to the case, newest first: who, when, what; what was corrected or taken back since says so. */
export function TimelinePanel({ entries, names, rightsOf, onEntry, onHistory }: TimelinePanelProps): ReactElement {
  return (
    <Panel
      title={`经过（${entries.length} 条）`}
      actions={
        <Button size="small" variant="text" onClick={onHistory}>
          修改历史
        </Button>
      }
    >
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {entries.toReversed().map((entry, index) => (
          <Entry
            key={entries.length - index}
            entry={entry}
            names={names}
            rights={rightsOf(entry)}
            isLast={index === entries.length - 1}
            onEntry={(name) => onEntry(name, entry.ref)}
          />
        ))}
      </Box>
    </Panel>
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
