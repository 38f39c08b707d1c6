import { conclusionKindOf, conclusionWayWords } from '#shared/case/conclusion-ways'
import { callerViews, contactWays, feedbackMethods, valuesOf } from '#shared/case/choices'
import type { AssistLine } from '#shared/case/steps/assign'
import { cellName } from './rows-field'
import type { ConsentStep } from '#shared/case/step-tables'
import type { LocalDate } from '#shared/prelude/local-date'
import type { StepOf } from '#shared/case/case-step'
import type { ConsentGiven } from '#shared/case/consent'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { ConsentAsking } from '../../../consent/use-consent'
import { FormReader, type FormGaps, type StepReading } from './form-reader'
import { readLaterLeaders } from './later-leaders'

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
  const furtherLeaderIds = readLaterLeaders(read, leaderId)
  const further = furtherLeaderIds.length === 0 ? {} : { furtherLeaderIds }
  return read.finish(on === undefined ? undefined : { step: 'submit', leaderId, opinion, on, ...further })
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

/** 协办分工, left out where no line was written. */
export function readAssists(read: FormReader): { readonly assists?: readonly AssistLine[] } {
  const lines = read.many('assists').map((row): AssistLine => {
    const cell = (column: string): string => cellName('assists', row, column)
    const personId = read.text(cell('personId'))
    const dueOn = read.text(cell('dueOn')) === '' ? undefined : read.day(cell('dueOn'))
    return {
      departmentId: read.needed(cell('departmentId'), '请选择协办部门'),
      ...(personId === '' ? {} : { personId }),
      ...(dueOn === undefined ? {} : { dueOn }),
      requirement: read.text(cell('requirement')),
    }
  })
  return lines.length === 0 ? {} : { assists: lines }
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
          ...readAssists(read),
          handlerId,
          dueOn,
          requirement: read.text('requirement'),
          on,
        },
  )
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

/** Where the leader signs here the day is today's, and is not in the form. */
export function readReviewForm(form: FormData, today: LocalDate): Result<Unsigned<'approve' | 'send-back'>, FormGaps> {
  const read = new FormReader(form)
  const decision = read.choice('decision', ['approve', 'send-back'], '请选择通过还是退回')
  const on = read.has('on') ? read.day('on') : today
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
  const conclusion = readConclusion(read, on)
  return read.finish(
    on === undefined || method === undefined
      ? undefined
      : { step: 'feed-back', stubNumber, method, on, ...(conclusion === undefined ? {} : { conclusion }) },
  )
}

/** 办结 as it stands in the form of 反馈; undefined where it is left for later. */
function readConclusion(read: FormReader, on: LocalDate | undefined): StepOf<'feed-back'>['conclusion'] {
  const way = valuesOf(conclusionWayWords).find((one) => one === read.text('way'))
  if (way === undefined) return undefined
  const base = { way, text: read.text('conclusionText') }
  if (conclusionKindOf(way) !== 'phased') return base
  const againOn = read.day('againOn')
  if (againOn !== undefined && on !== undefined && againOn <= on) read.gaps['againOn'] = '要在反馈日期以后'
  return againOn === undefined ? base : { ...base, againOn }
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
