import { parseProvisional } from '../../numbering/provisional-number'
import { fail, ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { linePart, toldPart } from '../parts'
import { isBlank, tell } from '../private-text'
import { refuseBlank } from '../refusals/refuse-blank'
import { refuseOfficial, refuseTaken, refuseYear } from '../refusals/refuse-number'
import { parseSerialNumber } from '../serial-number'
import { stepLimits } from '../step-limits'
import type { Planned, StepGround } from '../step-ground'
import { afterRegistration, defineStep } from './define-step'

export const numberedAct = defineAct({
  act: 'numbered',
  name: '编台账号',
  parts: {
    ledgerNumber: linePart('台账号', 40),
    before: linePart('原来的号', 40, { optional: true }),
    reason: toldPart('理由', stepLimits.reason, { optional: true }),
  },
  log: 'register',
  tell: ({ ledgerNumber, before, reason }) => ({
    title: before === '' ? `编台账号 ${ledgerNumber}` : `台账号由 ${before} 改为 ${ledgerNumber}`,
    detail: isBlank(reason) ? '' : tell`理由：${reason}`,
  }),
})

/** 编台账号: gives the number that a case waits for, or another one in place of a number that two cases bear; then with a reason. */
export const numberStep = defineStep({
  step: 'number',
  name: '编台账号',
  place: 'entry',
  from: afterRegistration,
  roles: ['registrar'],
  ofEnded: true,
  act: numberedAct,
  plan: planNumber,
})

/** What 编台账号 brings. */
export interface GiveNumber {
  readonly ledgerNumber: string
  readonly reason: string
}

function planNumber({ ledgerNumber, reason }: GiveNumber, { one, around, write }: StepGround): Planned {
  const before = one.ledgerNumber
  if (parseSerialNumber(before) !== undefined) {
    // A number that is the case's alone stays for ever; of a double one a person takes one away, and says why.
    if (!around.ledgerNumberTaken(before)) return fail({ type: 'NumberUnchanged', number: before })
    const refused = refuseBlank({ 理由: reason })
    if (refused !== undefined) return refused
  }
  const isOfficial = before !== '' || parseProvisional(ledgerNumber) === undefined
  const refused = isOfficial ? refuseOfficial(ledgerNumber, around) : refuseTaken(ledgerNumber, around)
  const registeredOn = one.registration?.registeredOn
  return (
    refused ??
    (registeredOn === undefined ? undefined : refuseYear(ledgerNumber, registeredOn, 'LedgerNumber')) ??
    ok([
      write.set('ledgerNumber', ledgerNumber),
      write.act({ act: 'numbered', ledgerNumber, before, reason: reason.trim() }),
    ])
  )
}
