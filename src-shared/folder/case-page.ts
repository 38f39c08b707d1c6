import type { Case } from '../case/case'
import { caseFields } from '../case/field-tables'
import type { CaseField } from '../case/fields/define-field'
import { saysSomething } from '../case/parts'
import { privateText, type PrivateText } from '../case/private-text'
import type { CaseEntry } from '../case/read-entries'
import { rowStageOf } from '../case/columns/standing'
import { rowStageWords } from '../case/stage'
import { actToText } from '../case/tell-act'
import { showText } from '../case/veil'
import { dayOfAct } from '../case/act'
import { renderPrintPage } from '../paper/render-print-page'
import { instantToLocalDate, instantToMinuteText } from '../prelude/instant'
import { escapeHtml } from '../text/escape-html'
import { whyNotWords, type FolderAttachment } from './folder-files'
import type { FolderPaper } from './case-json'
import type { FolderSource } from './folder-source'
import { partsOfEntry, partsOfSheet, type Fact } from './taken-down'

const css = `
@page{size:210mm 297mm;margin:18mm 16mm 16mm;
@bottom-center{content:"第 " counter(page) " 页，共 " counter(pages) " 页";
font:9pt "宋体","SimSun","Noto Serif CJK SC",serif}}
body{font:10.5pt/1.5 "仿宋","FangSong","Noto Serif CJK SC",serif;color:#000;background:#fff;margin:0}
@media screen{body{max-width:190mm;margin:8mm auto;padding:0 4mm}}
h1{font:bold 18pt/1.4 "方正小标宋简体","宋体","SimSun","Noto Serif CJK SC",serif;text-align:center;margin:0 0 2mm}
h2{font:13pt/1.4 "黑体","SimHei","Noto Sans CJK SC",sans-serif;margin:6mm 0 1.5mm;break-after:avoid}
p{margin:0 0 1mm}
.head{text-align:center;margin:0 0 4mm}
.secret{border:.4mm solid #000;padding:1.5mm 2.5mm;margin:0 0 3mm}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.25mm solid #000;padding:1mm 1.5mm;text-align:left;vertical-align:top;font-weight:normal;overflow-wrap:anywhere;white-space:pre-wrap}
th{font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif}
.facts col:first-child{width:34mm}
.course col:nth-child(1){width:31mm}
.course col:nth-child(2){width:20mm}
.course col:nth-child(3){width:46mm}
.files col:nth-child(1){width:8mm}
.files col:nth-child(2){width:58mm}
.files col:nth-child(3){width:22mm}
.sum{font:7.5pt/1.4 "Courier New",monospace}
.gone{text-decoration:line-through}
.foot{margin:6mm 0 0}
`

/** The whole case as one page to read and to print, with nothing outside it: the sheet, what was done in each round, every act in order, and the files. */
export function renderCasePage(
  source: FolderSource,
  attachments: readonly FolderAttachment[],
  papers: readonly FolderPaper[],
): string {
  const { one, rounds, veil, officeName } = source
  const title = `${numberOf(one)}　${showText(one.sheet.title, veil)}`
  const head = [officeName, rowStageWords[rowStageOf(one)], one.round === 1 ? '' : `第 ${one.round} 次办理`]
  return renderPrintPage({
    title: title.replaceAll('　', ' '),
    css,
    body: [
      `<h1>${escapeHtml(title)}</h1><p class="head">${escapeHtml(head.filter((word) => word !== '').join('　'))}</p>`,
      veil.hidden ? `<p class="secret">${escapeHtml(hiddenNotice)}</p>` : '',
      one.origin === 'own' ? '' : section('承办单', facts(partsOfSheet(one, source))),
      one.entry === undefined ? '' : section('本单位登记', facts(partsOfEntry(one, source))),
      ...sections(source, rounds),
      ...rounds.map((round) => section(courseTitle(rounds, round), course(source, round.round))),
      one.voids.length === 0 ? '' : section('作废', voids(source)),
      section(`附件（${attachments.length} 个）`, files(attachments)),
      papers.length === 0
        ? ''
        : section('文书', `<p>${papers.map(({ path, what }) => escapeHtml(`${path}：${what}`)).join('<br>')}</p>`),
      `<p class="foot">${escapeHtml(`${source.savedBy.name}　${instantToMinuteText(source.savedAt)} 从台账导出（程序版本 ${source.program}）。导出本身记在台账的经过和操作日志里。`)}</p>`,
    ].join('\n'),
  })
}

/** Said on the page, in words for who reads it years later. */
export const hiddenNotice =
  '保密：本件要求保密，导出的人没有查看来电人，所以这里的姓名、电话、住址已经隐去，附件和写有来电人的回复没有放入。'

