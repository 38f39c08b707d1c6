import type { StepName } from '#shared/case/step-name'
import { parseDraftForm, stepOfDraftForm, type FormName, type NamedDraftForm } from '#shared/draft/draft-forms'
import { unkeptForms, type UnkeptForm } from '#shared/draft/draft-forms'
import type { Route } from '../../routes'

/** A place in the manual: an article by its title, and the part of it, by its heading. */
export interface HelpPlace {
  readonly article: string
  /** '' for the beginning. */
  readonly heading: string
}

const at = (article: string, heading = ''): HelpPlace => ({ article, heading })

const entering = '来电、来访、来信的登记'
const firstSteps = '登记、呈报、批示、交办'
const otherWays = '其他办理：退单、延期、督办、挂件……'
const mending = '写错了、点错了：更正和撤回'
const today = '今日工作'
const ending = '反馈和存根'
const staffing = '人手、代班、轮值、回避、包案'
const calendar = '日历：录入明年的节假日、本地的放假和补班'
const classes = '内容分类表：导入、修改、停用、对应'
const working = '台账：找、排、选、成批办理'
const statements = '填报分类统计表和与上级对账表'
const pledges = '责任书：起草、签订、检查、考核'
const settings = '设置里有什么'
const differing = '两台电脑写得不一样'
const numbering = '几台电脑怎样编台账号'
const papers = at('打印呈批单、交办单这些单据')
const wordings = at('把单据上的话改成本单位的写法')
const phrases = at('常用语：常写的话一按就写好')
const dossiers = at('分类台账', '集中问题专档')
const handling = at('办理记录和联系来电人', '写什么')
const other = at(otherWays, '申诉、不计入考核、回头看、紧急事件')
const returning = at(otherWays, '退单和终止')
const extending = at(otherWays, '延期')
const waiting = at(otherWays, '挂件')
const urging = at(today, '催办和督办')
const leaders = at('本人签批和代录')
const reopening = at('反馈以后又要重办')
const avoiding = at(staffing, '回避和包案')
const replying = at('拟写回复和送审', '怎么写')
const toLocalCalendar = at(calendar, '本地放假、补班')
const toYear = at(calendar, '录入年度安排')

/** Where the help of each screen stands. A screen that is missing does not compile. */
const screenPlaces: { readonly [S in Route['screen']]: HelpPlace } = {
  today: at(today),
  rounds: at(today, '每日查看'),
  ledger: at(working),
  'sub-ledger': at('分类台账', '有哪些分类台账'),
  dossier: dossiers,
  case: at('一个案件从头到尾怎么办'),
  entry: at(entering),
  amend: at(entering, '更正登记'),
  intake: at('用 U 盘导入交办包'),
  'excel-import': at('导入 Excel 旧台账'),
  reply: replying,
  outgoing: at('把回复导出到 U 盘'),
  report: at('起草月报、小结、总结、通报、汇报和党委会材料'),
  pledge: at(pledges),
  template: at('改报告的模板、另建一种报告'),
  sync: at('几台电脑共用一本台账：同步', '同步页上的字'),
  backup: at('备份放在哪里，多久一次'),
  settings: at(settings),
  activity: at('谁改过什么：修改历史和操作日志'),
  reconcile: at(differing),
  figures: at('统计', '期间和比较'),
  statement: at(statements),
  'centre-figures': at('与上级数据核对'),
  warning: at('苗头预警', '五样苗头'),
  'recycle-bin': at('回收站：找回拿走的东西'),
  help: at('用好帮助'),
}

/** Parts of screens that have a place of their own in the manual, by the screen and what its address names. */
const partPlaces: Readonly<Record<string, HelpPlace>> = {
  'settings desk': at('字太小、太刺眼、窗口放不下'),
  'settings drafts': at('写到一半离开了'),
  'settings office': at(settings, '单位'),
  'settings people': at(settings, '人员、部门、村社'),
  'settings departments': at(settings, '人员、部门、村社'),
  'settings villages': at(settings, '人员、部门、村社'),
  'settings covers': at(staffing, '代班'),
  'settings rota': at(staffing, '阅批轮值'),
  'settings classes': at(classes),
  'settings calendar': at(calendar),
  'settings rules': at('时限规则', '定时限'),
  'settings machine': at(settings, '数据和程序'),
  'settings laws': replying,
  'settings papers': papers,
  'settings wording': wordings,
  'settings phrases': phrases,
  'settings word-forms': at('用本单位自己的 Word 模板'),
  'settings printing': at('公文字体不全怎么办'),
  'settings keys': at('名片和密钥'),
  'reconcile numbers': at(numbering),
  'statement form=county': at(statements, '与上级对账表'),
}

