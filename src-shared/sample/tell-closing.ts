import type { Line } from './line'
import * as phrases from './phrases'

/** 反馈 and what comes after it: the caller is told, asked, the case closed with its kind and filed. */
export function closeCase(line: Line): void {
  feedBack(line)
  tellCaller(line)
  for (const way of line.matter.ways ?? []) if (way.at === 'closed' && !line.isOver) way.play(line)
  finish(line)
}

export function feedBack(line: Line): void {
  const { cast, chance, matter } = line
  const paper = matter.channel === 'transfer' ? 'letter' : 'report'
  line.step(cast.clerk, { step: 'record-print', paper, outcome: 'sent' })
  line.step(cast.clerk, ({ nextStubNumber, today, one }) => ({
    step: 'feed-back',
    stubNumber: nextStubNumber,
    method: one.origin === 'own' ? 'paper' : 'workdaysAgo' in matter.begins ? 'both' : 'paper',
    on: today,
  }))
  if (chance.percent(70)) line.step(cast.clerk, { step: 'record-print', paper: 'stub', outcome: 'sent' })
}

export function tellCaller(line: Line): void {
  const { chance, handler, matter } = line
  const view = matter.view ?? 'satisfied'
  if (chance.percent(30)) return
  const way = chance.pick(['phone', 'phone', 'oral', 'message', 'paper'])
  const said = chance.pick(phrases.lastContacts[view])
  line.step(handler, ({ today }) => ({
    step: 'tell-caller',
    on: today,
    byId: handler,
    phone: '',
    way,
    said,
    view,
    place: way === 'paper' ? line.cast.signedPapers : '',
    attachments: [],
  }))
}

/** 回访, as it is usual some days later. */
export function visit(line: Line, view: 'satisfied' | 'basically' | 'unsatisfied', reasons: string): void {
  const { cast, chance } = line
  const by = chance.pick(cast.clerks)
  const result = view === 'satisfied' ? 'satisfied' : view
  const [isByPhone, isTrue, isFair] = [chance.percent(75), chance.percent(70), chance.percent(50)]
  line.step(by, ({ today }) => ({
    step: 'visit',
    on: today,
    byId: by,
    way: isByPhone ? 'phone' : 'visit',
    reached: 'yes',
    truth: isTrue ? 'yes' : 'partly',
    solved: view === 'unsatisfied' ? 'no' : view === 'basically' ? 'partly' : 'yes',
    result,
    handling: view === 'unsatisfied' && isFair ? 'basically' : result,
    reasons,
    evidence: '',
    attachments: [],
  }))
}

function finish(line: Line): void {
  const { cast, chance, matter } = line
  const view = matter.view ?? 'satisfied'
  if (chance.percent(45)) {
    line.wait(3 + chance.below(5))
    const reasons = chance.pick(phrases.visitsReasons[view])
    visit(line, view, view === 'unsatisfied' && reasons === '' ? '没有说明原因。' : reasons)
  }
  const way =
    matter.concluded ?? (matter.outcome === 'explained' ? 'explained' : chance.percent(60) ? 'settled' : undefined)
  if (way === undefined) return
  line.wait(1 + chance.below(4))
  const isPhased = way === 'project-done' || way === 'project-merged'
  const said = chance.pick(phrases.conclusions)
  const later = 15 + chance.below(40)
  line.step(cast.clerk, ({ today, after }) => ({
    step: 'conclude',
    on: today,
    way,
    text: isPhased ? '本次诉求已经答复，后续随项目推进，到期再跟进。' : said,
    ...(isPhased ? { againOn: after(later) } : {}),
  }))
  if (isPhased || !chance.percent(60)) return
  line.wait(5 + chance.below(10))
  const keeping = chance.pick(['ten', 'ten', 'thirty'])
  line.step(cast.clerk, ({ today, one }) => ({
    step: 'archive',
    archiveNumber: `热线·${one.ledgerNumber}`,
    keeping,
    place: '热线办档案柜',
    on: today,
  }))
}
