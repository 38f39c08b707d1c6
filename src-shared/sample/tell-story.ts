import type { ReplyDraft } from '../case/reply-draft'
import { latestInnerDue } from '../case/refusals/refuse-day'
import type { Stage } from '../case/stage'
import { cameAs, limitOf } from './came'
import type { Cast } from './cast'
import { chanceOf } from './chance'
import { createLine, type Line, type Way } from './line'
import type { Matter } from './matter'
import * as phrases from './phrases'
import type { Story, TakingGround } from './story'
import { closeCase } from './tell-closing'

/** Tells a matter's whole course, from its coming to where it stands. */
export function tellStory(matter: Matter, cast: Cast): Story {
  const came = cameAs(matter, cast)
  const line = createLine(matter, cast, came.from === 'office' ? came.time : '08:25')
  play(line, 'received')
  if (came.from === 'centre') receive(line)
  play(line, 'registered')
  standAt(line, 'registered')
  putBeforeLeader(line)
  play(line, 'submitted')
  instruct(line)
  handle(line)
  reply(line)
  closeCase(line)
  const { key, begins } = matter
  return { key, begins, came, takings: line.takings }
}

/** What happens beside the usual course at this place. */
export function play(line: Line, at: Way['at']): void {
  for (const way of line.matter.ways ?? []) if (way.at === at && !line.isOver) way.play(line)
}

/** A case that stands at this stage today is told no further. */
export function standAt(line: Line, stage: Stage): void {
  if (line.matter.until === stage) line.end()
}

/** Puts the department's name and a day into a phrase. */
const fill = (phrase: string, { department }: Line, due = ''): string =>
  phrase.replaceAll('〔部门〕', department.name).replaceAll('〔时限〕', due)

/** A day as sentences say it: 3月5日. */
export const dayInWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

function receive(line: Line): void {
  const { cast, chance, matter } = line
  const clerk = matter.registeredBy ?? (chance.percent(75) ? cast.clerk : chance.pick(cast.clerks))
  if (chance.percent(60)) line.step(clerk, ({ today }) => ({ step: 'sign-for', on: today, at: '08:40', byId: clerk }))
  standAt(line, 'received')
  line.step(clerk, ({ nextLedgerNumber, today }) => ({
    step: 'register',
    ledgerNumber: nextLedgerNumber,
    registeredOn: today,
    summary: summarise(matter.content),
    key: matter.urgency === 'critical' || isComplex(matter),
  }))
}

/** Of several departments: it goes before the leader in charge, and then before the first. */
const isComplex = ({ assisting = [] }: Matter): boolean => assisting.length >= 2

/** The first sentences, without who told it. */
function summarise(content: string): string {
  const told = content.replace(/^(来电人|来访人|来信人|网民|群众代表)?(反映|举报|咨询|建议|请求|投诉)?：?/u, '')
  const sentences = told
    .split('。')
    .filter((sentence) => sentence !== '')
    .slice(0, 2)
    .join('。')
  return sentences.length > 120 ? `${sentences.slice(0, 118)}……` : `${sentences}。`
}

export function putBeforeLeader(line: Line): void {
  const { cast, chance } = line
  const further = isComplex(line.matter) ? { furtherLeaderIds: [cast.reviewer] } : {}
  const leaderId = chance.percent(22) ? cast.head : cast.deputy
  const proposal = chance.pick(phrases.proposals)
  line.step(cast.clerk, (ground) => ({
    step: 'submit',
    leaderId,
    opinion: fill(proposal, line, dayInWords(innerDue(ground, 4))),
    on: ground.today,
    ...further,
  }))
  if (further.furtherLeaderIds === undefined) return
  line.wait(chance.below(2))
  const first = line.consent(leaderId)
  const text = fill(chance.pick(phrases.instructions), line)
  line.step(first.by, ({ today }) => ({
    step: 'instruct-first',
    text,
    on: today,
    consent: first.given,
  }))
}

function instruct(line: Line): void {
  const { cast, chance, matter } = line
  standAt(line, 'submitted')
  if (chance.percent(35)) line.wait(1)
  const leader = isComplex(matter) ? cast.reviewer : chance.percent(20) ? cast.head : cast.deputy
  const { by, given } = line.consent(leader)
  const text = fill(chance.pick(phrases.instructions), line)
  line.step(by, ({ today }) => ({
    step: 'instruct',
    text,
    instructedOn: today,
    consent: given,
  }))
  standAt(line, 'instructed')
}

/** The office's own limit: so many working days on, and not after the latest that it may set itself. */
export function innerDue({ one, today, after }: TakingGround, workdays: number) {
  const wanted = after(workdays)
  const latest = latestInnerDue(one, today)
  return wanted > latest ? latest : wanted
}

/** On which working day after its coming a case is answered. */
function targetOf({ matter }: Line): number {
  const chance = chanceOf(`pace ${matter.key}`)
  const limit = matter.own === undefined ? limitOf(matter).limit : 5
  switch (matter.pace ?? (chance.percent(30) ? 'quick' : 'usual')) {
    case 'quick':
      return Math.min(2, limit)
    case 'usual':
      return Math.max(2, Math.round(limit * 0.6))
    case 'slow':
      return limit
    case 'late':
      return limit + 2 + chance.below(4)
  }
}

