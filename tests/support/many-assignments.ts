import { addWorkdays, createWorkCalendar } from '#shared/calendar/work-calendar'
import {
  assignmentSchema,
  type Assignment,
  type DemandKind,
  type SourceChannel,
  type Urgency,
} from '#shared/case/sheet'
import { demandWords } from '#shared/case/taxonomy'
import { addDays, localDateSchema, localDateToDayNumber, type LocalDate } from '#shared/prelude/local-date'

const firstDay = localDateSchema.parse('2024-01-02')
const lastDay = localDateSchema.parse('2026-11-20')
// Plain weeks: what is measured with these cases does not depend on holidays, and no file has to be read.
const calendar = createWorkCalendar([])

const villages = [
  '青山村',
  '石桥村',
  '柳湾村',
  '东岭村',
  '西坪村',
  '南河村',
  '北塘村',
  '杏花村',
  '双井村',
  '大槐树村',
  '白鹭洲村',
  '龙泉村',
]
const surnames = [...'赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹苏潘范彭鲁马方袁柳']
const givenNames = [
  '建平',
  '玉兰',
  '国强',
  '秀英',
  '志刚',
  '桂芳',
  '长海',
  '丽华',
  '守林',
  '春梅',
  '有福',
  '淑珍',
  '晓东',
  '金秀',
  '永刚',
  '红霞',
]
const groups = [...'一二三四五六']
const channels: readonly SourceChannel[] = [
  'phone',
  'phone',
  'phone',
  'phone',
  'wechat',
  'web',
  'visit',
  'mailbox',
  'transfer',
]
const urgencies: readonly Urgency[] = ['normal', 'normal', 'normal', 'normal', 'normal', 'normal', 'urgent', 'critical']
const limits: { readonly [K in DemandKind]: number } = {
  consult: 3,
  help: 5,
  complaint: 5,
  report: 15,
  suggestion: 10,
  thanks: 5,
  other: 5,
}

interface Template {
  readonly category: string
  readonly demand: DemandKind
  readonly title: (village: string) => string
  readonly content: (village: string, group: string, n: number) => string
}

