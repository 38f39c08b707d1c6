import { measures, measureToTitle, type MeasureName } from '../figures/measures'
import { measureToFormula } from '../figures/measure'
import { reportDimensionNames, reportDimensions, type ReportDimensionName } from './dimensions'
import { fillTemplate } from './fill-template'
import { parseTemplate } from './parse-template'
import type { ReportFacts } from './report-facts'
import {
  aspectsOf,
  conditionSubjects,
  measureToName,
  otherMeasures,
  ownMeasures,
  rankings,
  reportWords,
  statesOf,
  unstableWord,
} from './template-fields'

/** Something that can be put into a template, with what it prints of the period that is shown. */
export interface TemplateEntry {
  /** As it is written into a text: {受理}, {若 受理 有}{完}. */
  readonly tag: string
  /** What it is, in a few words; '' where the tag says it. */
  readonly about: string
  readonly value: string
}

export interface TemplateEntryGroup {
  readonly title: string
  readonly entries: readonly TemplateEntry[]
}

type Bare = Omit<TemplateEntry, 'value'>

const bare = (tag: string, about = ''): Bare => ({ tag, about })

const aspectWords: Readonly<Record<string, string>> = {
  同比: '与上年同期比，升降多少',
  环比: '与上期比，升降多少',
  同比增减: '比上年同期多几件、少几件',
  环比增减: '比上期多几件、少几件',
  上年同期: '上年同期的数',
  上期: '上一期的数',
}

const isOwn = (name: MeasureName): boolean => measures[name].variant === ''
const own = ownMeasures

const listRates = (names: readonly MeasureName[]): Bare[] =>
  names.map((name) =>
    bare(`{${measureToName(name)}}`, `${measureToTitle(measures[name])}：${measureToFormula(measures[name])}`),
  )

/** Lines of which there is something, so that whoever writes sees the way of it at what they know. */
const namedDimensions = ['class', 'subclass', 'village', 'department'] as const satisfies readonly ReportDimensionName[]
const namedLines = 12

function listNamed(facts: ReportFacts): Bare[] {
  return namedDimensions.flatMap((dimension) =>
    (facts.rankings.get(dimension) ?? [])
      .filter(({ isBlank }) => !isBlank)
      .slice(0, namedLines)
      .map(({ name }) => {
        const isPlain = facts.names.dimensionsOf(name).length === 1
        const { word } = reportDimensions[dimension]
        return bare(`{受理：${isPlain ? '' : `${word}：`}${name}}`, `${word}，“受理”可以换成任何指标`)
      }),
  )
}

const listConditions = (): Bare[] => [
  ...[...conditionSubjects]
    .filter(([, subject]) => subject.kind !== 'figure' || isOwn(subject.measure))
    .flatMap(([name, subject]) => statesOf(subject).map((state) => bare(`{若 ${name} ${state}}{完}`))),
  ...own.map((name) => {
    const { kind } = measures[name]
    const title = measureToName(name)
    return kind === 'count'
      ? bare(`{若 ${title} 超过 10}{完}`, '数字自己改，还有：低于、达到、不超过、等于')
      : bare(`{若 ${title} 低于 95}{完}`, '数字自己改，还有：高于、达到、不超过、等于')
  }),
  bare('{若 受理 有}{否则}{完}', '成立说前面的，不成立说“否则”后面的'),
  bare('{若 受理 同比上升}{又若 受理 同比下降}{否则}{完}', '几种情况各说一句'),
]

/** Everything that a template can name, put together as whoever writes looks for it, each with its value of the period. */
export function listTemplateFields(facts: ReportFacts): readonly TemplateEntryGroup[] {
  const valued = (title: string, entries: readonly Bare[]): TemplateEntryGroup => ({
    title,
    entries: entries.map((entry) => ({ ...entry, value: valueOf(entry.tag, facts) })),
  })
  return [
    valued(
      '单位和期间',
      Object.entries(reportWords).map(([word, about]) => bare(`{${word}}`, about)),
    ),
    valued(
      '件数',
      own
        .filter((name) => measures[name].kind === 'count')
        .map((name) => bare(`{${measureToName(name)}}`, measureToFormula(measures[name]))),
    ),
    valued('率', listRates(own.filter((name) => measures[name].kind !== 'count'))),
    valued(
      '与上年同期、上期比',
      own.flatMap((name) =>
        aspectsOf(name)
          .filter(([behind]) => behind !== '')
          .map(([behind]) => bare(`{${measureToName(name)}${behind}}`, aspectWords[behind])),
      ),
    ),
    valued('名单', [
      ...reportDimensionNames.flatMap((dimension) =>
        Object.keys(rankings).map((ranking) => bare(`{${ranking}${reportDimensions[dimension].word}}`)),
      ),
      bare('{前八村社}', '名次可以是别的数'),
      bare(`{${unstableWord}}`, '多少件'),
      bare(`{${unstableWord}清单}`, '台账号、村社、分类和原因'),
    ]),
    valued('一个类别、村社、部门的数', listNamed(facts)),
    valued(
      '逐个说',
      reportDimensionNames.map((dimension) =>
        bare(
          `{逐个 ${reportDimensions[dimension].word}}{名称}受理{受理}、办结{办结}{间隔}；{完}`,
          `里面的数是每个${reportDimensions[dimension].word}自己的；“逐个 前五${reportDimensions[dimension].word}”只说前五`,
        ),
      ),
    ),
    valued('条件', listConditions()),
    valued('其他地方的算法', listRates(otherMeasures)),
  ]
}

/** What a tag prints; of a condition whether it holds. */
function valueOf(tag: string, facts: ReportFacts): string {
  const text = tag.startsWith('{若 ') ? `${tag.slice(0, tag.indexOf('}') + 1)}现在成立{否则}现在不成立{完}` : tag
  const parsed = parseTemplate(text, facts.names)
  return parsed.ok ? fillTemplate(parsed.value, facts).replaceAll('\n', ' ') : ''
}
