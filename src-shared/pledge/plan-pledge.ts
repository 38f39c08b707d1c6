import { holdsAny, type Person, type Role } from '../office/office'
import type { LocalDate } from '../prelude/local-date'
import { mergeOpened } from '../prelude/merge-opened'
import { ok } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import { seenRefs, shownValue } from '../record/ledger-record'
import { cleanText } from '../text/clean-text'
import {
  indicatorField,
  pledgeActsField,
  pledgeFieldWords,
  pledgeKind,
  pledgeLimits,
  type Indicator,
  type Pledge,
  type PledgeBasics,
  type PledgeUnit,
  type ReviewName,
} from './pledge'
import type { PledgeActName } from './pledge-act'
import {
  refuse,
  refuseClash,
  refuseDay,
  refuseText,
  type PledgeGround,
  type Planned,
  type Refused,
} from './refuse-pledge'
import type { Review } from './review'

/** What a person wants to do with a pledge. */
export type PledgeRequest =
  | {
      readonly want: 'make'
      readonly year: number
      readonly unit: PledgeUnit
      readonly basics: PledgeBasics
      readonly indicators: readonly Indicator[]
    }
  /** `opened`, here and below: what stood there when the form was opened. */
  | { readonly want: 'amend'; readonly basics: PledgeBasics; readonly opened?: PledgeBasics }
  | { readonly want: 'indicator'; readonly id: string; readonly indicator: Indicator; readonly opened?: Indicator }
  | { readonly want: 'sign'; readonly on: LocalDate }
  | { readonly want: 'unsign' | 'void' | 'restore'; readonly reason: string }
  | { readonly want: 'review'; readonly name: ReviewName; readonly review: Review }

/** Who keeps pledges: the clerks of the ledger and the leaders. */
export const pledgeRoles: readonly Role[] = ['registrar', 'supervisor', 'reviewer', 'admin']

/** Whether this person may write in pledges. */
export const mayKeepPledges = (actor: Person): boolean => actor.active && holdsAny(actor, pledgeRoles)

/** The ops of a request, or why it is refused. Only what differs is written. Pure. */
export function planPledge(request: PledgeRequest, ground: PledgeGround): Planned {
  const refused = refuseWriter(request, ground)
  if (refused !== undefined) return refused
  switch (request.want) {
    case 'make':
      return planMake(request, ground)
    case 'amend':
      return planAmend(request, ground)
    case 'indicator':
      return planIndicator(request, ground)
    case 'sign':
      return planSign(request.on, ground)
    case 'unsign':
    case 'void':
    case 'restore':
      return planMark(request, ground)
    case 'review':
      return planReview(request, ground)
  }
}

function refuseWriter({ want }: PledgeRequest, { pledge, actor }: PledgeGround): Refused {
  if (!mayKeepPledges(actor))
    return refuse(
      'not-yours',
      '您不能改责任书',
      '责任书由登记、督办、审阅、管理职责的人来改。',
      '请在右上角换成有这项职责的人。',
    )
  if (want === 'make')
    return pledge === undefined
      ? undefined
      : refuse('there', '这一份已经有了', '这个单位今年的责任书已经有了。', '请直接打开它；作废了的，可以恢复。')
  if (pledge === undefined)
    return refuse('gone', '没有这份责任书', '台账里没有这份责任书。', '请回到责任书列表，看一下现状。')
  if (pledge.newer)
    return refuse(
      'newer',
      '这份责任书有新版本内容',
      '它里面有较新版本的程序写的内容，这台电脑读不全，不能在这里改。',
      '请升级这台电脑上的程序，或到别的电脑上改。',
    )
  if (want === 'restore')
    return pledge.voided === undefined
      ? refuse('valid', '责任书没有作废', '这份责任书没有作废，不用恢复。', '请直接办理。')
      : undefined
  return pledge.voided === undefined
    ? refuseByState(want, pledge)
    : refuse('void', '责任书已经作废', '已经作废的责任书不能再改。', '确需再用的，请先“恢复”。')
}

