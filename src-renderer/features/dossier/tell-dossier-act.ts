import type { Names } from '#shared/case/names'
import { actsField, casesField, dossierFieldName } from '#shared/dossier/dossier'
import { dossierActSchema, dossierActWords } from '#shared/dossier/dossier-act'
import type { HistoryAct, HistoryChange } from '#shared/history/replay-history'
import { newerContentWords, sayWord } from '#shared/text/say-word'
import { dossierValueToText } from '../../messages/dossier-words'

export interface ToldDossierAct {
  readonly title: string
  readonly lines: readonly string[]
}

/** What was done to a dossier in words; `numberOf` a case that is in it still. */
export function tellDossierAct(
  { lines }: Pick<HistoryAct, 'lines'>,
  names: Names,
  numberOf: (caseId: string) => string | undefined,
): ToldDossierAct {
  const acts = lines.flatMap(({ change }) =>
    change.type === 'entry' && change.field === actsField ? (dossierActSchema.safeParse(change.value).data ?? []) : [],
  )
  const [act] = acts
  const isOpening = act?.act === 'opened'
  const told = lines.flatMap(({ change }) => tellChange(change, names, isOpening))
  const cases = tellCases(lines, numberOf)
  const isDecision = lines.some(({ change }) => change.type === 'decision')
  return {
    title: act === undefined ? (isDecision ? '核对不一致的内容' : '修改') : sayWord(dossierActWords, act.act),
    // A case that was taken out is named by the act alone.
    lines: [...(act?.act === 'case-removed' ? [act.told] : cases), ...told],
  }
}

function tellCases(lines: HistoryAct['lines'], numberOf: (caseId: string) => string | undefined): string[] {
  const added = lines.flatMap(({ change }) =>
    change.type === 'element' && change.field === casesField && change.added ? [change.element] : [],
  )
  if (added.length === 0) return []
  const numbers = added.flatMap((id) => numberOf(id) ?? [])
  const gone = added.length - numbers.length
  return [`列入 ${[...numbers, ...(gone === 0 ? [] : [`后来移出的 ${gone} 件`])].join('、')}`]
}

/** Of a new dossier only what is not blank is told. */
function tellChange(change: HistoryChange, names: Names, isOpening: boolean): string[] {
  switch (change.type) {
    case 'field':
    case 'decision': {
      const { field, after } = change
      if (isOpening && (after === '' || field === 'standing' || field === 'openedOn')) return []
      const now = dossierValueToText(field, after, names)
      const before = change.type === 'field' && change.before !== undefined ? change.before : ''
      return before === ''
        ? [`${dossierFieldName(field)}：${now}`]
        : [`${dossierFieldName(field)}：${now}\n（原来：${dossierValueToText(field, before, names)}）`]
    }
    case 'void':
    case 'lift':
      return [change.reason]
    case 'foreign':
      return [newerContentWords]
    default:
      return []
  }
}
