import type { Case } from '#shared/case/case'
import type { Names } from '#shared/case/names'
import type { StepName } from '#shared/case/step-name'
import { holdsAny, type Person } from '#shared/office/office'
import type { CommitRef } from '#shared/record/commit'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import type { ReactElement } from 'react'
import { useCaller } from '../../caller/caller-context'
import { AfterPanel } from './after-panel'
import { DossierLinks } from './dossier-links'
import { enteringRoles } from '#shared/entry/plan-enter'
import { goTo } from '../../routes'
import { LinksPanel } from './link/links-panel'
import { EntryPanel } from './entry-panel'
import { ImportedPanel } from './imported-panel'
import { entryRights } from './entry-rights'
import { Rounds } from './rounds'
import { SameMatter } from './same-matter'
import { SheetPanel } from './sheet-panel'
import { SidesPanel } from './sides-panel'
import type { EntryDialogName } from './steps/entry-dialog'
import { TimelinePanel } from './timeline-panel'

export interface CaseBodyProps {
  readonly one: Case
  readonly names: Names
  readonly actor: Person | undefined
  readonly people: readonly Person[]
  readonly onOpen: (step: StepName, ask?: CommitRef) => void
  readonly onReply: () => void
  readonly onEntry: (name: EntryDialogName, ref: string) => void
  readonly onHistory: () => void
  /** Opens the history beside the page. */
  readonly onBeside: () => void
}

/** What was taken down is amended until the case is answered, by who takes cases down. */
const mayAmend = (one: Case, actor: Person | undefined): boolean =>
  actor !== undefined &&
  holdsAny(actor, enteringRoles) &&
  one.stage !== 'closed' &&
  one.voids.length === 0 &&
  one.ending === undefined &&
  one.newer.length === 0

/** What is known of the case at the left, what was done to it at the right. */
export function CaseBody({
  one,
  names,
  actor,
  people,
  onOpen,
  onReply,
  onEntry,
  onHistory,
  onBeside,
}: CaseBodyProps): ReactElement {
  const { hidden } = useCaller().veil
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) 392px',
        gap: 2,
        alignItems: 'start',
        '@container screen (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
      }}
    >
      <Stack sx={{ gap: 2, minWidth: 0 }}>
        <AfterPanel one={one} names={names} actor={actor} people={people} onOpen={onOpen} />
        <DossierLinks caseId={one.id} />
        <SameMatter caseId={one.id} />
        <SidesPanel one={one} names={names} actor={actor} people={people} onOpen={onOpen} />
        <SheetPanel caseId={one.id} sheet={one.sheet} own={one.origin === 'own'} />
        <ImportedPanel one={one} />
        {one.entry === undefined ? null : (
          <EntryPanel
            entry={one.entry}
            joined={one.origin === 'joined'}
            onAmend={mayAmend(one, actor) ? () => goTo({ screen: 'amend', caseId: one.id }) : undefined}
          />
        )}
        <LinksPanel one={one} actor={actor} />
        <Rounds one={one} names={names} onReply={onReply} />
      </Stack>
      <TimelinePanel
        newer={one.newerEntries}
        entries={one.entries.filter(({ act }) => act.act !== 'attachment-opened')}
        names={names}
        rightsOf={(other) => entryRights(other, one, hidden ? undefined : actor)}
        onEntry={onEntry}
        onHistory={onHistory}
        onBeside={onBeside}
      />
    </Box>
  )
}