/** Where the help of each step's form stands. A step that is added by its two files leads to the help of cases until it has a place of its own. */
const stepPlaces = {
  register: at(firstSteps, '登记'),
  submit: at(firstSteps, '呈报和交办'),
  instruct: leaders,
  'instruct-first': leaders,
  assign: at(firstSteps, '呈报和交办'),
  number: at(numbering),
  'number-paper': papers,
  seal: papers,
  'renumber-stub': at(numbering),
  'sign-for': at(firstSteps, '呈报和交办'),
  note: handling,
  contact: handling,
  'finish-task': handling,
  'assist-answer': handling,
  'joint-meeting': handling,
  draft: replying,
  'send-for-review': at('拟写回复和送审', '代写和送审'),
  approve: at('审阅和退回修改'),
  'send-back': at('审阅和退回修改'),
  'feed-back': at(ending, '反馈'),
  answer: at(entering, '现场答复'),
  'tell-caller': at(ending, '答复来电人'),
  visit: at(ending, '回访'),
  conclude: at(ending, '办结和归档'),
  archive: at(ending, '办结和归档'),
  'record-folder': at(ending, '导出案件文件夹'),
  'ask-return': returning,
  'answer-return': returning,
  'ask-termination': returning,
  'answer-termination': returning,
  resume: returning,
  'ask-extension': extending,
  'answer-extension': extending,
  'ask-suspension': waiting,
  'answer-suspension': waiting,
  'end-suspension': waiting,
  merge: at(otherWays, '并单'),
  'ask-appeal': other,
  'answer-appeal': other,
  'ask-exclusion': other,
  'answer-exclusion': other,
  'ask-beyond-duty': other,
  'answer-beyond-duty': other,
  'ask-unreasonable': other,
  'answer-unreasonable': other,
  'ask-coordination': other,
  'answer-coordination': other,
  check: other,
  'plan-look-back': other,
  'record-look-back': other,
  'report-emergency': other,
  'follow-emergency': other,
  'end-emergency': other,
  urge: urging,
  'answer-urge': urging,
  supervise: urging,
  'answer-supervision': urging,
  'lift-supervision': urging,
  avoid: avoiding,
  'take-charge': avoiding,
  'end-charge': avoiding,
  reopen: reopening,
  'cancel-reopen': reopening,
  correct: at(mending, '更正和撤回'),
  'take-back': at(mending, '更正和撤回'),
  void: at(mending, '更正和撤回'),
  lift: at(mending, '更正和撤回'),
  reveal: at('保密案件', '查看来电人'),
  'record-attachment': at('用 U 盘导入交办包'),
  'record-export': at('把回复导出到 U 盘'),
  'record-print': at('打印回复和存根'),
  'record-save': at('打印回复和存根'),
} as const satisfies { readonly [S in StepName]?: HelpPlace }

/** Where the help of each form stands whose writing is kept. */
const draftPlaces: { readonly [F in NamedDraftForm]: HelpPlace } = {
  register: stepPlaces.register,
  submit: stepPlaces.submit,
  instruct: leaders,
  assign: stepPlaces.assign,
  note: handling,
  contact: handling,
  review: stepPlaces.approve,
  'feed-back': stepPlaces['feed-back'],
  reveal: stepPlaces.reveal,
  void: stepPlaces.void,
  lift: stepPlaces.lift,
  correct: stepPlaces.correct,
  'take-back': stepPlaces['take-back'],
  reply: replying,
  entry: at(entering),
  amend: at(entering, '更正登记'),
  link: at(entering, '相似件和关联'),
  office: at(settings, '单位'),
  wording: wordings,
  phrase: phrases,
  person: at(settings, '人员、部门、村社'),
  department: at(settings, '人员、部门、村社'),
  'department-lines': at(settings, '人员、部门、村社'),
  village: at(settings, '人员、部门、村社'),
  'village-lines': at(settings, '人员、部门、村社'),
  cover: at(staffing, '代班'),
  rota: at(staffing, '阅批轮值'),
  report: screenPlaces.report,
  'report-withdrawal': at('审定、存档和锁定一期'),
  'cross-columns': at(statements, '分类统计表'),
  template: screenPlaces.template,
  'template-kind': screenPlaces.template,
  rules: at('时限规则', '生效日期和版本'),
  rule: at('时限规则', '定时限'),
  'rule-basics': at('时限规则', '定时限'),
  'rule-counting': at('时限规则', '定时限'),
  'rule-sides': at('时限规则', '定时限'),
  'pc-name': at('本单位再用一台电脑'),
  'calendar-table': toYear,
  'calendar-days': toLocalCalendar,
  class: at(classes, '停用和对应'),
  'class-map': at(classes, '停用和对应'),
  dossier: dossiers,
  'dossier-cases': dossiers,
  'dossier-case': dossiers,
  'dossier-measure': dossiers,
  'dossier-visit': dossiers,
  'many-assign': at(working, '成批办理'),
  'many-urge': at(working, '成批办理'),
  'dossier-standing': dossiers,
  pledge: at(pledges),
  'pledge-indicator': at(pledges),
  'pledge-make': at(pledges),
  'pledge-review': at(pledges),
  'pledge-mark': at(pledges),
  'pledge-year': at(pledges),
  'centre-figures': screenPlaces['centre-figures'],
  'centre-note': screenPlaces['centre-figures'],
  lend: at(numbering),
  'paper-series': papers,
  'other-value': at(differing),
  'void-answer': at(differing),
  'ring-answer': at('同步时的提示是什么意思'),
  'fork-note': at('同步时的提示是什么意思'),
  renumber: at(numbering),
  'first-run': at('首次启用'),
}

