import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { helpPictures, type HelpPicture } from '../src-renderer/features/help/help-pictures'
import { readCalm } from '../tests/support/browser/read-calm'
import { launchElectronOnChromium } from '../tests/support/electron-on-chromium/launch-electron-on-chromium'
import { ensureBuilt } from './ensure-built'

// As in the tests: the offices' civil time.
process.env['TZ'] = 'Asia/Shanghai'

// `npx tsx build/make-help-pictures.ts`, with the names of some to make those alone: makes the manual's pictures anew from the built program, with the sample township on the
// screen that offices have. Which there are stands in help-pictures.ts; how each is come to, below: one without a way does not compile.

const folder = join(import.meta.dirname, '..', 'src-renderer', 'features', 'help', 'pictures')
const screen = { width: 1366, height: 768 }
/** As wide as an article at its widest, twice: sharp on the screens that show more dots. */
const pictureWidth = 1080
const quality = 0.6

type Way = (page: Page) => Promise<void>

const go =
  (hash: string): Way =>
  async (page) => {
    await page.keyboard.press('Escape')
    await page.evaluate((to) => void (window.location.hash = to), hash)
    await page.locator('main h1').first().waitFor()
  }

const phrasesAway = [
  ['告知修复', '已于{今天}电话告知{来电人}，{发生地}的问题已经修复。'],
  ['正在办理', '{承办部门}正在办理，{办结时限}前答复。'],
] as const

/** The first case of a stage. */
const openCase =
  (filter: string): Way =>
  async (page) => {
    await go(`#/ledger/${filter}`)(page)
    await page
      .getByRole('grid', { name: '台账' })
      .getByText(/^20\d\d-?\d{3,}$/)
      .first()
      .click()
    await page.waitForURL(/#\/case\//)
    await page.locator('main h1').first().waitFor()
  }

const ways: { readonly [P in HelpPicture]: Way } = {
  today: go('#/today'),
  entry: async (page) => {
    await go('#/entry')(page)
    await page.getByRole('form', { name: '登记' }).waitFor()
  },
  ledger: go('#/ledger'),
  case: openCase('handling'),
  step: async (page) => {
    await openCase('instructed')(page)
    await page.getByRole('main').getByRole('button', { name: '交办', exact: true }).click()
    await page.getByRole('dialog').waitFor()
  },
  reply: async (page) => {
    await openCase('handling')(page)
    const id = page.url().split('#/case/')[1] ?? ''
    await go(`#/reply/${id}`)(page)
  },
  intake: go('#/intake'),
  'old-ledger': go('#/excel-import'),
  outgoing: go('#/outgoing'),
  figures: async (page) => {
    await go('#/figures')(page)
    // A month that is over: on its first day the present one is empty.
    await page.getByRole('main').getByRole('button', { name: '往前一期' }).click()
  },
  statement: go('#/statement'),
  report: go('#/report'),
  warning: go('#/warning'),
  'sub-ledger': go('#/sub-ledger'),
  settings: go('#/settings/people'),
  laws: go('#/settings/laws'),
  'word-forms': go('#/settings/word-forms'),
  wording: async (page) => {
    await go('#/settings/wording')(page)
    await page.getByRole('button', { name: '修改 正文开头（中心交办的）' }).click()
    await page.getByRole('document', { name: '打印预览' }).getByText(/^接到/).first().waitFor()
  },
  'recycle-bin': async (page) => {
    // Something lies there: two phrases put out of use.
    await go('#/settings/phrases')(page)
    for (const [name, text] of phrasesAway) {
      await page.getByRole('button', { name: '添加常用语…' }).click()
      await page.getByRole('dialog').getByLabel('名称').fill(name)
      await page.getByRole('dialog').getByLabel('内容').fill(text)
      await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
      await page.getByRole('button', { name: `停用 ${name}` }).click()
      await page.getByRole('button', { name: `恢复使用 ${name}` }).waitFor()
    }
    await go('#/recycle-bin')(page)
    await page.getByRole('table', { name: '回收站' }).waitFor()
  },
  backup: go('#/backup'),
  search: async (page) => {
    await go('#/today')(page)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: '搜索' }).fill('路灯')
    await page.getByRole('option').first().waitFor()
  },
  help: async (page) => {
    await go('#/figures')(page)
    await page.keyboard.press('F1')
    await page.getByRole('dialog', { name: '帮助' }).waitFor()
  },
}

/** The screen at rest, as a small WebP: drawn anew by the browser that shows it. */
async function takePicture(page: Page): Promise<Buffer> {
  await page.locator('.MuiSkeleton-root').first().waitFor({ state: 'detached' })
  await readCalm(() => page.locator('body').textContent(), 400)
  const shot = (await page.screenshot()).toString('base64')
  const address = await page.evaluate(
    async ({ png, width, goodness }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${png}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = Math.round((image.height * width) / image.width)
      const brush = canvas.getContext('2d')
      if (brush === null) throw new Error('no canvas')
      brush.imageSmoothingQuality = 'high'
      brush.drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL('image/webp', goodness)
    },
    { png: shot, width: pictureWidth, goodness: quality },
  )
  if (!address.startsWith('data:image/webp;base64,')) throw new Error('this browser draws no WebP')
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

async function makePictures(): Promise<void> {
  await ensureBuilt()
  const work = mkdtempSync(join(tmpdir(), 'help-pictures-'))
  const shell = await launchElectronOnChromium({ dataDir: join(work, '1') })
  try {
    const { page } = shell
    await page.setViewportSize(screen)
    await page.getByRole('button', { name: '装入样例数据' }).click()
    await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
    mkdirSync(folder, { recursive: true })
    const wanted = process.argv.slice(2)
    const chosen = helpPictures.filter((name) => wanted.length === 0 || wanted.includes(name))
    let total = 0
    for (const name of chosen) {
      await ways[name](page)
      const picture = await takePicture(page)
      writeFileSync(join(folder, `${name}.webp`), picture)
      total += picture.length
    }
    console.log(`${chosen.length} pictures, ${Math.round(total / 1024)} KB`)
  } finally {
    await shell.close()
    rmSync(work, { recursive: true, force: true })
  }
}

await makePictures()