const numberOf = ({ ledgerNumber, sheet }: Case): string =>
  ledgerNumber === '' ? sheet.sheetNumber : `台账编号 ${ledgerNumber}`

const courseTitle = (rounds: readonly Case[], { round }: Case): string =>
  rounds.length === 1 ? '流转' : `流转（第 ${round} 次办理）`

const section = (title: string, html: string): string => (html === '' ? '' : `<h2>${escapeHtml(title)}</h2>\n${html}`)

const facts = (rows: readonly Fact[]): string =>
  rows.length === 0
    ? ''
    : `<table class="facts"><colgroup><col><col></colgroup><tbody>${rows
        .map(([label, value]) => `<tr><th>${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`)
        .join('\n')}</tbody></table>`

/** What the sheet, the entry and the stage say stands elsewhere on the page; an id says nothing to a reader. */
const toldElsewhere: ReadonlySet<string> = new Set(['sheet', 'entry', 'stage', 'centreCaseId'])

/** What stands in the fields: of the case as a whole, and of every round what is its own. */
function sections(source: FolderSource, rounds: readonly Case[]): string[] {
  const { one } = source
  const whole = caseFields.filter(({ ofRound, field }) => ofRound !== true && !toldElsewhere.has(field))
  const ofRounds = caseFields.filter(({ ofRound, field }) => ofRound === true && !toldElsewhere.has(field))
  return [
    section('登记、办结与归档', facts(tellFields(one, whole, source))),
    ...rounds.map((round) =>
      section(rounds.length === 1 ? '办理' : `第 ${round.round} 次办理`, facts(tellFields(round, ofRounds, source))),
    ),
  ]
}

function tellFields(one: Case, fields: readonly CaseField[], { names, veil }: FolderSource): Fact[] {
  const values = new Map<string, unknown>(Object.entries(one.values))
  return fields.flatMap(({ field, name, tell }): Fact[] => {
    const value = values.get(field)
    if (!saysSomething(value)) return []
    return [[name, shown(tell(value, names), veil)]]
  })
}

const shown = (text: string | PrivateText, veil: FolderSource['veil']): string =>
  showText(typeof text === 'string' ? privateText(text) : text, veil)

/** Every act of a round in order: when it was written down, by whom, what, and what became of it. */
function course(source: FolderSource, round: number): string {
  const rows = source.one.entries.filter((entry) => entry.round === round).map((entry) => courseRow(entry, source))
  return (
    `<table class="course"><colgroup><col><col><col><col></colgroup><thead><tr>` +
    `${['登记时间', '经办', '事项', '内容'].map((head) => `<th>${head}</th>`).join('')}</tr></thead>` +
    `<tbody>${rows.join('\n')}</tbody></table>`
  )
}

function courseRow(entry: CaseEntry, { names, veil }: FolderSource): string {
  const { title, detail } = actToText(entry.act, names)
  const day = dayOfAct(entry.act)
  const happened = day === undefined || day === instantToLocalDate(entry.at) ? '' : `\n事情发生在 ${day}`
  const fate = entry.takenBack ? '（已撤回）' : entry.corrected ? '（已更正）' : ''
  const by = entry.by === 'system' ? '系统' : names.person(entry.by)
  const gone = entry.takenBack ? ' class="gone"' : ''
  return (
    `<tr><td>${escapeHtml(`${instantToMinuteText(entry.at)}${happened}`)}</td><td>${escapeHtml(by)}</td>` +
    `<td><span${gone}>${escapeHtml(title)}</span>${fate}</td>` +
    `<td><span${gone}>${escapeHtml(showText(detail, veil))}</span></td></tr>`
  )
}

const voids = ({ one, names, veil }: FolderSource): string =>
  facts(
    one.voids.map(({ at, by, reason }): Fact => [
      instantToMinuteText(at),
      `${names.person(by)}　${showText(reason, veil)}`,
    ]),
  )

function files(attachments: readonly FolderAttachment[]): string {
  if (attachments.length === 0) return '<p>没有附件。</p>'
  const rows = attachments.map(
    ({ name, path, bytes, sha256, why }, index) =>
      `<tr><td>${index + 1}</td><td>${escapeHtml(name)}</td><td>${bytes.toLocaleString('en')} 字节</td>` +
      `<td>${escapeHtml(path === '' ? whyNotWords[why] : path)}<br><span class="sum">${sha256}</span></td></tr>`,
  )
  return (
    `<table class="files"><colgroup><col><col><col><col></colgroup><thead><tr>` +
    `${['序', '名称', '大小', '在文件夹里的位置和校验值'].map((head) => `<th>${head}</th>`).join('')}</tr></thead>` +
    `<tbody>${rows.join('\n')}</tbody></table>`
  )
}
