import { callerViews, contactWays, feedbackMethods } from '#shared/case/act'
import type { CaseStep, StepOf } from '#shared/case/case-step'
import type { ConsentGiven } from '#shared/case/consent'
import type { ConsentStep } from '#shared/case/step-rules'
import { parseSerialNumber } from '#shared/case/serial-number'
import { parseProvisional } from '#shared/numbering/provisional-number'
import { parseLocalDate, yearOf, type LocalDate } from '#shared/prelude/local-date'
import { foldText } from '#shared/text/fold-text'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { ConsentAsking } from '../../../consent/use-consent'

/** What is missing or wrong in a form, by field, in a sentence to stand beside it. */
export type FormGaps = Readonly<Record<string, string>>
export type StepReading = Result<CaseStep, FormGaps>

/** Stands in the form for a number that comes later: an empty field would be a gap. */
export const waitingChoice = 'waiting'

/** Reads fields and remembers what was wrong, so that all of it can be shown at once. */
class FormReader {
  readonly gaps: Record<string, string> = {}
  constructor(private readonly form: FormData) {}

  text(name: string): string {
    const value = this.form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }

  /** All that were chosen of a list. */
  many(name: string): readonly string[] {
    return this.form.getAll(name).flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []))
  }

  needed(name: string, gap: string): string {
    const value = this.text(name)
    if (value === '') this.gaps[name] = gap
    return value
  }

  /** A yearly serial such as 2026-017. */
  serial(name: string, gap: string): string {
    const value = foldText(this.needed(name, gap))
    if (value !== '' && parseSerialNumber(value) === undefined)
      this.gaps[name] = '写法不对：四位年份加三位以上序号，例如 2026-017'
    return value
  }

  /** An official number, a provisional one, or '' where it is to wait for its number. */
  ledgerNumber(): string {
    const value = foldText(this.text('ledgerNumber'))
    if (value === waitingChoice) return ''
    const provisional = value.toUpperCase()
    return parseProvisional(provisional) === undefined ? this.serial('ledgerNumber', '请填写台账号') : provisional
  }

  day(name: string): LocalDate | undefined {
    const day = parseLocalDate(this.text(name))
    if (day === undefined) this.gaps[name] = '请填写完整的日期'
    return day
  }

  choice<T extends string>(name: string, choices: readonly T[], gap: string): T | undefined {
    const chosen = choices.find((choice) => choice === this.text(name))
    if (chosen === undefined) this.gaps[name] = gap
    return chosen
  }

  /** A number is of the year of the day beside it. */
  sameYear(name: string, number: string, on: LocalDate | undefined, dayName: string): void {
    const year = parseSerialNumber(number)?.year ?? parseProvisional(number)?.year
    if (on !== undefined && year !== undefined && year !== yearOf(on))
      this.gaps[name] = `${dayName}在 ${yearOf(on)} 年，号码却是 ${year} 年的`
  }

  /** The step, or the gaps when there are any. */
  finish<Step>(step: Step | undefined): Result<Step, FormGaps> {
    return step === undefined || Object.keys(this.gaps).length > 0 ? fail({ ...this.gaps }) : ok(step)
  }
}

export function readRegisterForm(form: FormData): StepReading {
  const read = new FormReader(form)
  const ledgerNumber = read.ledgerNumber()
  const registeredOn = read.day('registeredOn')
  read.sameYear('ledgerNumber', ledgerNumber, registeredOn, '登记日期')
  const summary = read.needed('summary', '请填写内容摘要')
  return read.finish(
    registeredOn === undefined
      ? undefined
      : { step: 'register', ledgerNumber, registeredOn, summary, key: read.text('key') !== '' },
  )
}

export function readSubmitForm(form: FormData): StepReading {
  const read = new FormReader(form)
  const leaderId = read.needed('leaderId', '请选择呈报给哪位领导')
  const opinion = read.needed('opinion', '请填写拟办意见')
  const on = read.day('on')
  return read.finish(on === undefined ? undefined : { step: 'submit', leaderId, opinion, on })
}