/** Where the help of each window stands in which nothing is kept. */
const unkeptPlaces: { readonly [F in UnkeptForm]: HelpPlace } = {
  'approve-report': at('审定、存档和锁定一期'),
  attachment: at('用 U 盘导入交办包'),
  'batch-print': at('批量打印：一次打印许多件'),
  'bring-back': at('回收站：找回拿走的东西'),
  'calendar-export': at(calendar, '放假安排包'),
  'calendar-preview': toYear,
  card: at('名片和密钥'),
  'case-folder': stepPlaces['record-folder'],
  'case-paper': papers,
  'change-person': at('谁在使用这台电脑'),
  'class-import': at(classes, '导入分类表'),
  consent: leaders,
  'figures-position': at('看当时的统计：截至'),
  'fresh-print': at('新件即打：导入、登记以后自动打印'),
  'given-file': at('包打不开、被拒收怎么办'),
  joining: at('本单位再用一台电脑'),
  'key-backup': at('名片和密钥', '备份密钥'),
  'key-sheet': at('键盘操作'),
  laws: replying,
  'ledger-closed': at('打开程序时提示台账打不开'),
  measures: at('统计', '指标和口径'),
  numbering: at(numbering),
  overprint: at('套打：印在已经印好的红单、红头纸上'),
  paste: at(entering, '粘贴整段'),
  pin: at('PIN 和锁定屏幕', '锁定和解锁'),
  'pledge-sign': at(pledges),
  'program-stopped': at('出现“程序出错，已经停下”'),
  'recovery-key': at('恢复密钥'),
  restore: at('怎样从备份恢复台账'),
  sample: at('样例台账'),
  'saved-filter': at(working, '筛选和保存筛选'),
  search: at('搜索：找案件、找人、找功能（Ctrl+K）'),
  stick: at('几台电脑共用一本台账：同步'),
  undo: at(mending, '撤销'),
  phrases,
  'word-form': at('用本单位自己的 Word 模板'),
}

/** Where the help of a form or a window stands. */
export function placeOfForm(form: FormName): HelpPlace {
  const step = stepOfDraftForm(form)
  if (step !== undefined) return isStep(step) ? stepPlaces[step] : screenPlaces.case
  const kept = parseDraftForm(form)
  if (kept !== undefined) return draftPlaces[kept]
  const unkept = unkeptForms.find((one) => one === form)
  return unkept === undefined ? screenPlaces.help : unkeptPlaces[unkept]
}

const isStep = (name: string): name is keyof typeof stepPlaces => Object.hasOwn(stepPlaces, name)

/** Where the help of a screen stands, or of the part of it that its address names. */
export function placeOfRoute(route: Route): HelpPlace {
  const part = 'section' in route ? route.section : 'look' in route ? route.look : ''
  return partPlaces[`${route.screen} ${part}`] ?? screenPlaces[route.screen]
}

/** Every place that something leads to, with what leads there. */
export const allHelpPlaces: readonly (readonly [from: string, place: HelpPlace])[] = [
  screenPlaces,
  partPlaces,
  stepPlaces,
  draftPlaces,
  unkeptPlaces,
].flatMap((places) => Object.entries(places))
