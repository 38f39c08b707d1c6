import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchTestBrowser } from '../tests/support/browser/launch-test-browser'
import { composeIco } from './compose-ico'
import { projectRoot } from './ensure-built'
import { iconDrawings, iconSizes, icoSizes } from './icon-sizes'

// Renders the program's icon from its two drawings: PNG of every size for Linux, one ICO for Windows. Run by hand after a change of
// a drawing (`npx tsx build/make-icon.ts`); what it writes is kept, so that packing needs no browser.

const folder = join(projectRoot, 'build', 'icon')
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

async function render(browser: Browser, svg: string, size: number): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}img{display:block;width:${size}px;height:${size}px}</style><img src="${source}">`,
  )
  await page.locator('img').evaluate((image) => (image instanceof HTMLImageElement ? image.decode() : undefined))
  const png = await page.screenshot({ omitBackground: true })
  await page.close()
  return png
}

const browser = await launchTestBrowser()
try {
  const pngs = new Map<number, Uint8Array>()
  for (const size of iconSizes)
    pngs.set(
      size,
      await render(browser, read(size <= iconDrawings.smallUpTo ? iconDrawings.small : iconDrawings.large), size),
    )
  mkdirSync(join(folder, 'png'), { recursive: true })
  for (const [size, png] of pngs) writeFileSync(join(folder, 'png', `${size}x${size}.png`), png)
  writeFileSync(
    join(folder, 'icon.ico'),
    composeIco(icoSizes.map((size) => ({ size, png: pngs.get(size) ?? new Uint8Array() }))),
  )
  const drawn = createHash('sha256').update(read(iconDrawings.large)).update(read(iconDrawings.small)).digest('hex')
  writeFileSync(join(folder, 'drawn-from'), `${drawn}\n`)
} finally {
  await browser.close()
}
