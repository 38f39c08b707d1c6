import { identityToGroups, paperKeyPrefix } from '#shared/bundle/paper-key'
import { fontStack } from '#shared/paper/paper-fonts'
import { pageMm } from '#shared/paper/paper-measures'
import { escapeHtml } from '#shared/text/escape-html'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { localDateToChinese, type LocalDate } from '#shared/prelude/local-date'
import { codeSvg } from './encode-code'

export interface RecoverySheet {
  readonly officeName: string
  /** The secret itself: it is printed, and kept nowhere else. */
  readonly identity: string
  /** Eight digits of its public half. */
  readonly digits: string
  readonly madeBy: string
  readonly madeOn: LocalDate
}

const css = `
@page{size:${pageMm.width}mm ${pageMm.height}mm;margin:0}
html,body{margin:0;padding:0;background:#fff}
.sheet{box-sizing:border-box;width:${pageMm.width}mm;height:${pageMm.height - 0.5}mm;padding:22mm 24mm 18mm;
overflow:hidden;color:#000;font:12pt/20pt ${fontStack('body')};print-color-adjust:exact}
.sheet *{box-sizing:border-box}
.sheet h1{margin:0 0 2mm;font:22pt/30pt ${fontStack('title')};text-align:center;letter-spacing:2pt}
.sheet .warning{margin:0 0 5mm;text-align:center;font:12pt/18pt ${fontStack('hei')}}
.sheet h2{margin:5mm 0 1.5mm;font:13pt/20pt ${fontStack('hei')}}
.sheet p,.sheet ol{margin:0}
.sheet ol{padding-left:1.6em}
.sheet table{width:100%;border-collapse:collapse;table-layout:fixed}
.sheet td{border:.25mm solid #000;padding:1.2mm 2.5mm;vertical-align:middle;overflow-wrap:anywhere}
.sheet .facts td.label{width:26mm;text-align:center;font-family:${fontStack('hei')}}
.sheet .key{display:flex;gap:6mm;align-items:flex-start}
.sheet .typed{flex:1}
.sheet .prefix{font:13pt/18pt "Courier New","DejaVu Sans Mono",monospace;margin-bottom:1.5mm}
.sheet .groups td{height:15mm;padding:.5mm 0 1mm;text-align:center}
.sheet .groups small{display:block;font:8pt/10pt ${fontStack('hei')};color:#333}
.sheet .groups b{font:bold 17pt/21pt "Courier New","DejaVu Sans Mono",monospace;letter-spacing:1.5pt}
.sheet svg{width:44mm;height:44mm;flex:none}
.sheet .signs{display:flex;justify-content:space-between;margin-top:9mm}
`

/** The sheet that goes into the safe: the key in groups that can be typed, and as a QR code. A whole page for the printer. */
export function renderRecoverySheet({ officeName, identity, digits, madeBy, madeOn }: RecoverySheet): string {
  const facts: readonly (readonly [string, string])[] = [
    ['单　　位', officeName],
    ['生成日期', localDateToChinese(madeOn)],
    ['校 验 码', digits],
  ]
  const factRows = facts
    .map(([label, value]) => `<tr><td class="label">${label}</td><td>${escapeHtml(value)}</td></tr>`)
    .join('')
  const body =
    `<main class="sheet"><h1>恢复密钥</h1><p class="warning">拿到这张纸，就能打开本单位的全部数据。锁进保险柜，不拍照、不复印、不外传。</p>` +
    `<table class="facts"><tbody>${factRows}</tbody></table>` +
    `<h2>密钥</h2><div class="key"><div class="typed"><p class="prefix">${paperKeyPrefix}</p>` +
    `<table class="groups"><tbody>${groupRows(identity)}</tbody></table></div>${codeSvg(identity)}</div>` +
    '<h2>什么时候用</h2><ol><li>电脑坏了、丢了，要在新电脑上恢复备份或打开以前的包。</li>' +
    '<li>电脑的登录密码被重置或系统重装以后，程序提示“系统打不开本机密钥”。</li><li>在这台电脑上设过 PIN 的人都忘了 PIN。</li></ol>' +
    '<h2>怎样用</h2><ol><li>程序里要填“恢复密钥”的地方，照上面从第 1 组填到第 15 组，共 58 个字符；大小写都可以。</li><li>密钥里没有数字 1，没有字母 B、I、O。哪一组填错，程序尽量指出来。</li><li>没有本程序时：把“' +
    `${paperKeyPrefix}”和 15 组连写成一行存成文件，用通用的 age 工具也能打开。</li></ol>` +
    '<h2>保管</h2><p>由单位指定专人保管，与备份 U 盘分开放。经手人变动、怀疑泄露时，在“设置—密钥”里换一份新的；旧的一份要留着，换之前的备份只有它能打开。</p>' +
    `<div class="signs"><p>生成人：${escapeHtml(madeBy)}</p><p>保管人（签字）：＿＿＿＿＿＿＿＿</p><p>封存日期：＿＿＿＿＿＿＿＿</p></div></main>`
  return renderPrintPage({ title: '恢复密钥', css, body })
}

const perRow = 5

function groupRows(identity: string): string {
  const cells = identityToGroups(identity).map(
    (group, at) => `<td><small>${at + 1}</small><b>${escapeHtml(group)}</b></td>`,
  )
  return Array.from(
    { length: Math.ceil(cells.length / perRow) },
    (_, row) => `<tr>${cells.slice(row * perRow, (row + 1) * perRow).join('')}</tr>`,
  ).join('')
}
