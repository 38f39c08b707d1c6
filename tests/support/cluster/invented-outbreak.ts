/** A letter of an outbreak that never was, told as people tell: short and long, in their own words, of one matter at one place. */
export interface InventedLetter {
  readonly subject: string
  readonly text: string
}

interface Outbreak {
  readonly names: readonly string[]
  readonly matters: readonly string[]
  readonly subjects: readonly string[]
  readonly facets: readonly (readonly string[])[]
  /** What else is written of the same place, and of the same matter elsewhere: neither is of the outbreak. */
  readonly otherwise: readonly InventedLetter[]
}

const openings = [
  '尊敬的领导您好：',
  '各位领导，',
  '我是{name}的一名业主，',
  '我家住在{name}，',
  '本人系{name}居民，',
  '我们是{name}的住户，实在没有办法了才来反映。',
  '您好，我想反映一个困扰我们很久的情况。',
  '在百忙之中打扰您了。',
  '',
]
const closings = [
  '请领导重视，还我们一个安宁的生活环境。',
  '希望有关部门早日给个说法。',
  '恳请尽快查处。',
  '盼复！谢谢！',
  '请问到底归哪个部门管？',
  '打过热线几次，都说已经转办，之后就没有下文了。',
  '',
]
const digressions = [
  '当初买房的时候销售说得天花乱坠，什么环境优美、交通便利，现在看来全是空话，我们上有老下有小，把一辈子的积蓄都押在这套房子上。',
  '我父亲今年七十多岁，心脏一直不好，上个月住院花了两万多，医生说要静养，可是回到家里哪里静得下来。',
  '之前也有邻居在网上发过帖子，物业说他们管不了，社区说要找执法的，执法的又说要找环保，就像踢皮球一样踢来踢去。',
  '我们不是不讲道理的人，也知道城市要发展，工程要建设，可是发展不能建立在老百姓的健康上面，这一点请你们换位思考一下。',
  '孩子马上就要中考了，每天晚上作业做到十一点，睡不好觉，白天上课打瞌睡，老师已经找家长谈过几次话。',
  '业主群里有五百多人，大家情绪都很激动，有人说要去上访，我们还是相信政府，所以先写信来。',
]

const plant: Outbreak = {
  names: ['锦溪云庭', '锦溪云庭小区', '锦溪云庭二期', '锦溪云庭楼盘', '锦溪云亭'],
  matters: ['沥青拌合站', '拌合站', '沥青搅拌场', '沥青厂', '拌和站'],
  subjects: [
    '投诉{name}旁边{matter}污染',
    '{name}附近的{matter}夜间扰民',
    '请求关停{name}边上的{matter}',
    '{matter}离居民楼太近，请求搬迁',
    '{name}业主的心声',
    '小区旁边的{matter}到底有没有手续？',
    '臭味刺鼻，{name}居民不敢开窗',
    '强烈要求取缔违规建设的{matter}',
    '关于{name}周边环境问题的投诉',
    '灰尘漫天，噪音不断，救救我们',
  ],
  facets: [
    [
      '{name}东边不到三百米建了一个{matter}，',
      '就在{name}围墙外面，有一家{matter}，',
      '{matter}就开在我们{name}对面，',
      '去年底{name}后面的空地上突然冒出一座{matter}，',
      '从{name}的阳台上就能看见{matter}的大罐子，',
    ],
    [
      '一开工就是一股刺鼻的沥青味，',
      '那个气味闻了头晕恶心，',
      '整个小区都是烧焦的柏油味，',
      '窗户从来不敢开，一开全是怪味，',
    ],
    [
      '半夜两三点还在轰隆隆地响，',
      '机器从晚上一直响到天亮，根本睡不着，',
      '噪音大得连电视都听不清，',
      '通宵作业，声音像打雷一样，',
    ],
    [
      '拉料的大车一辆接一辆，路都压烂了，',
      '渣土车进进出出，灰尘有一寸厚，',
      '运料车不盖篷布，石子掉得满路都是，',
      '晾的衣服半天就是一层黑灰，',
    ],
    [
      '请问这个{matter}有没有环评手续？',
      '听说{matter}根本没有办环评，',
      '国家规定{matter}与住宅要有卫生防护距离，这么近是怎么批下来的？',
      '环保局来过一次，停了两天，{matter}又照常生产了，',
    ],
    ['小孩老是咳嗽，医院都跑了好几趟，', '楼上的老人得了哮喘，', '好几个孩子流鼻血，', '孕妇都搬回娘家去住了，'],
  ],
  otherwise: [
    {
      subject: '锦溪云庭物业乱收电梯费',
      text: '锦溪云庭的物业没有经过业主同意就把电梯费涨了一倍，账目也不公开，请物价部门查一查。',
    },
    {
      subject: '咨询锦溪云庭什么时候办房产证',
      text: '我在锦溪云庭买的房，交房两年了，开发商一直没有办下不动产权证，请问原因。',
    },
    {
      subject: '锦溪云庭门口希望设公交站',
      text: '锦溪云庭入住已有千户，门口没有公交车，上班要走二十分钟，希望增设站点。',
    },
    {
      subject: '投诉河口镇沥青拌合站污染农田',
      text: '河口镇柳塘村的沥青拌合站把废水排到水渠里，稻田都不敢灌水，请环保部门处理。',
    },
    { subject: '石桥村拌合站压坏村道', text: '修高速的拌合站大车天天从石桥村过，村道全压坏了，什么时候修？' },
  ],
}

