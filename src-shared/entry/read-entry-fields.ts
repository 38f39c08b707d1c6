import { attachmentSchema, channels, demandKinds, urgencies, type Attachment } from '../case/sheet'
import { answerWays, classifications, entryLimits, genders, mostPeople, type OwnEntry } from '../case/own-entry'
import { parseSerialNumber } from '../case/serial-number'
import { parseProvisional } from '../numbering/provisional-number'
import { fail, ok, type Result } from '../prelude/result'
import { isFarAhead, isLongAgo, parseLocalDate, yearOf, type LocalDate } from '../prelude/local-date'
import { foldText } from '../text/fold-text'
import type { EnterWish } from './plan-enter'

/** What is missing or wrong in the form, by field, in a sentence to stand beside it. */
export type EntryGaps = Readonly<Record<string, string>>

/** Stands in the form for a number that comes later: an empty field would be a gap. */
export const waitingNumber = 'waiting'

/** The fields of the form as they were typed, each value under its name. */
export type TypedFields = (name: string) => readonly string[]

/** An attachment in the form: hash, size and name, so that a half-written form keeps it. */
export const attachmentToField = ({ sha256, bytes, name }: Attachment): string => `${sha256} ${bytes} ${name}`

/** Reads it back; undefined for anything else. */
export function parseAttachmentField(text: string): Attachment | undefined {
  const [, sha256, bytes, name] = /^(\S+) (\d+) (.+)$/su.exec(text) ?? []
  return attachmentSchema.safeParse({ sha256, bytes: Number(bytes), name }).data
}

/** Reads fields and remembers what was wrong, so that all of it can be shown at once. */
class TypedReader {
  readonly gaps: Record<string, string> = {}
  constructor(private readonly typed: TypedFields) {}

  text(name: string, limit = Infinity): string {
    const text = (this.typed(name)[0] ?? '').trim()
    if (text.length > limit) this.gaps[name] = `最多 ${limit} 字，现在 ${text.length} 字`
    return text
  }

  needed(name: string, limit: number, gap: string): string {
    const text = this.text(name, limit)
    if (text === '') this.gaps[name] = gap
    return text
  }

  choice<Value extends string>(name: string, choices: readonly Value[], gap: string): Value | undefined {
    const chosen = choices.find((choice) => choice === this.text(name))
    if (chosen === undefined) this.gaps[name] = gap
    return chosen
  }

  day(name: string, gap: string): LocalDate | undefined {
    const day = parseLocalDate(this.text(name))
    if (day === undefined) this.gaps[name] = gap
    return day
  }
}

/** 08:40, 8:40, 0840, 8点40分 as `08:40`; '' for nothing, undefined for no time of day. */
export function parseTypedTime(typed: string): string | undefined {
  const text = foldText(typed)
  if (text === '') return ''
  const [, hour = '', minute = '0'] =
    /^(\d{1,2})[:.点时](?:(\d{1,2})分?)?$/u.exec(text) ?? /^(\d{1,2})(\d{2})$/u.exec(text) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}

/** What an entry in the form is, without the case's id; or every gap at once. Pure. */
export function readEntryFields(
  typed: TypedFields,
  { today }: { readonly today: LocalDate },
): Result<Omit<EnterWish, 'caseId'>, EntryGaps> {
  const read = new TypedReader(typed)
  const calledOn = read.day('calledOn', '请填写完整的日期')
  if (calledOn !== undefined && calledOn > today) read.gaps['calledOn'] = `还没有到这一天，今天是 ${today}`
  if (calledOn !== undefined && isLongAgo(calledOn, today)) read.gaps['calledOn'] = '离今天有很多年，请核对年份'
  const dueOn = read.day('dueOn', '请填写办结时限')
  if (dueOn !== undefined && isFarAhead(dueOn, today)) read.gaps['dueOn'] = '离今天有很多年，请核对年份'
  if (calledOn !== undefined && dueOn !== undefined && dueOn < calledOn) read.gaps['dueOn'] = '不能早于来电日期'
  const registeredOn = read.day('registeredOn', '请填写登记日期')
  if (registeredOn !== undefined && registeredOn > today) read.gaps['registeredOn'] = `还没有到这一天，今天是 ${today}`
  else if (registeredOn !== undefined && calledOn !== undefined && registeredOn < calledOn)
    read.gaps['registeredOn'] = '不能早于来电日期'
  const channel = read.choice('channel', channels, '请选择受理渠道')
  const demand = read.choice('demand', demandKinds, '请选择诉求类型')
  const urgency = read.choice('urgency', urgencies, '请选择紧急程度')
  const answerBy = read.choice('answerBy', answerWays, '请选择答复方式')
  const gender = genders.find((one) => one === read.text('gender')) ?? ''
  const classification = classifications.find((one) => one === read.text('classification')) ?? ''
  const people = readPeople(read)
  const calledAt = parseTypedTime(read.text('calledAt'))
  if (calledAt === undefined) read.gaps['calledAt'] = '写法不对，例如 08:40'
  const ledgerNumber = readNumber(read, registeredOn)
  const texts = readTexts(read)
  const attachments = typed('attachment').flatMap((text) => parseAttachmentField(text) ?? [])
  const isWhole = Object.keys(read.gaps).length === 0
  if (
    !isWhole ||
    calledOn === undefined ||
    dueOn === undefined ||
    registeredOn === undefined ||
    channel === undefined ||
    demand === undefined ||
    urgency === undefined ||
    answerBy === undefined ||
    calledAt === undefined
  )
    return fail({ ...read.gaps })
  const entry: OwnEntry = {
    ...texts,
    ...people,
    channel,
    calledOn,
    calledAt,
    gender,
    demand,
    urgency,
    confidential: read.text('confidential') !== '',
    answerBy,
    classification,
    dueOn,
    attachments,
  }
  return ok({ entry, ledgerNumber, registeredOn, key: read.text('key') !== '' })
}