const templates: readonly Template[] = [
  {
    category: '乡村建设/道路',
    demand: 'complaint',
    title: (v) => `反映${v}村道路面破损`,
    content: (v, g, n) =>
      `${v}${g}组门前的村道有${n}处坑洼，最深的近二十厘米，雨后积水看不清深浅，已有村民骑车摔倒。去年向村里反映过，答复是等上级项目，至今没有修。诉求：尽快修补路面，修好之前设置警示标志。`,
  },
  {
    category: '乡村建设/路灯',
    demand: 'help',
    title: (v) => `反映${v}路灯不亮`,
    content: (v, g, n) =>
      `${v}${g}组主路上的路灯有${n}盏不亮，已经持续半个多月，天黑以后老人和下晚自习的学生要打手电出行。村里说已经报修，一直没有人来。诉求：尽快检修，并明确今后由谁维护。`,
  },
  {
    category: '乡村建设/饮水',
    demand: 'complaint',
    title: (v) => `反映${v}自来水时断时续`,
    content: (v, g, n) =>
      `${v}${g}组的自来水时断时续，近一个月停了${n}次，每次半天以上，来水时发黄，沉淀以后桶底有铁锈。供水站电话常常没有人接。诉求：查明原因，恢复正常供水，停水提前通知。`,
  },
  {
    category: '乡村建设/环卫垃圾',
    demand: 'complaint',
    title: (v) => `反映${v}垃圾清运不及时`,
    content: (v, g, n) =>
      `${v}${g}组垃圾收集点只有${n}个桶，三四天才清运一次，垃圾堆到路上，夏天气味难闻，还有垃圾被风吹进灌溉渠。保洁员请假以后没有人顶替。诉求：增加垃圾桶和清运次数，明确替班人员。`,
  },
  {
    category: '农业农村/惠农补贴',
    demand: 'consult',
    title: (v) => `咨询${v}耕地地力保护补贴`,
    content: (v, g, n) =>
      `其为${v}${g}组村民，家中有${n}亩地已经流转给他人耕种，今年的耕地地力保护补贴发到了流转户名下。不清楚补贴应当归承包户还是实际种植户，明年是否需要重新登记。诉求：请说明政策和办理手续。`,
  },
  {
    category: '农业农村/宅基地与建房',
    demand: 'consult',
    title: (v) => `咨询${v}农村建房手续`,
    content: (v, g, n) =>
      `其家住${v}${g}组，老宅建成已有${n + 20}年，墙体开裂，想在原址翻建。听说现在要先批后建，不知道到哪里申请、要带什么材料、多长时间能批下来。诉求：请把条件和流程讲清楚。`,
  },
  {
    category: '农业农村/农田水利',
    demand: 'help',
    title: (v) => `反映${v}灌溉渠淤塞`,
    content: (v, g, n) =>
      `${v}${g}组的灌溉渠多年没有清淤，淤泥半米多深，水到不了渠尾，${n * 10}多亩小麦浇不上水。上下游两个村互相推托，都说不归自己管。诉求：请镇里协调，清淤修渠，不误农时。`,
  },
  {
    category: '农业农村/三资管理',
    demand: 'report',
    title: (v) => `举报${v}集体资产低价发包`,
    content: (v, g, n) =>
      `${v}${g}组旁的集体鱼塘${n}亩，没有开村民代表会，也没有公告，以明显低于周边的价格长期发包。来电人曾在村里询问，没有得到答复，要求对本人信息保密。诉求：查清发包程序和价格，违规的重新公开发包。`,
  },
  {
    category: '民政社保/低保',
    demand: 'help',
    title: (v) => `请求核实${v}困难家庭低保条件`,
    content: (v, g, n) =>
      `其家住${v}${g}组，丈夫患病${n}年，生活不能自理，每月药费数百元，本人只能打零工，孩子还在上学。去年申请低保没有通过，也没有书面答复。诉求：请民政部门入户核实，如不符合请说明理由。`,
  },
  {
    category: '民政社保/养老',
    demand: 'suggestion',
    title: (v) => `建议在${v}开办老年食堂`,
    content: (v, g, n) =>
      `${v}${g}组一带六十岁以上老人较多，子女多在外打工，独居的有${n}户，中午常常凑合吃剩饭。村里有闲置校舍，水电齐全。建议：利用闲置校舍开办老年食堂，并安排人每天探望独居老人。`,
  },
  {
    category: '环境保护/养殖污染',
    demand: 'report',
    title: (v) => `举报${v}养殖场粪水外排`,
    content: (v, g, n) =>
      `${v}${g}组旁有一家养殖场，粪水没有处理，经土沟流入小河，河水发黑发臭已有${n}个月，夏天附近住户不敢开窗。来电人担心被报复，要求保密。诉求：查处偷排行为，责令整改，恢复河道水质。`,
  },
  {
    category: '环境保护/噪声',
    demand: 'complaint',
    title: (v) => `反映${v}加工厂夜间噪声扰民`,
    content: (v, g, n) =>
      `${v}${g}组旁的木材加工厂近${n}天夜里加班，带锯一直响到凌晨，锯末随风飘到院子里，孩子晚上没法学习休息。找过厂里，答复说订单急。诉求：夜间不得开机，锯末收集处理。`,
  },
  {
    category: '治安综治/邻里纠纷',
    demand: 'complaint',
    title: (v) => `反映${v}邻里排水纠纷`,
    content: (v, g, n) =>
      `${v}${g}组邻居翻建房屋时把滴水沟改到两家中间，下雨时水流到来电人家墙根，墙面返潮起皮。村里调解过${n}次，对方当时答应，过后不动。诉求：请镇里组织调解，要求把排水改回去。`,
  },
  {
    category: '劳动保障/欠薪',
    demand: 'help',
    title: (v) => `反映${v}工地拖欠工资`,
    content: (v, g, n) =>
      `来电人与${v}${g}组${n}名村民在镇上工地做泥瓦工，约定按月结清，近三个月只发生活费。找劳务队说总包没结账，找总包说已经付清。诉求：查清责任，尽快发放工资。`,
  },
  {
    category: '公共服务/水电气网',
    demand: 'complaint',
    title: (v) => `反映${v}电压偏低`,
    content: (v, g, n) =>
      `${v}${g}组${n + 20}多户用同一台变压器，傍晚电压偏低，空调、电磁炉启动不了，已有村民家电烧坏。打过供电服务电话，测量人员中午来测说合格。诉求：在用电高峰测量，增容或改造线路。`,
  },
  {
    category: '其他/感谢表扬',
    demand: 'thanks',
    title: (v) => `感谢${v}网格员热心帮助`,
    content: (v, g, n) =>
      `其母亲独自住在${v}${g}组，${n}天前夜里突发疾病，网格员接到电话后很快赶到，联系卫生院并陪同转诊，老人已经脱离危险。来电人身在外地，特意来电表示感谢，希望给予表扬。`,
  },
]

