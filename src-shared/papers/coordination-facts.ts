import type { PaperParagraph } from '../paper/paper-document'
import { splitParagraphs } from '../paper/normalise-text'
import { readParagraph } from '../paper/read-paragraph'
import { readCaseFacts } from './case-facts'
import type { PaperPen, PaperSource, PaperSubject } from './paper-source'
import { sideOf } from './side-subjects'
import { readContact, type ContactFacts } from './unit-facts'

/** What a letter to another organ says of a case that the office cannot settle by itself. Texts not written are room to write. */
export interface CoordinationFacts {
  readonly to: string
  /** Between 关于协调解决 and 问题. */
  readonly matter: string
  /** How and when the case came to the office. */
  readonly arrival: string
  readonly content: readonly PaperParagraph[]
  readonly done: readonly PaperParagraph[]
  readonly wanted: readonly PaperParagraph[]
  readonly contact: ContactFacts
  /** The day of the letter, in words. */
  readonly on: string
  /** 印发机关; '' where the office has set none. */
  readonly printingOrgan: string
}

/** Room to write by hand or in Word. */
export const room = '＿＿＿＿＿＿'

/** Who raised it and that they did: the letter says 群众反映 itself, and names no caller. */
const raised = /^.{0,20}?(?:反映|举报|投诉|咨询|求助|建议)(?:的)?/u

const toMatter = (title: string): string =>
  title.replace(raised, '').replace(/(?:的)?(?:问题|事项|情况)?[。．.]?$/u, '')

/** What a centre's sheet begins with, and the letter has said. */
const openedBy = /^(?:来电人|反映人|诉求人|投诉人|群众)(?:来电)?反映[：:，,]\s*/u

const paragraphs = (text: string): readonly PaperParagraph[] =>
  splitParagraphs(text === '' ? room : text).map((line) => readParagraph(line))

export const running = (text: string): PaperParagraph => ({ level: 0, lead: '', text })

export function readCoordinationFacts(source: PaperSource, pen: PaperPen, subject: PaperSubject): CoordinationFacts {
  const { one, today, office } = source
  const side = sideOf(one, subject)
  const asked = side?.asked.act.act === 'coordination-asked' ? side.asked.act : undefined
  const facts = readCaseFacts(source, pen)
  const sheet = facts.sheetNumber === '' || one.origin === 'own' ? '群众反映' : `${facts.sheetNumber}号承办单`
  return {
    to: asked === undefined ? room : pen.line(asked.to),
    matter: toMatter(facts.title),
    arrival: `${facts.receivedOn}，我单位接到${sheet}。群众反映的主要内容是：`,
    content: paragraphs(facts.content.replace(openedBy, '')),
    done: paragraphs(pen.text(asked?.done)),
    wanted: paragraphs(pen.text(asked?.what)),
    contact: readContact(source, pen),
    on: pen.day(today),
    printingOrgan: office.printingOrgan ?? '',
  }
}

/** 附注: whom to ask, as 请示 have to say and letters do well to. */
export const contactLine = ({ name, phone }: ContactFacts): string =>
  `（联系人：${name === '' ? room : name}，电话：${phone === '' ? room : phone}）`
