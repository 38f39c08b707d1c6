import { isKnownWord, type Open } from '../prelude/open-choice'

/** 办结类别: settled in substance, for the time being, or by procedure. */
export const conclusionKindWords = {
  substantive: '实质性办结',
  phased: '阶段性办结',
  procedural: '程序性办结',
} as const
export type ConclusionKind = keyof typeof conclusionKindWords

/** The ways of closing that a registration card prints, ① to ⑪ (三本台账登记卡), each under its kind. */
const ways = {
  settled: ['substantive', '① 实质办结'],
  stopped: ['substantive', '② 问题中止'],
  explained: ['procedural', '③ 政策解答'],
  'project-done': ['phased', '④ 落实项目、帮扶'],
  'project-merged': ['phased', '⑤ 整合项目'],
  'project-pool': ['procedural', '⑥ 纳入项目库'],
  'to-township': ['procedural', '⑦ 呈报乡镇'],
  'to-county-office': ['procedural', '⑧ 呈报县台账办'],
  'to-joint-meeting': ['procedural', '⑨ 申报联席会议'],
  'to-county': ['procedural', '⑩ 申报县委县政府'],
  other: ['procedural', '⑪ 其他'],
} as const satisfies Readonly<Record<string, readonly [ConclusionKind, string]>>
export type ConclusionWay = keyof typeof ways

/** 办结方式 in words, each with its kind before it, so that one choice names both. */
export const conclusionWayWords: { readonly [W in ConclusionWay]: string } = {
  settled: wordsOf('settled'),
  stopped: wordsOf('stopped'),
  'project-done': wordsOf('project-done'),
  'project-merged': wordsOf('project-merged'),
  explained: wordsOf('explained'),
  'project-pool': wordsOf('project-pool'),
  'to-township': wordsOf('to-township'),
  'to-county-office': wordsOf('to-county-office'),
  'to-joint-meeting': wordsOf('to-joint-meeting'),
  'to-county': wordsOf('to-county'),
  other: wordsOf('other'),
}

function wordsOf(way: ConclusionWay): string {
  const [kind, word] = ways[way]
  return `${conclusionKindWords[kind]}：${word}`
}

/** Of which kind a way of closing is; undefined of one that only a newer program knows. */
export const conclusionKindOf = (way: Open<ConclusionWay>): ConclusionKind | undefined =>
  isKnownWord(ways, way) ? ways[way][0] : undefined
