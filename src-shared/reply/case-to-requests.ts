import { requestKinds, requestLimits, type RequestKind, type RequestRecord } from '../bundle/request-record'
import { actOf } from '../case/act'
import type { Case } from '../case/case'
import { partToText, saysSomething } from '../case/parts'
import { isPrivateText, uncover } from '../case/private-text'
import { listOpenSides } from '../case/sides/open-sides'
import { askedState } from '../case/sides/side-field'
import { dayIn, partOfAct, type Side } from '../case/sides/side'

const kinds: ReadonlySet<string> = new Set(requestKinds)
const isRequestKind = (side: string): side is RequestKind => kinds.has(side)

/** What a case has open with the centre: nothing of the office's own cases, nor of what its own leaders decide. */
export function listOpenRequests(one: Case): readonly Side[] {
  if (one.origin === 'own') return []
  return listOpenSides(one).filter(
    ({ side, state, asked, inConflict }) =>
      isRequestKind(side) &&
      state === askedState &&
      !inConflict &&
      (partOfAct(asked.act, 'approver') ?? 'centre') === 'centre',
  )
}

/** Parts of an ask that have a field of their own in a request, or that say nothing to the centre. */
const apart = new Set(['on', 'askedDueOn', 'opinion', 'proposed', 'talkedWith', 'approver', 'attachments'])

/** The lines by which a reply bundle asks the centre what the case has open with it. */
export function caseToRequests(one: Case): readonly RequestRecord[] {
  return listOpenRequests(one).flatMap((side) => {
    const kind = side.side
    const askedOn = dayIn(side.asked.act, 'on')
    if (!isRequestKind(kind) || askedOn === undefined) return []
    const text = (part: string, limit: number): string => toPlain(partOfAct(side.asked.act, part)).slice(0, limit)
    return [
      {
        requestId: side.ref,
        caseId: one.centreCaseId,
        sheetNumber: one.sheet.sheetNumber,
        round: one.round,
        kind,
        askedOn,
        reason: tellReasons(side).slice(0, requestLimits.reason),
        opinion: text('opinion', requestLimits.opinion),
        proposedUnit: text('proposed', requestLimits.unit),
        talkedWith: text('talkedWith', requestLimits.line),
        askedDueOn: dayIn(side.asked.act, 'askedDueOn') ?? null,
      },
    ]
  })
}

/** Everything else that was written into the ask, a line each with its label. */
function tellReasons({ asked }: Side): string {
  const parts = Object.entries(actOf(asked.act.act)?.parts ?? {})
  return parts
    .flatMap(([name, part]) => {
      const value = partOfAct(asked.act, name)
      if (apart.has(name) || part.kind === 'person' || part.kind === 'department' || !saysSomething(value)) return []
      const said = isPrivateText(value) ? uncover(value) : toPlain(partToText(part, value, noNames))
      return said === '' ? [] : [`${part.label}：${said}`]
    })
    .join('\n')
}

const noNames = { person: () => '', department: () => '' }

const toPlain = (value: unknown): string =>
  isPrivateText(value) ? uncover(value) : typeof value === 'string' ? value : ''
