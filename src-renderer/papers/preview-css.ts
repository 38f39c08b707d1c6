import { pageMm, pageNumberDropMm, typePt } from '#shared/paper/paper-measures'
import { fontStack } from '#shared/paper/paper-fonts'
import { doubleRulePt, letterMm } from '#shared/paper/letter-head'

const numberTopMm = pageMm.height - pageMm.bottom + pageNumberDropMm

/** Looks of the preview's own parts: the desk in the colour that the screen's look gives it (`previewDesk`), the sheets lying on it, the corners of the 版心 and the page number. */
export const previewCss = `
:host{display:block;position:relative;background:var(--preview-desk);overflow:auto}
.measure{position:absolute;left:0;top:0;width:${pageMm.textWidth}mm;height:0;overflow:hidden;contain:strict}
.measure.single{width:${pageMm.width}mm}
.pages{display:flex;flex-direction:column;align-items:center;gap:16px;padding:16px}
.slot{position:relative;flex:none;box-shadow:0 1px 2px rgb(0 0 0/.2),0 4px 14px rgb(0 0 0/.12);background:#fff}
.sheet{position:absolute;left:0;top:0;width:${pageMm.width}mm;height:${pageMm.height}mm;transform-origin:0 0;overflow:hidden;background:#fff;color:#000}
.window{position:absolute;left:${pageMm.left}mm;top:${pageMm.top}mm;width:${pageMm.textWidth}mm;overflow:hidden;overflow-x:visible;overflow-y:clip}
.window.letter{overflow:visible;clip-path:inset(-${pageMm.top}mm -${pageMm.left}mm 0)}
.lower-rule{position:absolute;left:${(pageMm.width - letterMm.ruleWidth) / 2}mm;width:${letterMm.ruleWidth}mm;bottom:${letterMm.lowerRule}mm;height:${doubleRulePt.gap}pt;border:0 solid #f00;border-top-width:${doubleRulePt.thin}pt;border-bottom-width:${doubleRulePt.thick}pt}
.single .window{left:0;top:0;width:100%;height:100%}
.column{position:relative}
.number{position:absolute;top:${numberTopMm}mm;font:${typePt.pageNumber}pt/${typePt.pageNumber}pt ${fontStack('pageNumber')};white-space:pre}
.number.right{right:calc(${pageMm.right}mm + ${typePt.pageNumber}pt)}
.number.left{left:calc(${pageMm.left}mm + ${typePt.pageNumber}pt)}
.corner{position:absolute;width:4.5mm;height:4.5mm;border:0 solid #c9ced6}
.corner.nw{left:${pageMm.left - 4.5}mm;top:${pageMm.top - 4.5}mm;border-width:0 1px 1px 0}
.corner.ne{right:${pageMm.right - 4.5}mm;top:${pageMm.top - 4.5}mm;border-width:0 0 1px 1px}
.corner.sw{left:${pageMm.left - 4.5}mm;bottom:${pageMm.bottom - 4.5}mm;border-width:1px 1px 0 0}
.corner.se{right:${pageMm.right - 4.5}mm;bottom:${pageMm.bottom - 4.5}mm;border-width:1px 0 0 1px}
`
