import { parseProvisional } from '../../numbering/provisional-number'
import { anyText } from '../../prelude/any-text'
import { localDateSchema, yearOf, type LocalDate } from '../../prelude/local-date'
import { fail, type Result } from '../../prelude/result'
import type { StepSurroundings } from '../case-step'
import { parseSerialNumber } from '../serial-number'
import type { StepGround } from '../step-ground'
import type { StepRefused } from '../step-refused'

/** A yearly number is of the year in which the thing itself happened, also when it is written down in the next. */
export function refuseYear(number: string, on: LocalDate, which: 'LedgerNumber' | 'StubNumber') {
  const year = parseSerialNumber(number)?.year ?? parseProvisional(number)?.year
  return year === undefined || year === yearOf(on)
    ? undefined
    : fail({ type: `${which}OfOtherYear`, number, on } as const)
}

/** A number of the official form, and nobody else's. */
export function refuseSerial(number: string, which: 'LedgerNumber' | 'StubNumber', taken: (number: string) => boolean) {
  if (parseSerialNumber(number) === undefined) return fail({ type: `${which}Malformed`, number } as const)
  return taken(number) ? fail({ type: `${which}Taken`, number } as const) : undefined
}

/** At registration: an official number that this PC may give, a provisional one, or none where another PC gives them. */
export function refuseFirstNumber(number: string, around: StepSurroundings) {
  if (number === '' && around.refuseGiving !== undefined) return undefined
  return parseProvisional(number) === undefined ? refuseOfficial(number, around) : refuseTaken(number, around)
}

/** An official 台账号: well formed, nobody else's, and one that this PC may give. */
export function refuseOfficial(number: string, around: StepSurroundings) {
  const serial = parseSerialNumber(number)
  const why = serial === undefined ? undefined : around.refuseGiving?.(serial)
  if (why !== undefined) return fail({ type: 'NumberNotOurs', number, why } as const)
  return refuseSerial(number, 'LedgerNumber', around.ledgerNumberTaken)
}

/** A provisional number only has to be nobody else's. */
export const refuseTaken = (number: string, around: StepSurroundings) =>
  around.ledgerNumberTaken(number) ? fail({ type: 'LedgerNumberTaken', number } as const) : undefined

type Values = Readonly<Record<string, unknown>>
type Refusal = Result<never, StepRefused> | undefined

/** A 台账号 stays for ever, but for one that is not of the year of its day. */
export function refuseCorrectedNumber(to: Values, before: Values, { one, around }: StepGround): Refusal {
  const ledgerNumber = anyText(to['ledgerNumber'] ?? '')
  const registeredOn = localDateSchema.safeParse(to['registeredOn']).data
  if (one.ledgerNumber === '' || registeredOn === undefined) return undefined
  if (before['ledgerNumber'] !== undefined && ledgerNumber === one.ledgerNumber)
    return refuseYear(ledgerNumber, registeredOn, 'LedgerNumber')
  if (refuseYear(one.ledgerNumber, registeredOn, 'LedgerNumber') === undefined)
    return fail({ type: 'NumberUnchanged', number: one.ledgerNumber })
  return (
    refuseYear(ledgerNumber, registeredOn, 'LedgerNumber') ??
    (parseProvisional(ledgerNumber) === undefined
      ? refuseOfficial(ledgerNumber, around)
      : refuseTaken(ledgerNumber, around))
  )
}

/** A 存根号 stays for ever, but for one that is not of the year of its day. */
export function refuseCorrectedStub(to: Values, before: Values, { around }: StepGround): Refusal {
  const [was, number] = [anyText(before['stubNumber'] ?? ''), anyText(to['stubNumber'] ?? '')]
  const on = localDateSchema.safeParse(to['on']).data
  if (on === undefined) return undefined
  if (number === was) return refuseYear(was, on, 'StubNumber')
  if (refuseYear(was, on, 'StubNumber') === undefined) return fail({ type: 'NumberUnchanged', number: was })
  return refuseSerial(number, 'StubNumber', around.stubNumberTaken) ?? refuseYear(number, on, 'StubNumber')
}