/** A step that is a leader's consent, before that is given. */
type Unsigned<Step extends ConsentStep> = DistributiveOmit<StepOf<Step>, 'consent'>
type DistributiveOmit<Union, Key extends string> = Union extends unknown ? Omit<Union, Key> : never

export function readInstructForm(form: FormData): Result<Unsigned<'instruct'>, FormGaps> {
  const read = new FormReader(form)
  const text = read.needed('text', '请填写批示内容')
  const instructedOn = read.day('instructedOn')
  return read.finish(instructedOn === undefined ? undefined : { step: 'instruct', text, instructedOn })
}

export function readAssignForm(form: FormData): StepReading {
  const read = new FormReader(form)
  const departmentId = read.needed('departmentId', '请选择主办部门')
  const handlerId = read.needed('handlerId', '请选择承办人')
  const dueOn = read.day('dueOn')
  const on = read.day('on')
  return read.finish(
    dueOn === undefined || on === undefined
      ? undefined
      : {
          step: 'assign',
          departmentId,
          assistingDepartmentIds: read.many('assistingDepartmentIds'),
          handlerId,
          dueOn,
          requirement: read.text('requirement'),
          on,
        },
  )
}

export function readNoteForm(form: FormData): StepReading {
  const read = new FormReader(form)
  const on = read.day('on')
  const text = read.needed('text', '请写明做了什么')
  return read.finish(on === undefined ? undefined : { step: 'note', on, text })
}

export function readContactForm(form: FormData): StepReading {
  const read = new FormReader(form)
  const on = read.day('on')
  const way = read.choice('way', contactWays, '请选择联系方式')
  const view = read.choice('view', callerViews, '请选择来电人意见')
  const said = read.needed('said', '请写明沟通情况；没有联系上的，写明联系了几次')
  return read.finish(
    on === undefined || way === undefined || view === undefined ? undefined : { step: 'contact', on, way, said, view },
  )
}

export function readSendForReviewForm(form: FormData): StepReading {
  const read = new FormReader(form)
  const on = read.day('on')
  return read.finish(on === undefined ? undefined : { step: 'send-for-review', on })
}

export function readReviewForm(form: FormData): Result<Unsigned<'approve' | 'send-back'>, FormGaps> {
  const read = new FormReader(form)
  const decision = read.choice('decision', ['approve', 'send-back'], '请选择通过还是退回')
  const on = read.day('on')
  const comment = decision === 'send-back' ? read.needed('comment', '退回时请写明哪里要改') : read.text('comment')
  return read.finish(decision === undefined || on === undefined ? undefined : { step: decision, comment, on })
}

/** The step with the consent under it: every gap of the form at once, and the PIN only when there is none. */
export async function signStep<Step extends object>(
  form: FormData,
  body: Result<Step, FormGaps>,
  consent: Pick<ConsentAsking, 'check' | 'take'>,
): Promise<Result<Step & { readonly consent: ConsentGiven }, FormGaps>> {
  const missing = consent.check(form)
  if (!body.ok) return fail({ ...body.failure, ...missing })
  const given = await consent.take(form)
  return given.ok ? ok({ ...body.value, consent: given.value }) : given
}

export function readFeedbackForm(form: FormData): StepReading {
  const read = new FormReader(form)
  const stubNumber = read.serial('stubNumber', '请填写存根号')
  const on = read.day('on')
  read.sameYear('stubNumber', stubNumber, on, '反馈日期')
  const method = read.choice('method', feedbackMethods, '请选择反馈方式')
  return read.finish(
    on === undefined || method === undefined ? undefined : { step: 'feed-back', stubNumber, method, on },
  )
}

export function readVoidForm(form: FormData): StepReading {
  const read = new FormReader(form)
  return read.finish({
    step: 'void',
    reason: read.needed('reason', '请写明为什么作废'),
    knowingSent: read.text('knowingSent') !== '',
  })
}

export function readLiftForm(form: FormData): StepReading {
  const read = new FormReader(form)
  return read.finish({ step: 'lift', reason: read.needed('reason', '请写明为什么恢复') })
}

export function readRevealForm(form: FormData): StepReading {
  const read = new FormReader(form)
  return read.finish({ step: 'reveal', reason: read.needed('reason', '请写明为什么要查看') })
}
