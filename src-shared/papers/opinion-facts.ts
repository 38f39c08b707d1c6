import type { Case } from '../case/case'
import type { Consent } from '../case/consent'
import { leadersOf, listFirstInstructions } from '../case/leader-turns'
import type { PrivateText } from '../case/private-text'
import { signLine } from '../paper/form-paper'
import type { LocalDate } from '../prelude/local-date'
import type { PaperPen, PaperSource } from './paper-source'

/** What somebody said of the case, and the line with which it is signed. */
export interface OpinionFacts {
  readonly words: string
  readonly sign: string
}

/** Room for an opinion and its hand. */
export const noOpinion = (label = '签名'): OpinionFacts => ({ words: '', sign: signLine(label, '', '') })

/** 代录: who recorded a leader's words from paper must not pass for the leader. */
const handOf = (name: string, consent: Consent | undefined): string =>
  consent?.way === 'recorded' ? `${name}（代录）` : name

interface Said {
  readonly leaderId: string
  readonly text: PrivateText
  readonly on: LocalDate
  readonly consent?: Consent | undefined
}

/** 拟办意见: with whom it was put before a leader, in which words. */
export function readProposal({ one }: PaperSource, pen: PaperPen): OpinionFacts {
  const { submission } = one
  if (submission === undefined) return noOpinion()
  const by = one.timeline.filter(({ act }) => act.act === 'submitted').at(-1)?.by
  return {
    words: pen.text(submission.opinion),
    sign: signLine('签名', pen.person(by), pen.day(submission.on)),
  }
}

/** What leaders have said: those who come first, and the one who comes last. */
export interface LeaderOpinions {
  /** 分管领导, in their order; at least the room for one. */
  readonly deputies: readonly OpinionFacts[]
  /** 主要领导 */
  readonly head: OpinionFacts
}

/** The 批示 of a case as its paper has them. A leader who alone was asked is 主要领导 where the office knows them as that, else 分管领导. */
export function readLeaderOpinions(source: PaperSource, pen: PaperPen): LeaderOpinions {
  const { one, people } = source
  const said = listSaid(one)
  const asked = leadersOf(one)
  const toFacts = ({ leaderId, text, on, consent }: Said): OpinionFacts => ({
    words: pen.text(text),
    sign: signLine('签名', handOf(pen.person(leaderId), consent), pen.day(on)),
  })
  const isHead = (leaderId: string): boolean => people.get(leaderId)?.isHead === true || leaderId === asked[1]
  const deputies = said.filter(({ leaderId }) => !isHead(leaderId)).map(toFacts)
  const head = said.find(({ leaderId }) => isHead(leaderId))
  return {
    deputies: deputies.length === 0 ? [noOpinion()] : deputies,
    head: head === undefined ? noOpinion() : toFacts(head),
  }
}

function listSaid(one: Case): readonly Said[] {
  const { instruction } = one
  const first = listFirstInstructions(one).map(({ leaderId, text, on, consent }) => ({ leaderId, text, on, consent }))
  if (instruction === undefined) return first
  const { leaderId, text, instructedOn, consent } = instruction
  return [...first, { leaderId, text, on: instructedOn, consent }]
}

/** 办理结果: what the reply says that was found and done, signed by who handled the case. */
export function readResult({ one }: PaperSource, pen: PaperPen): OpinionFacts {
  const { reply, assignment, values } = one
  const words = [pen.text(values.answer?.answer), pen.text(reply.findings), pen.text(reply.opinion)]
  const on = values.answer?.on ?? one.feedback?.on
  return {
    words: words.filter((each) => each !== '').join('\n'),
    sign: signLine('承办人', pen.person(assignment?.handlerId), pen.day(on)),
  }
}