export function assign(line: Line): void {
  const { cast, chance, matter, department, handler } = line
  const assisting = (matter.assisting ?? []).map((dept) => cast.departments[dept]?.id ?? '')
  const [first] = matter.assisting ?? []
  const target = targetOf(line)
  const requirement = chance.pick(phrases.demands)
  line.step(chance.percent(70) ? cast.clerk : cast.deputy, (ground) => ({
    step: 'assign',
    departmentId: department.id,
    assistingDepartmentIds: assisting,
    handlerId: handler,
    dueOn: innerDue(ground, Math.max(1, target - 1)),
    requirement,
    on: ground.today,
    ...(first === undefined ? {} : { assists: assistLines(line, ground, target) }),
  }))
}

/** What each department that assists is asked. */
const assistLines = ({ cast, matter }: Line, ground: TakingGround, target: number) =>
  (matter.assisting ?? []).flatMap((dept) => {
    const asked = cast.departments[dept]
    return asked === undefined
      ? []
      : [
          {
            departmentId: asked.id,
            personId: asked.handler,
            dueOn: innerDue(ground, Math.max(1, target - 1)),
            requirement: '配合主办部门现场核实，提出本部门的意见。',
          },
        ]
  })

function handle(line: Line): void {
  const { matter, handler, chance } = line
  assign(line)
  const target = targetOf(line)
  if (chance.percent(60)) line.wait(1)
  const way = chance.pick(['phone', 'phone', 'phone', 'visit', 'message'])
  const said = fill(chance.pick(phrases.firstContacts), line)
  line.step(handler, ({ today }) => ({ step: 'contact', on: today, way, said, view: 'not-asked' }))
  const [first = '', ...rest] = matter.did
  if (first !== '') line.step(handler, ({ today }) => ({ step: 'note', on: today, text: first }))
  play(line, 'handling')
  for (const text of rest) {
    line.wait(Math.min(1, target - line.day))
    line.step(handler, ({ today }) => ({ step: 'note', on: today, text, kind: 'measure' }))
  }
  for (const dept of matter.assisting ?? []) answerAsAssisting(line, dept)
  standAt(line, 'handling')
  line.wait(target - line.day)
}

function answerAsAssisting(line: Line, dept: string): void {
  const asked = line.cast.departments[dept]
  if (asked === undefined) return
  line.step(asked.handler, ({ today }) => ({
    step: 'assist-answer',
    departmentId: asked.id,
    on: today,
    byId: asked.handler,
    text: `${asked.name}已派人到场核实，按职责提出意见并落实本部门承担的事项，同意主办部门的处理意见。`,
    attachments: [],
  }))
}

/** What a reply is about: 关于…问题. */
const subjectOf = (title: string): string => title.replace(/^(再次|联名)?(反映|举报|投诉|咨询|建议|请求|感谢)/u, '')

export function draftOf(
  { matter, cast, department, handler }: Line,
  investigatedOn: ReplyDraft['investigatedOn'],
): ReplyDraft {
  return {
    format: matter.channel === 'transfer' ? 'letter' : 'report',
    subject: subjectOf(matter.title),
    investigatedOn,
    investigators: `${department.name}${cast.names[handler] ?? ''}`,
    findings: matter.found,
    basis: [...(matter.basis ?? [])].map((basis) => ({ ...basis })),
    opinion: matter.opinion,
    outcome: matter.outcome ?? 'resolved',
    headings: [],
    head: 'plain',
    number: '',
    copyTo: '',
  }
}

/** 送审, after 审核 where the office has every reply checked, or somebody wanted it. */
export function sendUp({ cast, chance, handler, step }: Line): void {
  const comment = chance.pick(phrases.checksPassed)
  if (cast.checksReplies || chance.percent(25))
    step(cast.checker, ({ today }) => ({ step: 'check', on: today, result: 'passed', comment }))
  step(handler, ({ today }) => ({ step: 'send-for-review', on: today }))
}

/** Before anything is written the caller is told what was done, and asked. */
function askCaller({ chance, handler, matter, step }: Line): void {
  const { view = 'satisfied' } = matter
  const [way, said] = [chance.pick(['phone', 'phone', 'visit', 'message']), chance.pick(phrases.lastContacts[view])]
  step(handler, ({ today }) => ({ step: 'contact', on: today, way, said, view }))
}

export function reply(line: Line): void {
  const { cast, chance, handler } = line
  if (chance.percent(45)) askCaller(line)
  line.step(handler, ({ today }) => ({ step: 'draft', reply: draftOf(line, today) }))
  sendUp(line)
  play(line, 'reviewing')
  standAt(line, 'in-review')
  const { by, given } = line.consent(cast.reviewer)
  const comment = chance.pick(phrases.approvals)
  line.step(by, ({ today }) => ({ step: 'approve', comment, on: today, consent: given }))
  standAt(line, 'approved')
}
