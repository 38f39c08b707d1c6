import type { CaseRow } from '../case/case-row'
import type { Names } from '../case/names'
import { rowStageWords } from '../case/stage'
import type { PrintedDossier } from '../paper/compose-dossier-paper'
import { sayWord } from '../text/say-word'
import { dossierFieldWords, dossierStateWords, measureStateWords, visitViewWords, type Dossier } from './dossier'

/** What a dossier's paper is made of. */
export interface DossierPaperGround {
  readonly rows: readonly CaseRow[]
  readonly names: Names
  readonly officeName: string
  readonly printedBy: string
  readonly printedAt: string
}

/** A dossier as it is printed. Its cases stand by number and title, as lists show them: never with a caller. */
export function composeDossier(
  dossier: Dossier,
  { rows, names, officeName, printedBy, printedAt }: DossierPaperGround,
): PrintedDossier {
  const person = (id: string): string => (id === '' ? '' : names.person(id))
  const { standing } = dossier
  return {
    title: `集中问题专门档案 ${dossier.name}`,
    officeName,
    state: `${sayWord(dossierStateWords, standing.state)}（${standing.on}）`,
    facts: [
      [dossierFieldWords.name, dossier.name],
      ['立档日期', dossier.openedOn],
      [dossierFieldWords.leaderId, person(dossier.leaderId)],
      [dossierFieldWords.ownerId, person(dossier.ownerId)],
      [dossierFieldWords.dueOn, dossier.dueOn],
      ['案件', `${dossier.caseIds.length} 件`],
    ],
    texts: [
      [dossierFieldWords.about, dossier.about],
      [dossierFieldWords.cause, dossier.cause],
      ...(standing.words === ''
        ? []
        : [[standing.state === 'closed' ? '销号理由' : '重新整治的理由', standing.words] as const]),
    ],
    tables: [
      {
        name: '一、案件',
        heads: ['台账号', '来电日期', '事项', '环节'],
        shares: [7, 15, 15, 48, 15],
        rows: rows.map((row) => [
          row.ledgerNumber === '' ? row.sheetNumber : row.ledgerNumber,
          row.calledOn,
          row.title,
          sayWord(rowStageWords, row.stage),
        ]),
      },
      {
        name: '二、整治措施',
        heads: ['措施', '责任人', '期限', '落实情况'],
        shares: [7, 38, 12, 15, 28],
        rows: dossier.measures.map(({ text, ownerId, dueOn, state, on, result }) => [
          text,
          person(ownerId),
          dueOn,
          `${sayWord(measureStateWords, state)}（${on}）${result === '' ? '' : `\n${result}`}`,
        ]),
      },
      {
        name: '三、回访',
        heads: ['日期', '回访人', '对象', '情况', '结果'],
        shares: [7, 15, 12, 16, 36, 14],
        rows: dossier.visits.map(({ on, byId, whom, found, view }) => [
          on,
          person(byId),
          whom,
          found,
          sayWord(visitViewWords, view),
        ]),
      },
    ],
    printedBy,
    printedAt,
  }
}
