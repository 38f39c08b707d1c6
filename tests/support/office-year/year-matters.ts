import type { LocalDate } from '#shared/prelude/local-date'
import { localDateSchema } from '#shared/prelude/local-date'
import { chanceOf, type Chance } from '#shared/sample/chance'
import type { Matter, TakenDown } from '#shared/sample/matter'
import { answeredAtOnce } from '#shared/sample/ways/answer'
import { merged, voided } from '#shared/sample/ways/course'
import { grievances, type Grievance } from './grievances'
import { chooseConclusion, chooseCourse } from './year-ways'

/** How many came in each month of the year: peaks before 春节 and at the harvest. */
export const monthlyCounts = [32, 25, 18, 16, 18, 20, 18, 20, 28, 34, 24, 18] as const

const villages = [
  '柳湾村',
  '南河村',
  '东岭村',
  '青山村',
  '双井村',
  '大槐树村',
  '龙泉村',
  '西坪村',
  '北塘村',
  '石桥村',
  '白鹭洲村',
  '河畔社区',
  '中心街社区',
] as const
const spots = ['村东头', '一组', '二组', '三组', '村口', '文化广场旁', '老粮站旁', '北街', '桥头', '西巷'] as const

const centreChannels = [
  'phone',
  'phone',
  'phone',
  'phone',
  'phone',
  'web',
  'wechat',
  'mailbox',
  'transfer',
  'visit',
] as const
const ownChannels = [
  'visit',
  'visit',
  'phone',
  'letter',
  'provincial',
  'leader',
  'outreach',
  'village',
  'congress',
  'consultative',
  'other',
] as const satisfies readonly TakenDown['channel'][]

/** Days of the year on which its cases came, by its months. */
export type DayToBegin = (day: LocalDate) => Matter['begins']

const pickWeighted = (chance: Chance, month: number): Grievance => {
  const weights = grievances.map(({ months }) => Math.round((months[month] ?? 0) * 2))
  let left = chance.below(weights.reduce((sum, weight) => sum + weight, 0))
  const nth = weights.findIndex((weight) => (left -= weight) < 0)
  const [first] = grievances
  const found = grievances[nth] ?? first
  if (found === undefined) throw new Error('there are grievances')
  return found
}

function takeDown(chance: Chance, month: number): TakenDown {
  const channel = month === 0 && chance.percent(40) ? 'carried-over' : chance.pick(ownChannels)
  return {
    channel,
    ...(chance.percent(12) ? { peopleCount: 2 + chance.below(14), speaker: '李代表' } : {}),
    ...(channel === 'congress' || channel === 'consultative' ? { superiorNumber: `第${10 + chance.below(80)}号` } : {}),
  }
}

function tellMatter(key: string, year: number, month: number, beginOn: DayToBegin): Matter {
  const chance = chanceOf(key)
  const grievance = pickWeighted(chance, month)
  const [village, spot, number] = [chance.pick(villages), chance.pick(spots), String(2 + chance.below(8))]
  const fill = (words: string): string =>
    words.replaceAll('〔村〕', village).replaceAll('〔处〕', spot).replaceAll('〔数〕', number)
  const own = chance.percent(30) ? takeDown(chance, month) : undefined
  const day = localDateSchema.parse(
    `${year}-${String(month + 1).padStart(2, '0')}-${String(1 + chance.below(28)).padStart(2, '0')}`,
  )
  const { category, demand, dept, did, outcome } = grievance
  const [found, opinion] = [fill(grievance.found), fill(grievance.opinion)]
  const mood = chance.below(100)
  const isAtOnce = own !== undefined && demand === 'consult' && chance.percent(60)
  const concluded = outcome === 'explained' ? undefined : chooseConclusion(chance)
  return {
    key,
    begins: beginOn(day),
    category,
    demand,
    dept,
    village,
    spot,
    title: fill(grievance.title),
    content: fill(grievance.content),
    did: did.map(fill),
    found,
    opinion,
    outcome: outcome ?? (mood % 9 === 4 ? 'beyond-power' : mood % 7 === 3 ? 'partly' : 'resolved'),
    urgency: mood % 33 === 5 ? 'critical' : mood % 10 === 2 ? 'urgent' : 'normal',
    view: mood < 78 ? 'satisfied' : mood < 91 ? 'basically' : 'unsatisfied',
    ...(own === undefined ? { channel: chance.pick(centreChannels) } : { own }),
    ...(concluded === undefined ? {} : { concluded }),
    ...(isAtOnce
      ? { ways: [answeredAtOnce(`${found}${opinion}`, 'explained', 'satisfied')] }
      : chooseCourse(chance, own !== undefined, { found, opinion })),
  }
}

/** What a second call about the same is, and what was taken down twice. */
const special = (into: Matter): readonly Matter[] => [
  {
    ...into,
    key: 'year-merged',
    begins: { after: into.key, workdays: 1 },
    sameCallerAs: into.key,
    title: `再次${into.title}`,
    content: `${into.content}与前几天反映的是同一件事。`,
    ways: [merged(into.key, '与前一件反映的是同一问题，一并办理、一并答复。')],
  },
  {
    ...into,
    key: 'year-voided',
    begins: { after: into.key, workdays: 3 },
    own: { channel: 'visit' },
    content: `${into.content}来访人当面说了一遍。`,
    ways: [voided('同一来访登记了两次，以前一件为准。')],
  },
]

/** Every case of the year, the same each time. `beginOn` puts a day where the sample's days can have it. */
export function tellYear(year: number, beginOn: DayToBegin): readonly Matter[] {
  const told = monthlyCounts.flatMap((count, month) =>
    Array.from({ length: count }, (_none, nth) => tellMatter(`year-${month + 1}-${nth + 1}`, year, month, beginOn)),
  )
  const plain = told.find(({ own, ways, key }) => own === undefined && ways === undefined && key.startsWith('year-3-'))
  if (plain === undefined) throw new Error('March has a case from the centre that went as usual')
  return [...told, ...special(plain)]
}
