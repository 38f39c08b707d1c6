import type { SampleDossier } from '../dossiers'
import { cast } from './cast'

const [clerk, construction, enforcement] = [cast.clerk, 'person-ding-hao', 'person-lei-ming']

/** 集中问题专档 of the township: lamps, water, refuse. */
export const dossiers: readonly SampleDossier[] = [
  {
    id: 'sample-lamps',
    name: '各村路灯管护',
    about: '北塘村、双井村、柳湾村先后反映路灯成片不亮、白天长明、电费由村民分摊，都是建好以后没有人管。',
    cause: '路灯由不同项目分批建设，验收后没有办移交；电费没有固定来源，控制箱没有专人管理，坏了靠群众打电话。',
    leaderId: cast.deputy,
    ownerId: construction,
    cases: ['lamp-north', 'lamp-bill', 'lamp-review'],
    opened: { after: 'lamp-review', workdays: 8, by: clerk },
    limit: 90,
    measures: [
      {
        text: '全镇路灯逐盏编号，登记所属项目、控制箱和管护人。',
        owner: construction,
        on: 1,
        limit: 15,
        done: { on: 14, result: '登记路灯六百四十二盏、控制箱三十八个，各村管护人已公示。' },
      },
      { text: '电费列入镇级预算，不得向村民分摊；已经收取的退还。', owner: 'person-you-hui', on: 2, limit: 60 },
      { text: '与维修单位签订年度合同，报修三日内修复。', owner: construction, on: 4, limit: 40 },
    ],
    visits: [
      {
        on: 20,
        by: clerk,
        whom: '北塘村一组三户',
        found: '一组路灯都亮，群众知道报修电话；分摊的电费还没有退。',
        view: 'partly',
      },
    ],
  },
  {
    id: 'sample-water',
    name: '村级供水水质水压',
    about: '北塘村水管冻裂停水，白鹭洲村自来水发黄有味，南河村对水费有疑问，反映集中在村级供水。',
    cause: '村内管网是十五年前铺设的铸铁管，埋深不够；水池一年没有清洗，村里没有管水员。',
    leaderId: cast.head,
    ownerId: construction,
    cases: ['water-frozen', 'water-meter', 'water-yellow'],
    opened: { after: 'water-yellow', workdays: 6, by: clerk },
    limit: 60,
    measures: [
      {
        text: '清洗消毒全镇村级水池，送检水样并公示。',
        owner: construction,
        on: 1,
        limit: 10,
        done: { on: 9, result: '清洗水池十一座，水样全部合格，结果在各村公示栏张贴。' },
      },
      {
        text: '更换白鹭洲村、北塘村老旧管道，埋深加到冻土线以下。',
        owner: construction,
        on: 3,
        limit: 40,
        done: { on: 38, result: '更换管道三千一百米，试压合格，路面已经恢复。' },
      },
      {
        text: '每村明确一名管水员，公布水价和抄表时间。',
        owner: clerk,
        on: 3,
        limit: 20,
        done: { on: 18, result: '管水员全部到位，水价和联系电话已公布。' },
      },
    ],
    visits: [
      {
        on: 42,
        by: clerk,
        whom: '白鹭洲村五户、北塘村四户',
        found: '水清无味，早晚水压够用，群众知道找哪位管水员。',
        view: 'settled',
      },
    ],
    closed: { on: 46, by: cast.deputy, words: '措施全部完成，回访群众满意，两个月没有新的反映，同意销号。' },
  },
  {
    id: 'sample-refuse',
    name: '坑塘河滩倾倒垃圾',
    about: '大槐树村坑塘倾倒建筑垃圾，河畔社区垃圾桶摆放不当，龙泉村镇界河滩堆放垃圾，清了又有。',
    cause: '村边没有建筑垃圾堆放点，夜间无人巡查；镇界两边互相以为是对方的地段。',
    leaderId: cast.deputy,
    ownerId: enforcement,
    cases: ['refuse-burn', 'refuse-bin', 'refuse-outside'],
    opened: { after: 'refuse-outside', workdays: 10, by: clerk },
    limit: 110,
    measures: [
      {
        text: '与邻镇商定镇界河滩保洁范围，立牌公示。',
        owner: enforcement,
        on: 2,
        limit: 15,
        done: { on: 13, result: '两镇签订保洁协议，立牌四块，河滩垃圾已清运。' },
      },
      { text: '设两处建筑垃圾临时堆放点，定期清运。', owner: 'person-song-yulin', on: 5, limit: 90 },
      { text: '坑塘路口安装监控六处，夜间巡查每周三次。', owner: enforcement, on: 5, limit: 60 },
    ],
    visits: [
      {
        on: 30,
        by: clerk,
        whom: '大槐树村、龙泉村村民代表',
        found: '河滩没有再倒；大槐树村坑塘又出现两车渣土，已移交执法队。',
        view: 'partly',
      },
    ],
  },
]
