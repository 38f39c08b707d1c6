import { ruledFormWords, type RuledFormKind } from '#shared/case/form-paper-words'
import { veilCase } from '#shared/case/veil'
import type { Office } from '#shared/office/office'
import type { FormPaper } from '#shared/paper/form-paper'
import { renderPrintHtml, type PrintHtml } from '#shared/paper/render-print-html'
import { renderStubHtml } from '#shared/paper/render-stub-html'
import { listCasePapers, makePaper } from '#shared/papers/case-papers'
import { savedReplyFacts } from '#shared/reply/case-to-reply-facts'
import { caseToStubFacts } from '#shared/reply/case-to-stub-facts'
import { wordReply } from '#shared/reply/compose-reply'
import { composeSpotStub } from '#shared/reply/spot-stub'
import { composeStub } from '#shared/reply/compose-stub'
import type { ReplyFacts } from '#shared/reply/reply-facts'
import { makeSampleCases, type SampleCases } from '#shared/sample/sample-case'
import type { OfficeWording } from '#shared/wording/say-wording'
import { wordingOf, type WordingName } from '#shared/wording/wordings'
import { codeSvg } from '../../../papers/encode-code'

/** The paper on which a wording stands, of a case that never was. */
export type WordingPreview =
  | { readonly kind: 'form'; readonly form: FormPaper }
  | { readonly kind: 'page'; readonly html: PrintHtml; readonly isStub: boolean }
  /** Its paper is none of a case, and not drawn here. */
  | { readonly kind: 'none' }

let made: SampleCases | undefined
/** Played once, when somebody looks. */
const samples = (): SampleCases => (made ??= makeSampleCases())

const isFormKind = (paper: string): paper is RuledFormKind => Object.hasOwn(ruledFormWords, paper)

/** The sample paper with a wording of the office. */
export function composeWordingPreview(name: WordingName, wording: OfficeWording, office: Office): WordingPreview {
  const { on } = wordingOf(name)
  if (isFormKind(on)) return previewForm(on, wording, office)
  if (on === 'pledge') return { kind: 'none' }
  if (on === 'stub' || on === 'spot-stub') return previewStub(on, wording, office)
  return { kind: 'page', html: renderPrintHtml(wordReply(sampleFacts(name, wording, office))), isStub: false }
}

function previewForm(kind: RuledFormKind, wording: OfficeWording, office: Office): WordingPreview {
  const { handling, closed, people, departments, today } = samples()
  for (const one of [closed, handling]) {
    const paper = listCasePapers(one).find((each) => each.kind === kind)
    if (paper === undefined) continue
    const veil = veilCase(one, true)
    const source = {
      one,
      office,
      people,
      departments,
      veil,
      wording,
      today,
      printedBy: '李敏',
      printedAt: '2026-11-23 10:12',
    }
    const made = makePaper(paper, source, `${office.shortName}〔2026〕7号`)
    if (made.as === 'form') return { kind: 'form', form: made.form }
  }
  return { kind: 'none' }
}

/** The facts of the sample's reply as the paper has them on which the wording stands. */
function sampleFacts(name: WordingName, wording: OfficeWording, office: Office): ReplyFacts {
  const { closed, people, today } = samples()
  const around = { office, people, today, dateStyle: 'arabic' as const, wording }
  const isLetter = wordingOf(name).on === 'letter'
  const facts = savedReplyFacts(closed, around)
  const isOwn = name === 'report-opening-own' || name === 'letter-opening-own' || name === 'letter-title-own'
  return {
    ...facts,
    wording,
    format: isLetter ? 'letter' : 'report',
    addressee: isLetter || isOwn ? '' : facts.addressee,
    ...(isOwn ? { own: true } : {}),
    ...(name === 'report-opinion' ? { basis: [] } : {}),
    ...(name === 'report-reviewer' ? { checkerName: '周海' } : {}),
    ...(name === 'reply-contact-office' ? { handlerName: '' } : {}),
  }
}

function previewStub(on: 'stub' | 'spot-stub', wording: OfficeWording, office: Office): WordingPreview {
  const { closed, people, departments } = samples()
  const facts = caseToStubFacts(closed, { office, people, departments, wording })
  if (facts === undefined) return { kind: 'none' }
  const stub =
    on === 'stub'
      ? composeStub({ ...facts, wording })
      : composeSpotStub({
          stubNumber: facts.stubNumber,
          ledgerNumber: facts.ledgerNumber,
          title: facts.title,
          callerName: facts.callerName,
          answer: '已告知报修电话，村委会当天派人查看。',
          demandText: facts.demandText,
          receivedOn: facts.receivedOn,
          answeredOn: facts.fedBackOn,
          answererName: '李敏',
          outcomeText: facts.outcomeText,
          viewText: '满意',
          organName: facts.organName,
          wording,
        })
  return { kind: 'page', html: renderStubHtml(stub, codeSvg), isStub: true }
}