/** What was signed is not changed under its signatures; what is not signed is not judged. */
function refuseByState(want: PledgeRequest['want'], { signedOn, mid, end }: Pledge): Refused {
  if ((want === 'amend' || want === 'indicator') && signedOn !== '')
    return refuse(
      'signed',
      '责任书已经签订',
      `${signedOn} 已经签订，签订以后内容不能改。`,
      '确需修改的，请先“退回草拟”，改好再签。',
    )
  if (want === 'sign' && signedOn !== '')
    return refuse('signed', '责任书已经签订', `${signedOn} 已经签订。`, '签订日期不对的，请先“退回草拟”。')
  if (want === 'unsign' && signedOn === '')
    return refuse('draft', '责任书还没有签订', '这份责任书还在草拟。', '请直接修改。')
  if (want === 'unsign' && (mid !== undefined || end !== undefined))
    return refuse(
      'reviewed',
      '已经检查或者考核过',
      '这份责任书已经做过年中检查或者年终考核，不能退回草拟。',
      '确需重签的，请先作废。',
    )
  if (want === 'review' && signedOn === '')
    return refuse('draft', '责任书还没有签订', '没有签订的责任书不能检查、考核。', '请先登记签订日期。')
  return undefined
}

function planMake(
  { year, unit, basics, indicators }: Extract<PledgeRequest, { want: 'make' }>,
  ground: PledgeGround,
): Planned {
  const cleaned = cleanBasics(basics)
  const name = cleanText(unit.name).trim()
  const refused =
    refuseText('unit', pledgeFieldWords.unit, name, pledgeLimits.unit, true) ??
    refuseBasics(cleaned) ??
    (indicators.length > pledgeLimits.indicators ? tooMany() : undefined)
  if (refused !== undefined) return refused
  return ok([
    set(ground, 'year', year),
    set(ground, 'unit', { ...unit, name }),
    ...Object.entries(cleaned).map(([field, value]) => set(ground, field, value)),
    ...indicators.map((indicator, nth) =>
      set(ground, indicatorField(`a${String(nth + 1).padStart(2, '0')}`), indicator),
    ),
    told(ground, 'made', `${year} ${name}`, `${indicators.length} 项指标`),
  ])
}

const tooMany = () =>
  refuse('too-many', '指标太多', `一份责任书最多 ${pledgeLimits.indicators} 项指标。`, '请合并一些指标。', 'text')

const basicWords: Readonly<Record<keyof PledgeBasics, string>> = pledgeFieldWords
const basicFields: readonly (keyof PledgeBasics)[] = ['form', 'title', 'lead', 'rewards', 'from', 'to', 'signers']

const basicsOfPledge = ({ form, title, lead, rewards, from, to, signers }: PledgeBasics): PledgeBasics => ({
  form,
  title,
  lead,
  rewards,
  from,
  to,
  signers,
})

function planAmend({ basics, opened }: Extract<PledgeRequest, { want: 'amend' }>, ground: PledgeGround): Planned {
  const { pledge } = ground
  const written = cleanBasics(basics)
  if (pledge === undefined) return ok([])
  const now = basicsOfPledge(pledge)
  const taken =
    opened === undefined ? { merged: written, clashes: [] } : mergeOpened(basicsOfPledge(opened), now, written)
  const refused = refuseClash(taken.clashes, basicWords) ?? refuseBasics(taken.merged)
  if (refused !== undefined) return refused
  const changed = basicFields.filter((field) => JSON.stringify(now[field]) !== JSON.stringify(taken.merged[field]))
  return changed.length === 0
    ? ok([])
    : ok([
        ...changed.map((field) => set(ground, field, taken.merged[field])),
        told(ground, 'amended', nameOf(ground), changed.map((field) => basicWords[field]).join('、')),
      ])
}

