import { listHandlingTexts, type PlacedText } from '#shared/case/handling-texts'
import type { Case } from '#shared/case/case'
import { showText, veilCase } from '#shared/case/veil'
import type { CaseHit } from '#shared/search/case-search'
import { cutAround, WordMarker } from '#shared/search/mark-words'
import type { ReadingCodes } from '#shared/search/readings'
import type { ShownCase } from '#shared/search/search-doc'
import { toSearchWords } from '#shared/text/search-text'
import type { FoundPlace, MarkedHit } from './search-messages'

/** What a list shows of a case beside its title, each under its name; `sounded` is found by its sounds too. */
const fieldsOf = (
  shown: ShownCase,
): readonly { readonly field: string; readonly text: string; readonly sounded: boolean }[] => [
  { field: '台账号', text: shown.ledgerNumber, sounded: false },
  { field: '承办单号', text: shown.sheetNumber, sounded: false },
  ...shown.others.map((text) => ({ field: '曾用号、存根号或档号', text, sounded: false })),
  { field: '来电人', text: shown.callerName, sounded: true },
  { field: '电话', text: shown.phones.join('、'), sounded: false },
  { field: '发生地', text: shown.place, sounded: true },
  { field: '内容分类', text: shown.category, sounded: false },
]

/** Marks what was typed in what is shown of each hit. */
export function markHits(hits: readonly CaseHit[], typed: string, codes: ReadingCodes): readonly MarkedHit[] {
  const marker = new WordMarker(toSearchWords(typed), codes)
  return hits.map((hit) => {
    const title = marker.mark(hit.shown.title, true)
    const found = [...title.found]
    const places = fieldsOf(hit.shown).flatMap(({ field, text, sounded }) => {
      const marked = marker.mark(text, sounded)
      for (const [nth, isFound] of marked.found.entries()) found[nth] ||= isFound
      return marked.marks.length === 0 ? [] : [{ field, text, marks: marked.marks }]
    })
    return { ...hit, titleMarks: title.marks, places, elsewhere: found.includes(false) }
  })
}

/** The texts of a case that are long, each under what the screens call its place. */
const longTextsOf = (one: Case): readonly PlacedText[] => [
  { field: '反映内容', text: one.sheet.content },
  { field: '备注', text: one.sheet.remark },
  { field: '来电人', text: one.sheet.caller.name },
  { field: '电话', text: one.sheet.caller.phone },
  { field: '住址', text: one.sheet.caller.address },
  ...listHandlingTexts(one),
]

/**
 * Where in the long texts of a case something of what was typed stands, with the words around. Seen as a list sees them: of a
 * confidential case the caller's own facts are not looked at and the others are struck out.
 */
export function findPlace(one: Case, typed: string, codes: ReadingCodes): FoundPlace | undefined {
  const marker = new WordMarker(toSearchWords(typed), codes)
  const veil = veilCase(one, false)
  const callerFacts: readonly unknown[] = Object.values(one.sheet.caller)
  for (const { field, text } of longTextsOf(one)) {
    if (veil.hidden && callerFacts.includes(text)) continue
    const shown = showText(text, veil)
    const { marks } = marker.mark(shown, false)
    if (marks.length > 0) return { field, ...cutAround(shown, marks) }
  }
  return undefined
}
