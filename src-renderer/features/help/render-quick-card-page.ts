import { escapeHtml } from '#shared/text/escape-html'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { keySheet } from './key-sheet'

/** The main job in steps: what is done, and where. */
const mainJob: readonly (readonly [step: string, how: string])[] = [
  ['记下来', '来电来访按 F6，填完按 Ctrl+回车，当时就编号；受理中心交来 U 盘的，在“导入”里打开，核对后导入。'],
  ['登记', '打开案件，按右上角蓝色的“登记”，台账号自动取下一个。'],
  ['呈报', '选领导，写拟办意见。'],
  ['批示', '领导换到自己名下填 PIN；在纸上批的，按“代录批示”。'],
  ['交办', '选主办部门、承办人，定内部时限。'],
  ['办理', '记“办理记录”和“联系来电人”，再“拟写回复”，写齐了“送审”。'],
  ['审阅', '没有承办过的领导通过或者退回；也分本人和代录。'],
  ['反馈', '编存根号，打印；受理中心来的，到“导出”写到 U 盘。'],
  ['收尾', '案件页“反馈以后还要办的”：答复来电人、回访、办结、归档。'],
]

/** Where what is often asked for is found. */
const places: readonly (readonly [what: string, where: string])[] = [
  ['今天先办什么，什么快到期', '今日工作'],
  ['某一件、某个人、某个号码', '按 Ctrl+K，或者“台账”的搜索框'],
  ['退单、延期、督办、挂件、重办', '案件右上角“其他办理”'],
  ['写错了、点错了', '按 Ctrl+Z，或者案件“经过”里“更正”“撤回”'],
  ['重复反映、苗头', '苗头预警；台账右上角“分类台账”'],
  ['月报、小结、通报', '报告；要填的表在“报表”，数字在“统计”'],
  ['以前的 Excel 台账', '导入 — 导入旧台账'],
  ['几台电脑之间', '插 U 盘，按上方“一步完成”'],
  ['人员、部门、村社、放假安排、时限规则', '设置'],
]

/** What to hold on to when something goes wrong. */
const troubles: readonly (readonly [what: string, todo: string])[] = [
  ['断电、死机', '显示过“已保存”的都在；写了一半的，打开后按“继续写”。'],
  ['没有保存上', '窗口里写着原因和怎么办，填的内容还在，改好再按一次。'],
  ['包打不开', '台账没有改动。照窗口里写的办，不要用来历不明的包。'],
  ['电脑坏了', '用 U 盘上的备份和恢复密钥，在新电脑的欢迎页“从备份恢复”。'],
]

const css = `
@page{size:210mm 297mm;margin:11mm 13mm 9mm}
body{font:10.5pt/1.38 "宋体","SimSun","Noto Serif CJK SC",serif;color:#000;margin:0}
h1{font:bold 20pt/1.3 "方正小标宋简体","宋体","SimSun","Noto Serif CJK SC",serif;margin:0;text-align:center}
.sub{text-align:center;margin:1mm 0 4mm;font-size:9.5pt}
h2{font:bold 11.5pt/1.3 "黑体","SimHei","Noto Sans CJK SC",sans-serif;margin:0 0 1.5mm;padding-bottom:.8mm;border-bottom:.4mm solid #000}
.columns{display:grid;grid-template-columns:1fr 1fr;column-gap:8mm}
section{margin:0 0 3mm;break-inside:avoid}
ol{margin:0;padding-left:6mm}
li{margin:0 0 .8mm}
b{font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif}
table{width:100%;border-collapse:collapse}
td{padding:.6mm 1mm .6mm 0;vertical-align:top;border-bottom:.15mm solid #999}
td:first-child{width:34%;font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif}
.wide td:first-child{width:44%}
.foot{margin-top:2mm;font-size:9pt;display:flex;justify-content:space-between}
`

type Pairs = readonly (readonly [string, string])[]

const table = (pairs: Pairs, name = ''): string =>
  `<table class="${name}">${pairs
    .map(([one, other]) => `<tr><td>${escapeHtml(one)}</td><td>${escapeHtml(other)}</td></tr>`)
    .join('')}</table>`

const section = (head: string, inside: string): string => `<section><h2>${escapeHtml(head)}</h2>${inside}</section>`

/** 一页卡: one side of A4 to lie beside the keyboard; of the ledger it bears nothing but the office's name. */
export function renderQuickCard({ officeName }: { readonly officeName: string }): string {
  const steps = mainJob.map(([step, how]) => `<li><b>${escapeHtml(step)}</b>　${escapeHtml(how)}</li>`).join('')
  const keyTable = (where: string): string => {
    const lines = keySheet.find((group) => group.where === where)?.lines ?? []
    return section(`快捷键：${where}`, table(lines.map(({ keys, does }) => [keys, does])))
  }
  return renderPrintPage({
    title: '一页卡',
    css,
    body:
      `<h1>市长热线台账　一页卡</h1><div class="sub">非涉密系统，严禁录入国家秘密。不会的按 F1 或问号，就在原地打开帮助。</div>` +
      `<div class="columns"><div>${section('一件事从头到尾', `<ol>${steps}</ol>`)}${keyTable('来电来访登记')}${section('出了事怎么办', table(troubles))}</div>` +
      `<div>${section('要找什么，到哪里', table(places, 'wide'))}${keyTable('任何画面')}${keyTable('窗口和表单')}</div></div>` +
      `<div class="foot"><span>${escapeHtml(officeName)}</span><span>有问题先看这张卡，再看“帮助”。</span></div>`,
  })
}