function refuseBasics({ title, lead, rewards, from, to, signers }: PledgeBasics): Refused {
  return (
    refuseText('title', pledgeFieldWords.title, title, pledgeLimits.title, true) ??
    refuseText('lead', pledgeFieldWords.lead, lead, pledgeLimits.lead, false) ??
    refuseText('rewards', pledgeFieldWords.rewards, rewards, pledgeLimits.rewards, false) ??
    (to < from
      ? refuse('term', '责任期不对', `责任期止 ${to} 早于责任期起 ${from}。`, '请核对两个日期。', 'to')
      : undefined) ??
    signers.reduce<Refused>(
      (found, { organ, person }, nth) =>
        found ??
        refuseText(`organ${nth}`, '签订单位', organ, pledgeLimits.organ, true) ??
        refuseText(`person${nth}`, '代表人', person, pledgeLimits.person, false),
      undefined,
    )
  )
}

const indicatorPartWords: Readonly<Record<string, string>> = {
  group: '项目',
  text: '指标内容',
  points: '标准分',
  measure: '考核方式',
  sign: '目标',
  goal: '目标',
  off: '扣分办法',
  each: '扣分',
  step: '百分点',
  veto: '一票否决',
  order: '顺序',
}

function planIndicator(
  { id, indicator, opened }: Extract<PledgeRequest, { want: 'indicator' }>,
  ground: PledgeGround,
): Planned {
  const { pledge, record } = ground
  const before = pledge?.indicators.find((one) => one.id === id)
  const cleaned: Indicator = {
    ...indicator,
    group: cleanText(indicator.group).trim(),
    text: cleanText(indicator.text).trim(),
  }
  const { merged, clashes } =
    opened === undefined || before === undefined
      ? { merged: cleaned, clashes: [] }
      : mergeOpened<Indicator>(opened, before, cleaned)
  const refused =
    (before === undefined && (pledge?.indicators.length ?? 0) >= pledgeLimits.indicators ? tooMany() : undefined) ??
    refuseClash(clashes, indicatorPartWords) ??
    refuseText('text', '指标内容', merged.text, pledgeLimits.text, true) ??
    refuseText('group', '项目', merged.group, pledgeLimits.group, false) ??
    refuseIdleVeto(merged)
  if (refused !== undefined) return refused
  const { id: _id, ...value }: Indicator & { readonly id?: unknown } = merged
  const standing = record === undefined ? undefined : shownValue(record, indicatorField(id))
  if (JSON.stringify(standing) === JSON.stringify(value)) return ok([])
  const what = merged.dropped ? '去掉' : before === undefined ? '添加' : '修改'
  return ok([
    set(ground, indicatorField(id), value),
    told(ground, 'indicator', nameOf(ground), `${what}：${merged.text}`),
  ])
}

/** A person says by points taken off that an indicator was missed: one without points could never veto. */
const refuseIdleVeto = ({ veto, measure, points, dropped }: Indicator): Refused =>
  veto && measure === '' && points === 0 && !dropped
    ? refuse(
        'idle-veto',
        '一票否决的指标没有标准分',
        '由人评定的一票否决指标，要扣到分才算没有达到；标准分是 0，就永远否决不了。',
        '请填写标准分，或去掉“一票否决”。',
        'points',
      )
    : undefined

function planSign(on: LocalDate, ground: PledgeGround): Planned {
  const { pledge, today } = ground
  if (pledge !== undefined && pledge.indicators.length === 0)
    return refuse('no-indicator', '没有考核指标', '一项指标也没有，不能签订。', '请先添加指标。')
  return (
    refuseDay('on', '签订日期', on, today, '') ??
    ok([set(ground, 'signedOn', on), told(ground, 'signed', nameOf(ground), on)])
  )
}

