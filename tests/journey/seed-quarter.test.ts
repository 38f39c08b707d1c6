import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RequestRecord } from '#shared/bundle/request-record'
import { addDays } from '#shared/prelude/local-date'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { readCalm } from '#tests/support/browser/read-calm'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { playedShells } from '#tests/support/browser/shell-kinds'
import { startShell } from '#tests/support/browser/start-shell'
import { addDepartments, addPeople, goToScreen, setUpOffice } from '#tests/support/main-job/first-run'
import { importPlanned, openBundleFile } from '#tests/support/main-job/import-bundle'
import { exportReplies } from '#tests/support/main-job/papers-and-export'
import { grant, playCentre, today, type PlayedCentre } from '#tests/support/office-life/centre'
import { takeDown } from '#tests/support/office-life/take-down'
import * as scenes from '#tests/support/office-life/quarter'
import { again, deputy, lampSheet, leaders, sheets, town } from '#tests/support/office-life/quarter-story'
import { findCase, takeStep } from '#tests/support/office-life/take-step'
import { exportTo, handOver, importFrom, joinOffice } from '#tests/support/two-pcs/exchange'
import { makeDemoKeys } from '../../build/demo-keys'

// Seed 2's quarter: 8 cases of a town, by three people on two PCs, with the centre's bundles between. Where LIFE_SHOTS names a
// folder, a picture of each scene's end falls into it.
const shots = process.env['LIFE_SHOTS']
const silent = async (): Promise<void> => undefined

beforeAll(() => ensureBuilt())

