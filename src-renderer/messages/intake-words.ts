import { newerContentWords } from '#shared/text/say-word'
import { mapPrivate, type Private, type PrivateText } from '#shared/case/private-text'
import { sheetPartName, sheetPartToText } from '#shared/case/sheet-words'
import type { IntakeKind, IntakeProblem } from '#shared/intake/plan-intake'
import { allSides } from '#shared/case/sides/all-sides'
import type { AnswerItem, AnswerProblem } from '#shared/intake/plan-answers'
import { stepFailureToWords } from './step-words'
import type { Named } from './words-of'

/** The four groups of an import plan, in the order of their tabs. */
export const intakeKindWords: { readonly [K in IntakeKind]: { readonly name: string; readonly promise: string } } = {
  new: { name: '新增', promise: '台账里还没有，导入后成为“待登记”案件。' },
  changed: { name: '变更', promise: '受理中心修订过承办单，导入后以新内容为准；本单位的办理记录不受影响。' },
  repeated: { name: '重复', promise: '与台账里的完全一样，不会重复写入。' },
  problem: { name: '有问题', promise: '这些不会导入，其余照常导入。请把原因告诉受理中心。' },
}

const problemWords: { readonly [K in IntakeProblem['type']]: (problem: Named<IntakeProblem, K>) => string } = {
  SheetNumberTaken: () => '这个承办单号在台账里已属于另一个案件。请受理中心核对单号后重新下发。',
  SheetDiffersSilently: ({ fields }) =>
    `内容与台账里的不同（${fields.map(sheetPartName).join('、')}），但没有提高修订号，无法判断以哪份为准。请受理中心按修订重新下发。`,
  SheetOutdated: ({ heldRevision }) => `台账里已有更新的第 ${heldRevision} 次修订，这份是旧的。`,
  DueBeforeIssue: () => '办结时限早于交办日期。请受理中心更正后重新下发。',
  IssuedBeforeCall: () => '交办日期早于来电日期。请受理中心更正后重新下发。',
}

const answerProblemWords: {
  readonly [K in AnswerProblem['type']]: (problem: Named<AnswerProblem, K>) => string
} = {
  ActorUnknown: () => '还没有选定您是谁，不会写入。请在右上角选人后，再打开这个包。',
  CaseUnknown: () => '台账里没有这个案件，不会写入。请受理中心核对。',
  RequestUnknown: () => '台账里没有这一项请求，或者已经撤回，不会写入。请受理中心核对。',
  KindDiffers: () => '答复的种类与当时提出的不同，或者是新版本程序的种类，不会写入。请受理中心核对。',
  AnswerRepeated: () => '与已经记下的答复相同，不会重复写入。',
  AnswerContradicts: () => '与已经记下的答复不同，不会写入。请问清受理中心以哪一份为准，再在案件里更正。',
  AnswerRefused: ({ refusal }) => {
    const { what, todo } = stepFailureToWords(refusal)
    return `现在不能写入：${what}${todo}以后再打开这个包，可以补记。`
  },
}

/** What becomes of an answer of the centre, in a sentence or two. */
export const answerToOutcome = ({ problem }: AnswerItem): string =>
  problem === undefined ? '导入后记入案件' : answerProblemToWords(problem)

function answerProblemToWords<K extends AnswerProblem['type']>(problem: Named<AnswerProblem, K>): string {
  return answerProblemWords[problem.type](problem)
}

/** 同意延到 2026-12-04；改派县城管局 */
export const answerToText = ({ granted, dueOn, newUnit }: AnswerItem): string =>
  [granted ? '同意' : '不同意', dueOn === null ? '' : `延到 ${dueOn}`, newUnit === '' ? '' : `改派${newUnit}`]
    .filter((text) => text !== '')
    .join('，')

/** 退单、延期 …; 新版本内容 for a kind that only a newer program knows. */
export const requestKindToText = (kind: string): string =>
  Object.values<{ readonly side: string; readonly name: string }>(allSides).find(({ side }) => side === kind)?.name ??
  newerContentWords

/** Why a sheet of a bundle will not be imported, in one sentence or two. */
export function intakeProblemToWords<K extends IntakeProblem['type']>(problem: Named<IntakeProblem, K>): string {
  return problemWords[problem.type](problem)
}

/** What an import makes of a sheet in which a newer version of the program wrote these fields; undefined where it wrote none. */
export const newerSheetToText = (fields: readonly string[]): string | undefined =>
  fields.length === 0
    ? undefined
    : `${fields.map(sheetPartName).join('、')}为${newerContentWords}：照原样保存，升级本机程序以前只能查看，不能办理。`

/** A field's value as a list of changes may show it. */
export const sheetChangeToText = (field: string, value: Private<unknown>): PrivateText =>
  mapPrivate(value, (held) => sheetPartToText(field, held))
