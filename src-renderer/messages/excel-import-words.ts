import type { LineProblem, ProblemKind } from '#shared/excel-import/line-problem'
import { importFields } from '#shared/excel-import/import-fields'
import type { MappingFault } from '#shared/excel-import/map-columns'
import { columnToLetters } from '#shared/workbook/cell-name'
import type { ImportFailure, UndoFailure } from '../ledger-store/commit/commit-import'
import { entryFailureToWords } from './entry-failure-words'
import type { FailureWords } from './words-of'

interface ProblemWords {
  /** What is wrong. */
  readonly what: (problem: LineProblem) => string
  /** What to do, or what the program did. */
  readonly todo: (problem: LineProblem) => string
}

const keptAsFact = '原来的写法保留在案件的“旧台账原文”里。'

const words: { readonly [K in ProblemKind]: ProblemWords } = {
  'number-lost': {
    what: () => '编号的后几位被电子表格改成了 0，原来的数字已经不在文件里',
    todo: () => '请在平台重新导出，编号一列设成“文本”；或者在表里另加一列写上完整的编号。',
  },
  'number-differs': {
    what: ({ told }) => `同一个编号在第 ${told} 行，写的却不是同一件事`,
    todo: () => '请核对编号；是按年或按月从 1 编起的，把那一列改作“序号”。',
  },
  'number-long': { what: () => '编号超过 40 个字', todo: () => '请核对这一列是不是编号。' },
  'content-missing': { what: () => '没有诉求内容，也没有标题', todo: () => '请在表里补上。' },
  'received-missing': {
    what: () => '没有来电（受理）时间，编号里也看不出日期',
    todo: () => '请在表里补上日期，例如 2024-01-05。',
  },
  'received-unreadable': {
    what: () => '看不懂的日期',
    todo: () => '请改成 2024-01-05 或 2024年1月5日 的写法。',
  },
  'received-ahead': { what: ({ told }) => `还没有到这一天（今天是 ${told}）`, todo: () => '请核对年份。' },
  'due-missing': {
    what: () => '在办的件没有办结时限，时限规则也推不出来',
    todo: () => '请在表里补上时限；或者在下面填一个统一的时限。',
  },
  'line-repeated': { what: ({ told }) => `与第 ${told} 行完全相同`, todo: () => '只导入前面那一行。' },
  'other-table': {
    what: () => '从这一行起是另一张表（另一套表头）',
    todo: () => '这一行以下没有读。请把两张表分到两个工作表里，分别导入。',
  },
  'number-repaired': {
    what: () => '编号的后几位被电子表格改成了 0',
    todo: ({ told }) => `同一行另一列里有完整的编号，已改用 ${told}。`,
  },
  'number-doubtful': {
    what: () => '编号以 000 结尾，可能是电子表格改过的',
    todo: () => '照原样导入。请与平台核对这一件的编号。',
  },
  'received-from-number': {
    what: () => '没有来电（受理）时间',
    todo: ({ told }) => `取编号里的日期 ${told}。`,
  },
  'day-unreadable': { what: () => '看不懂的日期', todo: () => `这一项留空。${keptAsFact}` },
  'day-no-year': { what: () => '日期没有年份', todo: () => `这一项留空。${keptAsFact}` },
  'closed-before-received': {
    what: () => '比来电（受理）时间还早',
    todo: () => `这一项留空。${keptAsFact}`,
  },
  'closed-ahead': { what: () => '还没有到这一天', todo: () => `这一项留空。${keptAsFact}` },
  'due-before-received': { what: () => '时限比来电（受理）时间还早', todo: () => `这一项留空。${keptAsFact}` },
  'phone-lost': {
    what: () => '电话被电子表格改成了科学记数，后几位已经丢失',
    todo: () => `电话留空。${keptAsFact}`,
  },
  'phone-zero-added': { what: () => '固定电话少了区号前的 0', todo: ({ told }) => `已补成 ${told}。` },
  'choice-unknown': { what: () => '本台账没有这一种说法', todo: () => `按“其他”或“一般”登记。${keptAsFact}` },
  'answer-unclear': {
    what: () => '看不出来电人是否满意、问题是否解决',
    todo: () => `这一项留空，不计入满意率、解决率。${keptAsFact}`,
  },
  'answers-differ': {
    what: () => '同一行里几列说得不一样（一列满意、一列不满意，或者一列解决、一列没有解决）',
    todo: () => `这一项留空，不计入满意率、解决率。${keptAsFact}`,
  },
  'people-unreadable': { what: () => '看不懂的人数', todo: () => `按 1 人登记。${keptAsFact}` },
  'cell-fault': { what: () => '公式算不出来（错误值）', todo: () => '照错误值保留。请在表里改正后重新导入。' },
  'cell-uncounted': {
    what: () => '公式没有算出结果',
    todo: () => '这一格当作空的。请用 Excel 或 WPS 打开文件，保存一次，再导入。',
  },
  'picture-lost': {
    what: () => '这里有图片，可是文件里没有存图片本身',
    todo: () => '图片没有导入。请用 WPS 打开文件，看得到图片时另存一次再导入；或者到案件里另外添加。',
  },
  'picture-large': {
    what: () => '图片太大（一张最大 50 兆，一个文件里的图片一共最多 256 兆）',
    todo: () => '图片没有导入，请压缩后到案件里另外添加。',
  },
  'picture-kind': {
    what: () => '图片的格式不能显示（矢量图等，不是照片或截图）',
    todo: () => '图片没有导入，请截图或另存为图片，到案件里另外添加。',
  },
  'picture-many': {
    what: () => '一件的图片超过 20 张',
    todo: () => '多出来的没有导入，请把要紧的到案件里另外添加。',
  },
  'picture-adrift': {
    what: () => '图片不在任何一件的行里',
    todo: () => '图片没有导入。要随案件保存的，请在表里移到那一件的行里，再导入。',
  },
}