describe.each(playedShells)('a quarter of a town on two PCs, in the %s shell', (kind) => {
  const pcs: ShellUnderTest[] = []
  const numbers = Object.fromEntries(Object.entries(sheets).map(([way, { sheet }]) => [way, sheet.sheetNumber]))
  const number = (way: keyof typeof sheets): string => numbers[way] ?? ''
  let place = ''
  let centre: PlayedCentre
  let requests: readonly RequestRecord[] = []
  let files = 0

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'seed-quarter-'))
    if (shots !== undefined) mkdirSync(shots, { recursive: true })
    const keys = await makeDemoKeys()
    keys.writeForProgram(place)
    centre = playCentre(keys)
    for (const name of ['a', 'b']) pcs.push(await startShell(kind, join(place, name)))
  })

  afterAll(async () => {
    for (const shell of pcs.splice(0)) await shell.kill()
    rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })

  afterEach(async (context) => {
    if (shots === undefined) return
    const name = context.task.name.slice(0, 40).replaceAll(' ', '-')
    for (const [index, { page }] of pcs.entries())
      await page.screenshot({ path: join(shots, `quarter-${kind}-${name}-${index}.png`) })
  })

  /** The clerk's PC, and the one of the leaders upstairs. */
  const pc = (which: 'clerk' | 'leaders'): ShellUnderTest => {
    const found = pcs[which === 'clerk' ? 0 : 1]
    if (found === undefined) throw new Error('the PC was not started')
    return found
  }
  const page = (): Page => pc('clerk').page
  // Looked at once: whoever calls it looks again.
  const shown = (): Promise<string> => page().getByRole('main').innerText()
  const newFile = (): string => join(place, `${(files += 1)}.hlb`)
  const toLeaders = () => handOver(pc('clerk'), pc('leaders'), newFile())
  const toClerk = () => handOver(pc('leaders'), pc('clerk'), newFile())
  const importFromCentre = async (
    ...sent: Parameters<PlayedCentre['send']> extends [string, ...infer Rest] ? Rest : never
  ) => {
    expect(await openBundleFile(pc('clerk'), await centre.send(newFile(), ...sent))).toEqual({ type: 'planned' })
  }
  const exportToCentre = async () => {
    const path = newFile()
    await exportReplies(pc('clerk'), silent, path)
    return centre.read(path)
  }
  const dueDayOf = async (sought: string): Promise<string> => {
    await findCase(page(), sought)
    return (
      (await readCalm(() =>
        page()
          .getByText(/^办结时限/)
          .first()
          .locator('..')
          .textContent(),
      )) ?? ''
    )
  }

  it('begins with one clerk, who adds the two leaders, and takes in what the centre assigned', async () => {
    await setUpOffice(pc('clerk'), town, {
      keys: join(place, 'office.keys.json'),
      card: join(place, 'centre.card.json'),
    })
    await addDepartments(page())
    await addPeople(page(), leaders)
    await importFromCentre(Object.values(sheets))
    expect(await importPlanned(pc('clerk'))).toBe(6)
  })

  it('takes two more cases down: one answered on the spot, one that the centre knows nothing of yet', async () => {
    await takeDown(page(), {
      电话: '13800000055',
      来电人: '王明',
      概要: '咨询农民建房审批手续',
      反映内容: '咨询宅基地建房需要哪些手续。',
      内容分类: '农业农村/宅基地与建房',
      诉求类型: '咨询',
      办理分类: '政策解释',
      现场答复: '已说明建房申请的条件和材料。',
    })
    await takeDown(page(), {
      电话: '13800000009',
      来电人: '孙秀英',
      '村（社区）': '柳河村',
      概要: '柳河村路灯不亮',
      反映内容: '柳河村主路路灯已有半月不亮，请求尽快维修。',
      内容分类: '乡村建设/路灯',
    })
    await takeStep(page(), '呈报', { 呈报给: deputy })
    await expect.poll(shown).toContain('待批示')
  })

  it('registers and submits the sheets, and asks to give back the one that is not its own', async () => {
    await scenes.registerSheets(page())
    await findCase(page(), number('returned'))
    await expect.poll(shown).toContain('申请退单：不属本单位职责')
  })

  it('lets the leaders join with a PC of their own, who instruct', async () => {
    await joinOffice(pc('clerk'), pc('leaders'), place, '二楼督办科')
    const whole = newFile()
    await exportTo(pc('clerk'), whole, true)
    await pc('leaders').page.getByRole('button', { name: '去导入同步包' }).click()
    await importFrom(pc('leaders'), whole, deputy)
    await scenes.instructByHand(pc('leaders').page, '柳河村路灯不亮')
    expect(await toClerk()).toBeGreaterThan(0)
  })

  it('hands the cases out, with two departments that assist, and asks for more time and for a superior', async () => {
    await scenes.assignJointly(page())
    await scenes.recordInstructions(page())
    for (const way of ['extended', 'beyond', 'redone', 'plain'] as const) {
      await findCase(page(), number(way))
      await scenes.assign(page())
      if (way === 'extended') await scenes.askForMoreTime(page(), addDays(today, 17))
      if (way === 'beyond') await scenes.askSuperior(page())
    }
    await findCase(page(), '柳河村路灯不亮')
    await scenes.assign(page())
    await expect.poll(shown).toContain('办理中')
  })

  it('sends its three requests to the centre in a reply bundle', async () => {
    const sent = await exportToCentre()
    requests = sent.requests
    expect(sent.replies).toEqual([])
    expect(requests.map(({ kind: asked, sheetNumber }) => [asked, sheetNumber]).toSorted()).toEqual([
      ['coordination', number('beyond')],
      ['extension', number('extended')],
      ['return', number('returned')],
    ])
    await page().getByText('已导出 3 项请求').waitFor()
  })

  it('takes in what the centre granted, with the sheet for what was taken down before, which joins it', async () => {
    await importFromCentre(
      [lampSheet],
      requests.map((request) => grant(request, request.kind === 'return' ? { newUnit: '县交通运输局' } : {})),
    )
    await page().getByText('受理中心的答复（3 项）').waitFor()
    await page()
      .getByRole('button', { name: /^归并到/ })
      .click()
    await importPlanned(pc('clerk'))
    expect(await dueDayOf(number('extended'))).toContain(addDays(today, 17))
    await findCase(page(), number('returned'))
    await page().getByText('已退单').first().waitFor()
    await findCase(page(), lampSheet.sheet.sheetNumber)
    await page().getByRole('heading', { name: '本单位登记的内容（已归并）' }).waitFor()
  })

  it('works: the joint case by a meeting and what each department did, the others by the clerk', async () => {
    await findCase(page(), number('joint'))
    await scenes.meetAndWork(page())
    await expect.poll(shown).toContain('占道堆物已清理。')
    await scenes.workAndReply(page(), '排水沟堵塞，路面低洼。', '已疏通排水沟 120 米，修补路面 40 平方米。')
    for (const [sought, findings, opinion] of [
      [number('extended'), '水泵轴承损坏。', '已更换水泵，恢复灌溉。'],
      [number('beyond'), '路面破损属实，省道由县公路局管养。', '县公路局已列入大修计划，本镇先行填补坑槽。'],
      [number('redone'), '垃圾车故障，清运中断。', '已恢复每日清运。'],
      [number('plain'), '村口确无站牌。', '已报县公交公司，月底前设立站牌。'],
      [lampSheet.sheet.sheetNumber, '线路断开。', '已接通线路，路灯恢复照明。'],
    ] as const) {
      await findCase(page(), sought)
      await scenes.workAndReply(page(), findings, opinion)
    }
    await toLeaders()
  })

  it('has every answer read by the secretary, told to the caller and sent to the centre', async () => {
    const answered = [
      ...['joint', 'extended', 'beyond', 'redone', 'plain'].map((way) => numbers[way] ?? ''),
      lampSheet.sheet.sheetNumber,
    ]
    await scenes.passAll(pc('leaders').page, answered)
    await toClerk()
    for (const sought of answered) await scenes.tellAndFeedBack(page(), sought)
    const { replies, requests: left } = await exportToCentre()
    expect(left).toEqual([])
    expect(
      replies.map(({ sheetNumber, round, reviewerName }) => [sheetNumber, round, reviewerName]).toSorted(),
    ).toEqual(answered.map((sought) => [sought, 1, '陈立新']).toSorted())
    expect(replies.find(({ sheetNumber }) => sheetNumber === number('joint'))?.opinion).toContain('疏通排水沟 120 米')
  })

  it('handles once more what the centre sends back, and answers it as its second round', async () => {
    await importFromCentre([{ ...sheets.redone, sheet: again }])
    await page()
      .getByText('已变更 1')
      .or(page().getByText(/变更 1/))
      .first()
      .waitFor()
    await importPlanned(pc('clerk'))
    await findCase(page(), number('redone'))
    await page()
      .getByText(/重办，第 2 次办理/)
      .first()
      .waitFor()
    await scenes.assign(page())
    await scenes.workAndReply(page(), '清运后又堆满，垃圾点容量不足。', '已增设垃圾箱两个，每日清运两次。')
    await toLeaders()
    await scenes.passAll(pc('leaders').page, [number('redone')])
    await toClerk()
    await scenes.tellAndFeedBack(page(), number('redone'))
    await page()
      .getByRole('heading', { name: /^第 1 次办理/ })
      .waitFor()
    const { replies } = await exportToCentre()
    const second = replies.filter(({ sheetNumber }) => sheetNumber === number('redone'))
    expect(second.map(({ round, sheetRevision, opinion }) => [round, sheetRevision, opinion])).toEqual([
      [2, 2, '已增设垃圾箱两个，每日清运两次。'],
    ])
  })

  it('shows the same cases on both PCs at the end', async () => {
    await toLeaders()
    const listOf = async (shell: ShellUnderTest): Promise<string> => {
      await goToScreen(shell.page, '台账')
      await shell.page.getByRole('searchbox', { name: '搜索台账' }).fill('')
      return (await readCalm(() => shell.page.getByRole('grid', { name: '台账' }).innerText())) ?? ''
    }
    const own = await listOf(pc('clerk'))
    expect(own.match(/20\d\d-00\d/g)).toHaveLength(8)
    expect(await listOf(pc('leaders'))).toBe(own)
  })
})
