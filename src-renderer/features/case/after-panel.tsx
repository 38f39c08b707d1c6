import { conclusionWayWords } from '#shared/case/conclusion-ways'
import type { Case } from '#shared/case/case'
import { isPhased, listAfterStands, listVisits, type AfterStand, type AfterStep } from '#shared/case/follow-up'
import type { Names } from '#shared/case/names'
import { rolesOf } from '#shared/case/step-tables'
import { anyRole } from '#shared/case/steps/define-step'
import { holdsAny, type Person } from '#shared/office/office'
import { sayWord } from '#shared/text/say-word'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { stepBarrier, whoMayTake } from '../../desk/next-step'
import { useToday } from '../../desk/use-today'
import { rolesToText } from '../../messages/role-words'
import { barrierToText } from '../../messages/step-words'
import { CheckIcon, DotIcon } from '../../ui/icons'
import { Panel } from '../../ui/panel'
import { StepButton } from './step-button'

export interface AfterPanelProps {
  readonly one: Case
  readonly names: Names
  readonly actor: Person | undefined
  readonly people: readonly Person[]
  readonly onOpen: (step: AfterStep) => void
}

const words: { readonly [S in AfterStep]: string } = {
  'tell-caller': '答复来电人',
  visit: '回访',
  conclude: '办结',
  archive: '归档',
}

/** What follows 反馈 of a closed case: what was done, and what is still owed, by whom, from when, with its button. */
export function AfterPanel({ one, ...props }: AfterPanelProps): ReactElement | null {
  const stands = listAfterStands(one)
  if (stands.length === 0) return null
  const owed = stands.filter(({ state }) => state !== 'done').length
  return (
    <Panel title={owed === 0 ? '反馈以后：都已办完，已归档' : `反馈以后还要办的（${owed} 项）`}>
      <Box component="ul" aria-label="反馈以后" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 1 }}>
        {stands.map((stand) => (
          <AfterLine key={stand.step} stand={stand} one={one} {...props} />
        ))}
      </Box>
    </Panel>
  )
}

function AfterLine({
  stand,
  one,
  names,
  actor,
  people,
  onOpen,
}: AfterPanelProps & { readonly stand: AfterStand }): ReactElement {
  const { step, state } = stand
  const today = useToday()
  const isDone = state === 'done'
  const barrier = stepBarrier(step, one, actor)
  const isLate = isPhased(one) && step === 'conclude' && stand.on !== '' && stand.on <= today
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, alignItems: 'center', minHeight: 32 }}>
      <Box sx={{ display: 'grid', placeItems: 'center', color: isDone ? 'primary.main' : 'text.disabled' }}>
        {isDone ? <CheckIcon sx={{ fontSize: 16 }} /> : <DotIcon sx={{ fontSize: 16 }} />}
      </Box>
      <Box sx={{ width: 84, flexShrink: 0, fontWeight: isDone ? 400 : 600 }}>{words[step]}</Box>
      <Box sx={{ flex: 1, minWidth: 0, color: isDone ? 'text.secondary' : 'text.primary' }}>
        <Box component="span" sx={isLate ? { color: 'deadline.overdue', fontWeight: 600 } : {}}>
          {isDone ? doneToText(stand, one, names) : fromWhen(stand, one)}
        </Box>
        {isDone ? null : (
          <Box component="span" sx={{ color: 'text.secondary', ml: 1.5 }}>
            {whoMay(step, people)}
          </Box>
        )}
      </Box>
      {state === 'due' ? (
        <StepButton
          label={`去${words[step]}`}
          shut={barrier === undefined ? undefined : barrierToText(barrier, whoMayTake(step, one, people))}
          onPress={() => onOpen(step)}
        />
      ) : null}
    </Box>
  )
}

/** When and by whom, and for 办结 and 归档 how. */
function doneToText({ step, on, byId }: AfterStand, { values }: Case, { person }: Names): string {
  const { conclusion, archiving } = values
  const how =
    step === 'conclude' && conclusion !== undefined
      ? sayWord(conclusionWayWords, conclusion.way)
      : step === 'archive' && archiving !== undefined
        ? `档号 ${archiving.archiveNumber}，存放处：${archiving.place}`
        : ''
  return [on, byId === '' ? '' : person(byId), how].filter((word) => word !== '').join('　')
}

/** From when it is owed, and what was tried already. */
function fromWhen({ step, state, on }: AfterStand, one: Case): string {
  if (state === 'later') return '办结以后办'
  if (step === 'conclude' && isPhased(one)) return `已阶段性办结，${on} 起跟进，直到实质办结`
  const tried = step === 'visit' ? listVisits(one).length : 0
  const from = on === '' ? '现在就可以办' : `从 ${on} 起`
  return tried === 0 ? from : `${from}，联系过 ${tried} 次，没有联系上`
}

/** Names that are told before only their number is. */
const namedAtMost = 3

/** By whom it is done: by anybody in office, or by whoever has one of its roles. */
function whoMay(step: AfterStep, people: readonly Person[]): string {
  const roles = rolesOf(step)
  if (anyRole.every((role) => roles.includes(role))) return '在岗的人都可以办'
  const able = people.filter((person) => person.active && holdsAny(person, roles)).map(({ name }) => name)
  const named = able.slice(0, namedAtMost).join('、')
  const who = able.length > namedAtMost ? `${named}等 ${able.length} 人` : named
  return `由“${rolesToText(roles)}”人员办${who === '' ? '，目前没有这样的人' : `：${who}`}`
}