function planMark(
  { want, reason }: Extract<PledgeRequest, { want: 'unsign' | 'void' | 'restore' }>,
  ground: PledgeGround,
): Planned {
  const words = cleanText(reason).trim()
  const refused = refuseText('reason', '理由', words, pledgeLimits.reason, true)
  if (refused !== undefined) return refused
  const act = ({ unsign: 'unsigned', void: 'voided', restore: 'restored' } as const)[want]
  const op =
    want === 'unsign'
      ? set(ground, 'signedOn', '')
      : set(ground, 'standing', { state: want === 'void' ? 'void' : 'valid', on: ground.today, words })
  return ok([op, told(ground, act, nameOf(ground), words)])
}

function planReview({ name, review }: Extract<PledgeRequest, { want: 'review' }>, ground: PledgeGround): Planned {
  const { pledge, people, today } = ground
  const label = pledgeFieldWords[name]
  const missing =
    name === 'end'
      ? review.lines.find(({ points, counted }) => points === undefined && counted === undefined)
      : undefined
  const wrong = review.lines.find(({ points, full }) => points !== undefined && points > full)
  const unfounded = review.lines.find(
    ({ counted, points, full, found }) =>
      counted === undefined && points !== undefined && points < full && found.trim() === '',
  )
  const refused =
    (people.has(review.judgeId)
      ? undefined
      : refuse('nobody', '没有选考核人', '考核人还没有选。', '请选择后再保存。', 'judgeId')) ??
    refuseDay('on', `${label}日期`, review.on, today, pledge?.signedOn ?? '') ??
    refuseText('note', '考核意见', review.note, pledgeLimits.lead, false) ??
    (wrong === undefined
      ? undefined
      : refuse(
          'too-much',
          '得分超过标准分',
          `“${wrong.text}”的得分超过了标准分。`,
          '请核对得分。',
          `points ${wrong.id}`,
        )) ??
    (missing === undefined
      ? undefined
      : refuse(
          'not-judged',
          '还有没有评的指标',
          `年终考核要逐项评定，“${missing.text}”还没有评。`,
          '请填写得分。',
          `points ${missing.id}`,
        )) ??
    (unfounded === undefined
      ? undefined
      : refuse(
          'no-reason',
          '扣分没有写理由',
          `“${unfounded.text}”扣了分，还没有写理由。`,
          '请写明扣分的理由。',
          `found ${unfounded.id}`,
        )) ??
    review.lines.reduce<Refused>(
      (found, line) => found ?? refuseText(`found ${line.id}`, '完成情况', line.found, pledgeLimits.text, false),
      undefined,
    )
  if (refused !== undefined) return refused
  return ok([
    set(ground, name, review),
    told(
      ground,
      name === 'mid' ? 'checked' : 'judged',
      nameOf(ground),
      [review.on, review.grade].filter((one) => one !== '').join(' '),
    ),
  ])
}

const cleanBasics = (basics: PledgeBasics): PledgeBasics => ({
  ...basics,
  title: cleanText(basics.title).trim(),
  lead: cleanText(basics.lead).trim(),
  rewards: cleanText(basics.rewards).trim(),
  signers: basics.signers.map((signer) => ({
    ...signer,
    organ: cleanText(signer.organ).trim(),
    person: cleanText(signer.person).trim(),
  })),
})

const nameOf = ({ pledge }: PledgeGround): string => (pledge === undefined ? '' : `${pledge.year} ${pledge.unit.name}`)

const set = ({ id, record }: PledgeGround, field: string, value: unknown): KnownOp => ({
  op: 'set',
  of: pledgeKind,
  id,
  field,
  value,
  saw: seenRefs(record, field),
})

const told = ({ id }: PledgeGround, act: PledgeActName, name: string, words: string): KnownOp => ({
  op: 'append',
  of: pledgeKind,
  id,
  field: pledgeActsField,
  value: { act, name, told: words.slice(0, mostTold) },
})

/** What the log tells of an act is its beginning. */
const mostTold = 200
