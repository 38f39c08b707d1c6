import { localDateSchema, type LocalDate } from '../prelude/local-date'
import type { Indicator, PledgeBasics, PledgeForm, PledgeUnit, Signer } from './pledge'

/** Whose name stands on a pledge. */
export interface PledgeOffice {
  readonly name: string
  readonly shortName: string
}

/** What a pledge begins with, for any unit. Data: an office changes one pledge and makes the others after it. */
export interface PledgeTemplate {
  readonly form: PledgeForm
  /** The first year that it is meant for. */
  readonly since: number
  readonly lead: string
  readonly rewards: string
  readonly indicators: readonly Indicator[]
}

const usual = {
  group: '',
  measure: '',
  sign: 'at-least',
  goal: 0,
  off: 'all',
  each: 0,
  step: 100,
  veto: false,
  dropped: false,
} as const

type Line = Pick<Indicator, 'text' | 'points'> & Partial<Indicator>
const line = (one: Line, order: number): Indicator => ({ ...usual, ...one, order })

/** 镇信访维稳责任书: the seven indicators of a township's letter (新田镇 2014, forms.md §2.2), its two rates counted from the ledger. */
const letter: PledgeTemplate = {
  form: 'letter',
  since: 2000,
  lead: '为进一步落实信访工作目标管理责任制，及时就地解决群众反映的问题，按照“属地管理、分级负责，谁主管、谁负责”的原则，签订本责任书。',
  rewards: [
    '工作情况按月通报，半年检查一次，年终统一考核。',
    '年终考核按得分评定等次，与年度目标管理考核挂钩；成绩突出的予以表扬。',
    '考核不合格的，责令限期整改；发生一票否决情形的，取消当年评先评优资格。',
  ].join('\n'),
  indicators: [
    line({ text: '建立健全登记、交办、反馈、回访等工作制度，明确分管负责人和专职或者兼职办理人员', points: 1000 }, 1),
    line({ text: '不发生到省进京越级上访和集体上访', points: 2000, veto: true }, 2),
    line({ text: '疑难积案由领导包案，逐件明确责任人和化解期限', points: 1500 }, 3),
    line({ text: '负责人定期接待来访群众，有接待记录', points: 1000 }, 4),
    line(
      {
        text: '交办事项按时报结率达到 100%',
        points: 2000,
        measure: 'in-time-rate',
        goal: 10_000,
        off: 'per-point',
        each: 100,
        step: 100,
      },
      5,
    ),
    line(
      {
        text: '息访率达到 95% 以上',
        points: 1500,
        measure: 'rested-rate',
        goal: 9500,
        off: 'per-point',
        each: 100,
        step: 100,
      },
      6,
    ),
    line({ text: '不发生因处置不当引发的恶性事件和群体性事件', points: 1000, veto: true }, 7),
  ],
}

/** 信访责任状 as a table (县国土局, forms.md §2.2): 领导, 基础, 办理, 实效; the share of return visits is proved by stubs. */
const table: PledgeTemplate = {
  form: 'table',
  since: 2000,
  lead: '根据信访工作目标管理责任制的要求，签订本责任书。完成情况和得分在年终考核时填写。',
  rewards: letter.rewards,
  indicators: [
    line({ group: '领导', text: '主要负责人每年研究信访工作不少于 4 次', points: 800 }, 1),
    line({ group: '领导', text: '领导包案、阅批来信来电', points: 700 }, 2),
    line({ group: '基础', text: '登记、呈报、交办、审阅、反馈制度健全', points: 1000 }, 3),
    line({ group: '基础', text: '台账完整，来电有登记，反馈有存根', points: 1000 }, 4),
    line(
      {
        group: '办理',
        text: '按期办结率达到 98%',
        points: 2500,
        measure: 'in-time-rate',
        goal: 9800,
        off: 'per-point',
        each: 200,
        step: 100,
      },
      5,
    ),
    line(
      {
        group: '办理',
        text: '回访率达到 25%，凭回访单、答复存根',
        points: 1000,
        measure: 'visit-rate',
        goal: 2500,
        off: 'per-point',
        each: 100,
        step: 500,
      },
      6,
    ),
    line(
      {
        group: '实效',
        text: '群众满意率达到 90%',
        points: 1500,
        measure: 'satisfied-rate',
        goal: 9000,
        off: 'per-point',
        each: 100,
        step: 100,
      },
      7,
    ),
    line({ group: '实效', text: '不发生越级上访和群体性事件', points: 1500, off: 'per-case', each: 500 }, 8),
  ],
}

/** The templates that the program brings. A later year's thresholds are another entry with its `since`. */
const shipped: readonly PledgeTemplate[] = [letter, table]

/** The template of a form for a year: the newest that is not meant for a later one. */
export const templateOf = (form: PledgeForm, year: number): PledgeTemplate =>
  shipped
    .filter((one) => one.form === form && one.since <= year)
    .reduce<PledgeTemplate | undefined>(
      (best, one) => (best === undefined || one.since > best.since ? one : best),
      undefined,
    ) ?? (form === 'table' ? table : letter)

/** Who signs with a unit: 中共青山镇委员会 and 青山镇人民政府, of any other office its party committee and itself. */
export function signersOf({ name, shortName }: PledgeOffice, unit: Pick<PledgeUnit, 'name'>): readonly Signer[] {
  const place = name.endsWith('人民政府') ? name.slice(0, -'人民政府'.length) : shortName
  return [
    { organ: `中共${place}委员会`, person: '' },
    { organ: name, person: '' },
    { organ: unit.name, person: '' },
  ]
}

const dayOf = (year: number, end: string): LocalDate => localDateSchema.parse(`${year}-${end}`)

/** The texts of a new pledge of a year. */
export const basicsOf = (
  { form, lead, rewards }: Pick<PledgeTemplate, 'form' | 'lead' | 'rewards'>,
  year: number,
  signers: readonly Signer[],
): PledgeBasics => ({
  form,
  title: `${year}年度信访工作目标管理责任书`,
  lead,
  rewards,
  from: dayOf(year, '01-01'),
  to: dayOf(year, '12-31'),
  signers,
})
