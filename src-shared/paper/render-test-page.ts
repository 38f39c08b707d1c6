import { escapeHtml } from '../text/escape-html'
import { frameLines, renderLines } from './render-rulers'

const rulers = renderLines(frameLines)

/** 测试页: a frame 20 mm from every edge of an A4 sheet, with rulers, and what it was printed on and how. A ruler laid on it shows what a printer shifts or shrinks. */
export const renderTestPage = (lines: readonly string[]): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>打印测试页</title><style>
@page{size:210mm 297mm;margin:0}
html,body{margin:0;padding:0;color:#000;background:#fff}
main{position:relative;width:210mm;height:296mm;overflow:hidden;font:12pt/20pt FangSong,仿宋,serif}
${rulers.css}.frame{position:absolute;left:20mm;top:20mm;width:170mm;height:257mm;border:0.2mm solid #000;box-sizing:border-box}
.words{position:absolute;left:40mm;top:60mm;width:130mm}
h1{font:22pt/30pt SimHei,黑体,sans-serif;margin:0 0 8mm}
p{margin:0}
</style></head><body><main><div class="frame"></div>${rulers.body}<div class="words"><h1>打印测试页</h1>${lines
  .map((line) => `<p>${escapeHtml(line)}</p>`)
  .join(
    '',
  )}<p>　</p><p>外框离纸边应为 20 毫米，框宽 170 毫米，高 257 毫米。请用尺子量：</p><p>框小了，是打印机缩放了，请在打印机的设置里选“实际大小”；</p><p>框偏了，请记下向右、向下各偏多少毫米。</p></div></main></body></html>`