/** A seeded generator of numbers in [0, 1) (mulberry32): the same seed gives the same cases on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * As many made-up assignments as wanted, issued in order from January 2024 to November 2026, told apart by case and
 * sheet number and valid by the sheet's schema. The same count and seed give the same cases.
 */
export function manyAssignments(count: number, seed: number): Assignment[] {
  const random = seededRandom(seed)
  const issuedInMonth = new Map<string, number>()
  return Array.from({ length: count }, (_, index) => {
    const issuedOn = issueDay(index, count)
    const month = issuedOn.slice(0, 7).replace('-', '')
    const serial = (issuedInMonth.get(month) ?? 0) + 1
    issuedInMonth.set(month, serial)
    return assignmentSchema.parse({
      caseId: makeCaseId(index, issuedOn, random),
      sheet: makeSheet(random, issuedOn, `${month}${String(serial).padStart(5, '0')}`),
    })
  })
}

/** The next working day at or after an even spread of `count` cases. */
function issueDay(index: number, count: number): LocalDate {
  const span = localDateToDayNumber(lastDay) - localDateToDayNumber(firstDay)
  const even = addDays(firstDay, Math.floor((index * span) / Math.max(count, 1)))
  return calendar.isWorkday(even).workday ? even : addWorkdays(even, 1, calendar).day
}

function makeSheet(random: () => number, issuedOn: LocalDate, sheetNumber: string): unknown {
  const pick = <T>(from: readonly T[], fallback: T): T => from[Math.floor(random() * from.length)] ?? fallback
  const village = pick(villages, '青山村')
  const group = pick(groups, '一')
  const template = pick(templates, plainTemplate)
  const urgency = pick(urgencies, 'normal')
  const limit = urgency === 'critical' ? 1 : urgency === 'urgent' ? 3 : limits[template.demand]
  const rule = urgency === 'critical' ? '特急件' : urgency === 'urgent' ? '急件' : demandWords[template.demand]
  return {
    sheetNumber,
    revision: 1,
    title: template.title(village),
    content: `来电人反映：${template.content(village, group, 2 + Math.floor(random() * 18))}`,
    caller: {
      name: `${pick(surnames, '赵')}${pick(givenNames, '建平')}`,
      phone: `1540000${String(Math.floor(random() * 10_000)).padStart(4, '0')}`,
      address: `青山镇${village}${group}组`,
    },
    confidential: template.demand === 'report',
    channel: pick(channels, 'phone'),
    demand: template.demand,
    urgency,
    category: template.category,
    place: `青山镇${village}`,
    calledOn: addDays(issuedOn, -Math.floor(random() * 3)),
    issuedOn,
    dueOn: addWorkdays(issuedOn, limit, calendar).day,
    dueRule: `${rule} ${limit} 个工作日`,
    remark: '请核实处理，按时回复来电人，并将办理情况书面反馈。',
    attachments: [],
  }
}

const plainTemplate: Template = {
  category: '其他/其他事项',
  demand: 'other',
  title: (village) => `反映${village}其他事项`,
  content: (village, group) => `${village}${group}组村民反映的其他事项，请予核实答复。`,
}

/** A version 7 UUID of the issue day, unique by its index. */
function makeCaseId(index: number, issuedOn: LocalDate, random: () => number): string {
  const hex = (value: number, digits: number): string => Math.floor(value).toString(16).padStart(digits, '0')
  const time = hex(localDateToDayNumber(issuedOn) * 86_400_000, 12)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random() * 0x1000, 3)}-8${hex(random() * 0x1000, 3)}-${hex(index, 12)}`
}