/** A problem in words: where, what, and what to do. */
export function problemToWords(problem: LineProblem): {
  readonly where: string
  readonly what: string
  readonly todo: string
} {
  const { line, column, head, kind } = problem
  const at = column === undefined ? '' : ` ${columnToLetters(column)} 列${head === '' ? '' : `“${head}”`}`
  const { what, todo } = words[kind]
  return { where: `第 ${line} 行${at}`, what: what(problem), todo: todo(problem) }
}

/** What of a mapping has to be mended first. */
export function mappingFaultToText(fault: MappingFault): string {
  switch (fault.type) {
    case 'ContentUnmapped':
      return '还没有哪一列是“诉求内容”或“标题”：请在下面指定。'
    case 'DayUnmapped':
      return '还没有哪一列是“来电（受理）时间”，也没有编号可以推出日期：请在下面指定。'
    case 'FieldTwice':
      return `“${importFields[fault.field].word}”只能有一列，现在有 ${fault.heads.length} 列：${fault.heads.join('、')}。`
  }
}

/** Why nothing was imported. */
export function importFailureToWords(failure: ImportFailure): FailureWords {
  if (failure.type === 'ImportCancelled')
    return { title: '已取消导入', what: '还没有写入任何内容。', safe: '台账没有改动。', todo: '要导入时，再按“导入”。' }
  if (failure.type === 'NothingToImport')
    return {
      title: '没有可导入的内容',
      what: '表里的每一件都已经在台账里，或者有错误不能导入。',
      safe: '台账没有改动。',
      todo: '请看下面逐行的说明；要用表里的内容补空白的，改一下“已在台账里的”处理办法。',
    }
  return entryFailureToWords(failure)
}

/** Why an import was not undone. */
export function undoFailureToWords(failure: UndoFailure): FailureWords {
  if (failure.type === 'NothingToUndo')
    return {
      title: '没有可撤销的案件',
      what: '这次导入已经撤销过，或者导入的每一件都已经有人办理。',
      safe: '台账没有改动。',
      todo: '个别案件不该在台账里的，请打开那一件，用“作废”。',
    }
  return entryFailureToWords(failure)
}
