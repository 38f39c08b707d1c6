import { answerWayWords, classificationWords, genderWords } from '../../case/own-entry-words'
import { signLine } from '../../paper/form-paper'
import { sayWord } from '../../text/say-word'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import { readProposal, type OpinionFacts } from '../opinion-facts'
import type { PaperPen, PaperSource } from '../paper-source'

export interface ReceptionFacts {
  readonly one: CaseFacts
  readonly cameAt: string
  readonly gender: string
  readonly idNumber: string
  readonly peopleCount: string
  readonly speaker: string
  readonly classification: string
  readonly answerBy: string
  readonly host: OpinionFacts
  readonly proposal: OpinionFacts
}

export function readReceptionFacts(source: PaperSource, pen: PaperPen): ReceptionFacts {
  const { one } = source
  const { entry } = one
  const facts = readCaseFacts(source, pen)
  const by = one.entries.find(({ act }) => act.act === 'entered' || act.act === 'registered')?.by
  return {
    one: facts,
    cameAt: [facts.calledOn, entry?.calledAt ?? ''].filter((part) => part !== '').join('　'),
    gender: entry === undefined || entry.gender === '' ? '' : sayWord(genderWords, entry.gender),
    idNumber: pen.line(entry?.idNumber),
    peopleCount: entry === undefined ? '' : `${entry.peopleCount} 人`,
    speaker: pen.line(entry?.speaker),
    classification:
      entry === undefined || entry.classification === '' ? '' : sayWord(classificationWords, entry.classification),
    answerBy: entry === undefined ? '' : sayWord(answerWayWords, entry.answerBy),
    host: { words: '', sign: signLine('接访人', pen.person(by), facts.calledOn) },
    proposal: readProposal(source, pen),
  }
}
