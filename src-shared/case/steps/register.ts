import { ok } from '../../prelude/result'
import type { LocalDate } from '../../prelude/local-date'
import { defineAct } from '../acts/define-act'
import { registrationField } from '../fields/registration'
import { linePart } from '../parts'
import { refuseBlank } from '../refusals/refuse-blank'
import { refuseCorrectedNumber, refuseFirstNumber, refuseYear } from '../refusals/refuse-number'
import type { Planned, StepGround } from '../step-ground'
import { defineStep } from './define-step'

export const registeredAct = defineAct({
  act: 'registered',
  name: '登记',
  parts: { ledgerNumber: linePart('台账号', 40), ...registrationField.parts },
  day: 'registeredOn',
  brings: registrationField,
  correctable: ['ledgerNumber', 'registeredOn', 'summary', 'key'],
  refuseCorrection: (to, before, ground) => refuseCorrectedNumber(to, before, ground),
  log: 'register',
  toldByFields: true,
  tell: ({ ledgerNumber, summary, key }) => ({
    title: `${ledgerNumber === '' ? '登记，待编台账号' : `登记为 ${ledgerNumber}`}${key ? '，列为重点案件' : ''}`,
    detail: summary,
  }),
})

/** 登记: the case gets its number and the summary that goes to the leader. */
export const registerStep = defineStep({
  step: 'register',
  name: '登记',
  place: 'main',
  from: ['received'],
  to: 'registered',
  roles: ['registrar'],
  act: registeredAct,
  plan: planRegister,
})

/** What 登记 brings. */
export interface Register {
  readonly ledgerNumber: string
  readonly registeredOn: LocalDate
  readonly summary: string
  readonly key: boolean
}

function planRegister(step: Register, { one, around, write, refuseStepDay }: StepGround): Planned {
  const { registeredOn, summary, key, ledgerNumber } = step
  const refused =
    // The number of a registration that was taken back stays the case's own.
    (ledgerNumber !== '' && ledgerNumber === one.ledgerNumber ? undefined : refuseFirstNumber(ledgerNumber, around)) ??
    refuseStepDay(registeredOn) ??
    refuseYear(ledgerNumber, registeredOn, 'LedgerNumber') ??
    refuseBlank({ 内容摘要: summary })
  // Where another PC gives the numbers nothing is written, so that the number that comes by sync meets no rival.
  const isNew = ledgerNumber !== '' && ledgerNumber !== one.ledgerNumber
  const numbered = isNew ? [write.set('ledgerNumber', ledgerNumber)] : []
  return (
    refused ??
    ok([
      ...numbered,
      write.set('registration', { registeredOn, summary, key }),
      write.move('registered'),
      write.act({ act: 'registered', ledgerNumber, registeredOn, summary, key }),
    ])
  )
}
