import type { Page } from 'playwright-core'
import { blocks } from '#tests/unit/shared/paste/blocks'
import { readCalm } from '../browser/read-calm'
import type { ShellUnderTest } from '../browser/shell-under-test'
import { changePerson, goToScreen, type Shoot } from '../main-job/first-run'
import { fillForm } from './fill-form'

/** Goes through what an office of some months has beside its main line, in the sample ledger, and takes a picture of each. */
export async function showOffice({ page }: ShellUnderTest, shoot: Shoot): Promise<void> {
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 300_000 })
  await shoot('today')
  await page
    .getByRole('main')
    .getByRole('button', { name: /^查看清单/ })
    .click()
  await page.getByRole('heading', { name: '每日查看' }).waitFor()
  await shoot('rounds')
  await showEntry(page, shoot)
  await showSideWays(page, shoot)
  await showRegisters(page, shoot)
  await showWarnings(page, shoot)
  await showSettings(page, shoot)
  await changePerson(page, '陆明远')
  await goToScreen(page, '今日工作')
  await page.getByRole('heading', { name: '今日工作' }).waitFor()
  await shoot('today-of-a-leader')
}

/** 登记 with look-alikes beside it, and a pasted block read field by field. */
async function showEntry(page: Page, shoot: Shoot): Promise<void> {
  await page.keyboard.press('F6')
  await page.getByRole('heading', { name: '来电来访登记' }).waitFor()
  await fillForm(page.getByRole('form', { name: '登记' }), {
    受理渠道: '来访',
    来访人: '孙秀英',
    '村（社区）': '北塘村',
    概要: '北塘村停水、水质发黄',
    反映内容: '北塘村又停水三天，来水时水质发黄，请求尽快恢复供水。',
  })
  await readCalm(() => page.getByRole('main').textContent())
  await shoot('entry')
  await page.keyboard.press('F2')
  await page.getByLabel('短信、聊天记录或邮件里的整段文字').fill(blocks.T1)
  await page.getByRole('button', { name: '识别' }).click()
  await page.getByRole('list', { name: '读出的各项' }).waitFor()
  await shoot('entry-pasted-block')
  await page.keyboard.press('Escape')
}

/** A case being handled with the menu of 其他办理 and one of its forms; and one that was handled more than once, if there is any. */
async function showSideWays(page: Page, shoot: Shoot): Promise<void> {
  await page.evaluate(() => void (window.location.hash = '#/ledger/handling'))
  await openFirst(page)
  await page.getByRole('main').getByRole('button', { name: '其他办理', exact: true }).click()
  await page.getByRole('menuitem', { name: '申请延期', exact: true }).waitFor()
  await shoot('side-ways')
  await page.getByRole('menuitem', { name: '联合办公', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await shoot('joint-meeting')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.evaluate(() => void (window.location.hash = '#/sub-ledger/redone'))
  await page.getByText(/^共 \d+ 件$/).waitFor()
  await shoot('register-redone')
  const count = Number(/\d+/.exec((await readCalm(() => page.getByText(/^共 \d+ 件$/).textContent())) ?? '')?.[0] ?? 0)
  if (count === 0) return
  await openFirst(page)
  await page.getByRole('heading', { name: /^第 1 次办理/ }).scrollIntoViewIfNeeded()
  await shoot('case-of-two-rounds')
}

/** Of the ledger's grid, or of a register's table. */
const openFirst = (page: Page): Promise<void> =>
  page
    .getByRole('grid', { name: '台账' })
    .or(page.getByRole('table'))
    .getByText(/^20\d\d-\d{3}$/)
    .first()
    .click()

async function showRegisters(page: Page, shoot: Shoot): Promise<void> {
  for (const name of [
    'reception',
    'returns',
    'extensions',
    'supervision',
    'key',
    'clusters',
    'unstable',
    'look-back',
    'asked-back',
  ]) {
    await page.evaluate((to) => void (window.location.hash = to), `#/sub-ledger/${name}`)
    await page.getByText(/^共 \d+ 件$/).waitFor()
    await shoot(`register-${name}`)
  }
}

/** 苗头预警 of the year behind us. */
async function showWarnings(page: Page, shoot: Shoot): Promise<void> {
  await goToScreen(page, '苗头预警')
  await page.getByRole('button', { name: '近一年' }).click()
  await page.getByRole('region', { name: /^相似诉求（\d+）/u }).waitFor({ timeout: 120_000 })
  await readCalm(() => page.getByRole('main').textContent())
  await shoot('warnings')
}

async function showSettings(page: Page, shoot: Shoot): Promise<void> {
  await goToScreen(page, '设置')
  for (const [tab, name] of [
    ['人员', 'people'],
    ['代班', 'covers'],
    ['阅批轮值', 'rota'],
    ['村社', 'villages'],
    ['日历', 'calendar'],
    ['时限规则', 'rules'],
  ] as const) {
    await page.getByRole('tab', { name: tab, exact: true }).click()
    await readCalm(() => page.getByRole('main').textContent())
    await shoot(`settings-${name}`)
  }
}