const spaces: Outbreak = {
  names: ['揽江雅筑', '揽江雅筑三期', '揽江雅筑小区', '江城重机厂职工房揽江雅筑', '揽江雅居'],
  matters: ['车位', '地下车位', '产权不明的车位', '停车位'],
  subjects: [
    '{name}强制捆绑销售{matter}',
    '投诉{name}开发商买房必须买{matter}',
    '江城重机厂职工购房被要求搭售{matter}',
    '职工定向房不买{matter}就不给选房',
    '{name}{matter}价格虚高且强买强卖',
    '关于{name}违规销售的维权',
    '请制止重机厂职工房的霸王条款',
    '买房还要交十二万{matter}款，合理吗？',
  ],
  facets: [
    [
      '{name}是江城重机厂给职工的定向限价房，',
      '我们是江城重机厂的职工，单位组织认购{name}，',
      '我是重机厂退休职工，排队多年才轮到{name}，',
      '{name}的房源只对重机厂内部职工销售，',
    ],
    [
      '现在通知选房必须同时认购一个{matter}，',
      '售楼部说不买{matter}就算自动放弃购房资格，',
      '房子和{matter}捆绑在一起卖，',
      '签合同那天才告诉我们{matter}要一起交钱，',
    ],
    [
      '一个{matter}要十二万，比周边贵了一倍，',
      '十二万八一个，一次付清不能贷款，',
      '价格没有备案也没有公示，',
      '交了钱只给一张收据，',
    ],
    [
      '很多老职工家里根本没有车，',
      '我们夫妻都不会开车，买来做什么？',
      '我一个月工资才三千多，哪里拿得出这笔钱，',
      '有的人家里已经有两个了，还要再买，',
    ],
    [
      '这明显违反了消费者权益保护法，',
      '住建部三令五申不准捆绑搭售，',
      '认购协议里写着自愿，实际上是逼着签字，',
      '售楼人员态度恶劣，说爱买不买，',
    ],
    [
      '单位工会说他们做不了主，',
      '几百名职工联名写了信，',
      '厂里和开发商互相推，',
      '房管局答复说是企业自主行为，我们不服，',
    ],
  ],
  otherwise: [
    { subject: '揽江雅筑三期延期交房', text: '揽江雅筑三期合同约定六月交房，到现在外墙都没做完，开发商不赔违约金。' },
    { subject: '重机厂宿舍区供水管网老化', text: '江城重机厂老宿舍区的自来水发黄，水管几十年没换过，请求改造。' },
    { subject: '东湖花园物业锁车位', text: '东湖花园的物业把公共车位全部加了地锁，要每月交三百元才能停车。' },
    { subject: '反映商场停车位收费高', text: '万汇商场的地下车位半小时就收十元，价格没有公示，请查处。' },
  ],
}

/** How many letters an outbreak has, and what is like it without being of it. */
export interface ToldOutbreak {
  readonly letters: readonly InventedLetter[]
  readonly otherwise: readonly InventedLetter[]
}

/** Two outbreaks: of an estate beside a plant, and of workers' homes sold with parking spaces. `random` gives numbers from 0 up to 1. */
export const tellOutbreaks = (random: () => number, count: number): readonly ToldOutbreak[] =>
  [plant, spaces].map((outbreak) => ({
    letters: Array.from({ length: count }, () => tellLetter(outbreak, random)),
    otherwise: outbreak.otherwise,
  }))

function tellLetter({ names, matters, subjects, facets }: Outbreak, random: () => number): InventedLetter {
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? ''
  // Most write the name as it is.
  const name = (): string => (random() < 0.7 ? (names[0] ?? '') : pick(names))
  const fill = (text: string): string =>
    text.replaceAll('{name}', name).replaceAll('{matter}', () => (random() < 0.5 ? (matters[0] ?? '') : pick(matters)))
  const told = 1 + Math.floor(random() * facets.length)
  const [first, ...others] = facets
  const shuffled = others.map((facet) => ({ facet, key: random() })).sort((a, b) => a.key - b.key)
  const chosen = [first ?? [], ...shuffled.map(({ facet }) => facet)].slice(0, told)
  const asides = Array.from({ length: Math.floor(random() * 3) }, () => pick(digressions))
  const body = [pick(openings), ...chosen.map(pick), ...asides, pick(closings)].join('')
  return { subject: fill(pick(subjects)), text: fill(body) }
}
