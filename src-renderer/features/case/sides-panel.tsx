import type { Case } from '#shared/case/case'
import type { Names } from '#shared/case/names'
import { listEvidence } from '#shared/case/sides/list-evidence'
import { listOpenSides } from '#shared/case/sides/open-sides'
import { isDecidedHere, sideBarrier } from '#shared/case/sides/plan-side'
import { dayIn, machineOf, sideStateWords, type Side } from '#shared/case/sides/side'
import type { StepName } from '#shared/case/step-name'
import { stepsNext } from '#shared/case/side-steps'
import { stepOf } from '#shared/case/step-tables'
import { actToText } from '#shared/case/tell-act'
import type { Person } from '#shared/office/office'
import type { CommitRef } from '#shared/record/commit'
import { instantToLocalDate } from '#shared/prelude/instant'
import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import type { ReactElement } from 'react'
import { useCaller } from '../../caller/caller-context'
import { stepBarrier, whoMayTake } from '../../desk/next-step'
import { useToday } from '../../desk/use-today'
import { barrierToText } from '../../messages/step-words'
import { Panel } from '../../ui/panel'
import { AttachmentList } from './attachment-list'
import { StepButton } from './step-button'

export interface SidesPanelProps {
  readonly one: Case
  readonly names: Names
  readonly actor: Person | undefined
  readonly people: readonly Person[]
  readonly onOpen: (step: StepName, ask: CommitRef) => void
}

/** 其他办理: what goes on beside the main line, the open ones first, each with its day and the button for what is next. */
export function SidesPanel({ one, ...props }: SidesPanelProps): ReactElement | null {
  if (one.sides.length === 0) return null
  const open = new Set(listOpenSides(one).map(({ ref }) => ref))
  const evidence = listEvidence(one)
  const sides = one.sides.toSorted((a, b) => Number(open.has(b.ref)) - Number(open.has(a.ref)))
  return (
    <Panel title={open.size === 0 ? '其他办理' : `其他办理（${open.size} 项没有办完）`}>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1.25 }}>
        {sides.map((side) => (
          <SideLine key={side.ref} side={side} isOpen={open.has(side.ref)} one={one} {...props} />
        ))}
      </Stack>
      {evidence.length === 0 ? null : (
        <Box sx={{ mt: 1 }}>
          <AttachmentList caseId={one.id} sheetNumber={one.sheet.sheetNumber} files={evidence} label="证据和照片" />
        </Box>
      )}
    </Panel>
  )
}

function SideLine({
  side,
  isOpen,
  one,
  names,
  actor,
  people,
  onOpen,
}: SidesPanelProps & { readonly side: Side; readonly isOpen: boolean }): ReactElement {
  const { show } = useCaller()
  const entries = [side.asked, ...side.follows, ...side.answers]
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start' }}>
      <Box sx={{ width: 84, flexShrink: 0, fontWeight: 600 }}>{machineOf(side.side).name}</Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Chip
            size="small"
            variant="outlined"
            color={side.inConflict ? 'warning' : isOpen ? 'primary' : 'default'}
            label={side.inConflict ? '两台电脑答复不同，需要核对' : sideStateWords(side)}
          />
          <DueOf side={side} isOpen={isOpen} />
        </Stack>
        {entries.map((entry) => {
          const { title, detail } = actToText(entry.act, names)
          const told = show(detail)
          return (
            <Box key={entry.ref} sx={{ mt: 0.5 }}>
              <span>
                {dayIn(entry.act, 'on') ?? instantToLocalDate(entry.at)}　{title}
              </span>
              {told === '' ? null : (
                <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', color: 'text.secondary' }}>{told}</Box>
              )}
            </Box>
          )
        })}
      </Box>
      {isOpen ? (
        <Stack direction="row" sx={{ gap: 1, flexShrink: 0 }}>
          {stepsNext(side).map((step) => {
            const barrier =
              stepBarrier(step, one, actor) ?? (actor === undefined ? undefined : barrierOf(side, step, actor))
            return (
              <StepButton
                key={step}
                label={isDecidedHere(side) ? '审批' : stepOf(step).name}
                shut={barrier === undefined ? undefined : barrierToText(barrier, whoMayTake(step, one, people))}
                onPress={() => onOpen(step, side.ref)}
              />
            )
          })}
        </Stack>
      ) : null}
    </Box>
  )
}

/** By when something has to be done about it. */
function DueOf({ side, isOpen }: { readonly side: Side; readonly isOpen: boolean }): ReactElement | null {
  const today = useToday()
  if (side.dueOn === '' || !isOpen) return null
  const isPast = side.dueOn < today
  return (
    <Box
      component="span"
      sx={{ color: isPast ? 'deadline.overdue' : 'text.secondary', fontWeight: isPast ? 600 : 400 }}
    >
      {side.dueOn} 前{isPast ? '，已过期' : side.dueOn === today ? '，今日到期' : ''}
    </Box>
  )
}

function barrierOf(side: Side, step: StepName, actor: Person) {
  const machine = machineOf(side.side)
  const act = stepOf(step).act?.act ?? ''
  return Object.hasOwn(machine.answers, act) ? sideBarrier(side, machine, act, actor) : undefined
}
