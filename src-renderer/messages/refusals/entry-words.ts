import { actName } from '#shared/case/tell-act'
import { kept, type RefusalWords } from './refusal-words'

/** Why an entry cannot be corrected or taken back. */
export const entryWords: RefusalWords<
  | 'EntryGone'
  | 'EntryFixed'
  | 'EntryNotYours'
  | 'EntrySuperseded'
  | 'ConsentFixed'
  | 'NothingCorrected'
  | 'StepRestedOn'
> = {
  EntryGone: () => ({
    title: '这一条已经不能改',
    what: '要更正或撤回的这一条已经撤回，或者台账里没有。可能是别人刚刚办过。',
    safe: kept,
    todo: '请关闭窗口，看一下案件现在的经过。',
  }),
  EntryFixed: ({ act }) => ({
    title: '这一条不能更正或撤回',
    what:
      act === 'settled'
        ? '核对冲突定下来的内容，不能撤回。'
        : '打印、导出、查看这类记录，是电脑当时如实记下的，不能更正或撤回。',
    safe: kept,
    todo: '确有说明的，请另记一条办理记录。',
  }),
  EntryNotYours: () => ({
    title: '这一步不是您办的',
    what: '更正和撤回，只能由当时办这一步的人，或者有“管理”职责的人来办。',
    safe: kept,
    todo: '请在右上角换成办这一步的人，或者有“管理”职责的人。',
  }),
  EntrySuperseded: () => ({
    title: '这一条后来已经重新办过',
    what: '这一条已经不是现在算数的那一条，改它没有意义。',
    safe: kept,
    todo: '请更正或撤回后来的那一条。',
  }),
  ConsentFixed: () => ({
    title: '领导的意见不能由更正来改',
    what: '谁作的批示、审阅，以及本人亲手写的话，不能用更正来改。',
    safe: kept,
    todo: '写错了的，请撤回这一步，由本人重写或者重新代录；后面已经接着办的，先撤后面的。',
  }),
  NothingCorrected: () => ({
    title: '没有要更正的内容',
    what: '填写的内容与现在的完全一样。',
    safe: kept,
    todo: '请改了要更正的那一项再保存，或者取消。',
  }),
  StepRestedOn: ({ by }) => ({
    title: '后面已经接着办了，不能撤回',
    what: `这一步以后已经有了“${actName(by)}”，它是依据这一步办的。`,
    safe: kept,
    todo:
      by === 'exported'
        ? '回复已经导出，不能撤回；内容有误的，用“更正”，并告知受理中心。'
        : '请从最后一步起，一步一步往回撤；或者只更正写错的内容。',
  }),
}