function readPeople(read: TypedReader): Pick<OwnEntry, 'peopleCount' | 'speaker'> {
  const typed = foldText(read.text('peopleCount')).replace(/人$/u, '')
  const peopleCount = typed === '' ? 1 : Number(typed)
  if (!Number.isInteger(peopleCount) || peopleCount < 1 || peopleCount > mostPeople)
    read.gaps['peopleCount'] = `请填写 1 到 ${mostPeople} 的整数`
  const speaker = read.text('speaker', entryLimits.speaker)
  if (peopleCount > 1 && speaker === '') read.gaps['speaker'] = '多人反映的，请写明推选的代表和电话'
  return { peopleCount, speaker }
}

function readTexts(read: TypedReader) {
  return {
    caller: {
      name: read.text('callerName', entryLimits.name),
      phone: read.text('phone', entryLimits.phone),
      address: read.text('address', entryLimits.address),
    },
    idNumber: read.text('idNumber', entryLimits.idNumber),
    gist: read.needed('gist', entryLimits.gist, '请用 30 字以内写明什么事'),
    content: read.needed('content', entryLimits.content, '请写明反映的内容'),
    category: read.needed('category', 60, '请选择内容分类'),
    place: read.text('place', entryLimits.place),
    village: read.text('village', entryLimits.village),
    answerNote: read.text('answerNote', entryLimits.answerNote),
    superiorNumber: toSuperiorNumber(read.text('superiorNumber', entryLimits.superiorNumber)),
    matter: read.text('matter', entryLimits.matter),
    dueRule: read.text('dueRule', entryLimits.dueRule),
    remark: read.text('remark', entryLimits.remark),
  }
}

/** A 上级编号 as it is kept: without blanks, and in half width however the keyboard had it. */
export const toSuperiorNumber = (typed: string): string => typed.normalize('NFKC').replaceAll(/\s+/gu, '')

/** An official number, a provisional one, or '' where it is to wait for its number. */
function readNumber(read: TypedReader, registeredOn: LocalDate | undefined): string {
  const typed = foldText(read.text('ledgerNumber'))
  if (typed === waitingNumber) return ''
  const provisional = parseProvisional(typed.toUpperCase())
  const number = provisional ?? parseSerialNumber(typed)
  if (number === undefined) read.gaps['ledgerNumber'] = '写法不对：四位年份加三位以上序号，例如 2026-017'
  else if (registeredOn !== undefined && number.year !== yearOf(registeredOn))
    read.gaps['ledgerNumber'] = `登记日期在 ${yearOf(registeredOn)} 年，号码却是 ${number.year} 年的`
  return provisional === undefined ? typed : typed.toUpperCase()
}

/** The fields of the form that an entry is written back into, to be changed. */
export function entryToFields(entry: OwnEntry): Record<string, string[]> {
  const { caller, confidential, attachments, peopleCount, ...rest } = entry
  const plain = Object.entries(rest).flatMap(([name, value]): [string, string[]][] =>
    typeof value === 'string' ? [[name, [value]]] : [],
  )
  return {
    ...Object.fromEntries(plain),
    callerName: [caller.name],
    phone: [caller.phone],
    address: [caller.address],
    peopleCount: [String(peopleCount)],
    confidential: confidential ? ['1'] : [],
    attachment: attachments.map(attachmentToField),
  }
}
