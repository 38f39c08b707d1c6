import { actOf } from '#shared/case/act'
import { readParts } from './read-parts'
import { callerViews, contactWays, feedbackMethods } from '#shared/case/choices'
import { toCorrection, type CorrectableAct, type WrittenCorrection } from '#shared/case/correctable'
import type { CaseEntry } from '#shared/case/read-entries'
import { mergeOpened } from '#shared/prelude/merge-opened'
import { FormReader, type StepReading } from './form-reader'
import { readLaterLeaders } from './later-leaders'
import { readAssists } from './read-step-form'

/**
 * Reads what an entry should have said, and why it is corrected. Fields that the form does not show stay as they are, and those
 * that it left alone as well: `opened` is what the entry said when the form was opened, `act` what it says now.
 */
export function readCorrectionForm(
  form: FormData,
  entry: CaseEntry,
  act: CorrectableAct,
  opened: WrittenCorrection = toCorrection(act),
): StepReading {
  const read = new FormReader(form)
  const stands = toCorrection(act)
  const { merged: to, clashes } = mergeOpened<WrittenCorrection>(opened, stands, readFields(read, stands))
  for (const field of clashes) read.gaps[field] ??= '您填写的时候，别人已经更正了这一项。请关闭窗口，看过现在的内容再改'
  const reason = read.needed('reason', '请写明为什么更正')
  return read.finish({ step: 'correct', entry: entry.ref, to, reason })
}

/** Why a step is taken back. */
export function readTakeBackForm(form: FormData, entry: CaseEntry): StepReading {
  const read = new FormReader(form)
  return read.finish({ step: 'take-back', entry: entry.ref, reason: read.needed('reason', '请写明为什么撤回') })
}

/** What is wrong stands in the reader's gaps: then what was read is not used. */
function readFields(read: FormReader, act: WrittenCorrection): WrittenCorrection {
  switch (act.act) {
    case 'registered':
      return {
        ...act,
        registeredOn: read.dayOr('registeredOn', act.registeredOn),
        // The field is there only where the day leads into another year.
        ledgerNumber: read.text('ledgerNumber') === '' ? act.ledgerNumber : read.ledgerNumber(),
        summary: read.needed('summary', '请填写内容摘要'),
        key: read.text('key') !== '',
      }
    case 'submitted': {
      const leaderId = read.needed('leaderId', '请选择呈报给哪位领导')
      const later = readLaterLeaders(read, leaderId)
      return {
        ...act,
        on: read.dayOr('on', act.on),
        leaderId,
        // Nobody, where nobody was named, is no change.
        furtherLeaderIds: later.length === 0 && act.furtherLeaderIds === undefined ? undefined : [...later],
        opinion: read.needed('opinion', '请填写拟办意见'),
      }
    }
    case 'instructed':
      return {
        ...act,
        instructedOn: read.dayOr('instructedOn', act.instructedOn),
        // What a leader's consent fixes is not in the form.
        leaderId: read.has('leaderId') ? read.needed('leaderId', '请选择作批示的领导') : act.leaderId,
        text: read.has('text') ? read.needed('text', '请填写批示内容') : act.text,
      }
    case 'assigned': {
      const assists = (readAssists(read).assists ?? []).map((line) => ({ ...line }))
      return {
        ...act,
        on: read.dayOr('on', act.on),
        dueOn: read.dayOr('dueOn', act.dueOn),
        departmentId: read.needed('departmentId', '请选择主办部门'),
        handlerId: read.needed('handlerId', '请选择承办人'),
        // Who is asked something of its own assists, as in the order itself.
        assistingDepartmentIds: [
          ...new Set([...read.many('assistingDepartmentIds'), ...assists.map((line) => line.departmentId)]),
        ],
        assists: assists.length === 0 && act.assists === undefined ? undefined : assists,
        requirement: read.text('requirement'),
      }
    }
    case 'noted':
      return { ...act, on: read.dayOr('on', act.on), text: read.needed('text', '请写明做了什么') }
    case 'contacted':
      return {
        ...act,
        on: read.dayOr('on', act.on),
        way: read.choice('way', contactWays, '请选择联系方式') ?? act.way,
        said: read.needed('said', '请写明沟通情况'),
        view: read.choice('view', callerViews, '请选择来电人意见') ?? act.view,
      }
    case 'sent-for-review':
      return { ...act, on: read.dayOr('on', act.on) }
    case 'approved':
      return { ...act, on: read.dayOr('on', act.on), comment: read.has('comment') ? read.text('comment') : act.comment }
    case 'sent-back':
      return {
        ...act,
        on: read.dayOr('on', act.on),
        comment: read.has('comment') ? read.needed('comment', '请写明哪里要改') : act.comment,
      }
    case 'fed-back':
      return {
        ...act,
        on: read.dayOr('on', act.on),
        stubNumber: read.text('stubNumber') === '' ? act.stubNumber : read.serial('stubNumber', ''),
        method: read.choice('method', feedbackMethods, '请选择反馈方式') ?? act.method,
      }
    default:
      return readRest(read, act)
  }
}

/** Any other entry, part by part. */
function readRest(read: FormReader, act: WrittenCorrection): WrittenCorrection
function readRest(read: FormReader, act: WrittenCorrection): object {
  const definition = actOf(act.act)
  const parts = Object.fromEntries(
    (definition?.correctable ?? []).flatMap((name) => {
      const part = definition?.parts[name]
      return part === undefined ? [] : [[name, part]]
    }),
  )
  return { ...act, ...readParts(read, parts) }
}
