import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { readCalm } from '#tests/support/browser/read-calm'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { playedShells } from '#tests/support/browser/shell-kinds'
import { startShell } from '#tests/support/browser/start-shell'
import { addDepartments, addPeople, changePerson, goToScreen, setUpOffice } from '#tests/support/main-job/first-run'
import { openStep, submit } from '#tests/support/main-job/handle-case'
import { inDays } from '#tests/support/office-life/fill-limit'
import { fillForm } from '#tests/support/office-life/fill-form'
import { signStep, sitDownAt, writeReplyAndSend } from '#tests/support/office-life/main-line'
import { takeDown } from '#tests/support/office-life/take-down'
import { findCase, takeSide, takeStep } from '#tests/support/office-life/take-step'

// Seed 1's bureau, whose units are schools: a key case from 批转 to 回头看, with a leader who answers for it, a handler who has to step
// aside and a head who is away. Where LIFE_SHOTS names a folder, a picture of each scene's end falls into it.
const shots = process.env['LIFE_SHOTS']
const [clerk, deputy, head] = ['苏文静', '韩建国', '郭志明']
const [teacher, dean, principal] = ['马晓东', '周丽华', '吴秀兰']
const fees = '第一中学违规收取资料费'

beforeAll(() => ensureBuilt())

describe.each(playedShells)('an education bureau with its schools, in the %s shell', (kind) => {
  let place = ''
  let shell: ShellUnderTest | undefined

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'seed-bureau-'))
    if (shots !== undefined) mkdirSync(shots, { recursive: true })
    shell = await startShell(kind, join(place, 'data'))
  })

  afterAll(async () => {
    await shell?.kill()
    rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })

  afterEach(async (context) => {
    const name = context.task.name.slice(0, 40).replaceAll(/\W+/g, '-')
    if (shots !== undefined) await page().screenshot({ path: join(shots, `bureau-${kind}-${name}.png`) })
  })

  const page = (): Page => {
    if (shell === undefined) throw new Error('the program was not started')
    return shell.page
  }

  // Looked at once: whoever calls it looks again.
  const shown = (): Promise<string> => page().getByRole('main').innerText()

  it('is set up with its schools as units, its leaders, and a city’s rules for its own', async () => {
    if (shell === undefined) throw new Error('the program was not started')
    await setUpOffice(
      shell,
      {
        name: '青山区教育局',
        shortName: '区教育局',
        code: 'jiaoyu',
        telephone: '',
        rules: '山东省政务服务热线 2020',
        person: { name: clerk, post: '信访室主任', department: '信访室' },
      },
      {},
    )
    await addDepartments(page(), ['局领导', '第一中学', '实验小学'])
    await addPeople(page(), [
      { name: deputy, post: '党委副书记', department: '局领导', roles: ['督办'] },
      { name: head, post: '局长', department: '局领导', roles: ['审阅'], isHead: true },
      { name: teacher, post: '总务主任', department: '第一中学', roles: ['承办'] },
      { name: dean, post: '副校长', department: '第一中学', roles: ['承办'] },
      { name: principal, post: '校长', department: '实验小学', roles: ['承办'] },
    ])
    await expect.poll(shown).toContain('在岗 6 人')
  })

  it('takes down what the district government passed on, with the limit that its rules name', async () => {
    await takeDown(page(), {
      受理渠道: '上级转办',
      电话: '13800000021',
      反映人: '刘强',
      概要: fees,
      反映内容: '第一中学向学生收取资料费 200 元，没有公示。',
      诉求类型: '投诉',
      内容分类: '教育卫生/学校教育',
      上级编号: '区府批 2026-018',
      列为重点案件: true,
    })
    await takeDown(page(), {
      电话: '13800000022',
      来电人: '陈红',
      概要: '实验小学校门口放学拥堵',
      反映内容: '实验小学放学时校门口拥堵，请求分时放学。',
      内容分类: '教育卫生/学校教育',
    })
    await expect.poll(shown).toContain('各类诉求 5 个工作日')
  })

  it('puts it under the charge of a leader, whom everybody sees, and has it instructed by the head', async () => {
    await findCase(page(), fees)
    await takeSide(page(), '包案', { 包案领导: deputy, 说明: '听取进展，按时上报。' })
    await expect.poll(shown).toContain(`${deputy}包案`)
    await takeStep(page(), '呈报', { 呈报给: head })
    await sitDownAt(page(), head, fees)
    await signStep(page(), '批示', head, { 批示内容: '请第一中学立即核查，全额退还。' })
    await sitDownAt(page(), clerk, '实验小学')
    await takeStep(page(), '呈报', { 呈报给: deputy })
    await takeStep(page(), '代录批示', { 批示内容: '请实验小学办理。', 原件存放处: '信访室卷柜' }, '保存代录的批示')
  })

  it('passes each on to a school with a day of its own, and to another person where one has to step aside', async () => {
    await takeStep(page(), '交办', { 主办部门: '实验小学', 承办人: principal, 内部时限: inDays(2) })
    await findCase(page(), fees)
    await takeStep(page(), '交办', { 主办部门: '第一中学', 承办人: teacher, 内部时限: inDays(3) })
    await takeSide(page(), '回避', { 回避人: teacher, 回避理由: '资料费由其经手。' }, '登记回避')
    await page().getByText(`承办人${teacher}应当回避：请改派另一位承办人。`).waitFor()
    await changePerson(page(), teacher)
    const write = page().getByRole('main').getByRole('button', { name: '拟写回复' })
    await expect.poll(() => write.isDisabled()).toBe(true)
    await changePerson(page(), clerk)
    const again = await openStep(page(), '改派')
    await fillForm(again, { 承办人: dean })
    await submit(again, '改派')
    await expect
      .poll(() =>
        page()
          .getByText(/应当回避：请改派/)
          .count(),
      )
      .toBe(0)
  })

  it('answers it, while the head is away, by who covers for him', async () => {
    await goToScreen(page(), '设置')
    await page().getByRole('tab', { name: '代班', exact: true }).click()
    await takeStep(
      page(),
      '安排代班',
      { 谁离岗: head, 由谁代班: deputy, 到哪天止: inDays(4), 事由: '外出学习' },
      '安排',
    )
    await sitDownAt(page(), dean, fees)
    await takeStep(page(), '办理记录', { 办理情况: '查明收费 200 元未公示，涉及 86 人。' }, '保存记录')
    await writeReplyAndSend(page(), {
      format: 'report',
      findings: '经查，第一中学未经公示收取资料费每人 200 元，情况属实。',
      opinion: '一、全额退还所收费用。\n二、对责任人批评教育。',
    })
    await changePerson(page(), deputy)
    await signStep(page(), '审阅', deputy, { 审阅意见: '通过' }, '审阅通过')
    await expect.poll(shown).toContain(`代${head}`)
    await changePerson(page(), clerk)
    await takeStep(page(), '答复来电人', { 答复情况: '电话告知已全额退费。', 来电人意见: '满意' }, '保存答复记录')
    await takeStep(page(), '反馈', {})
  })

  it('visits the caller, closes it in substance, and looks back whether it is still settled', async () => {
    await takeStep(
      page(),
      '回访',
      { 回访方式: '上门', 诉求是否属实: '属实', 问题是否解决: '已解决', 对办理结果: '满意', 对办理过程: '基本满意' },
      '保存回访',
    )
    await takeStep(page(), '办结', { 办结方式: '实质性办结：① 实质办结' })
    await takeSide(page(), '安排回头看', { 回头看日期: inDays(30), 由谁去看: clerk, 看什么: '有没有再收费' })
    await takeStep(page(), '记录回头看', {
      结果: '问题没有反弹',
      去看的人: clerk,
      看到的情况: '收费已公示，没有再收。',
    })
    await takeStep(page(), '归档', { 档号: '2026-信-001', 存放处: '信访室 1 号柜' })
    await expect.poll(shown).toContain('归档，档号 2026-信-001')
  })

  it('finds the case in its registers: key cases with their leaders, return visits, looks back', async () => {
    await goToScreen(page(), '台账')
    await page().getByRole('main').getByRole('button', { name: '分类台账' }).click()
    const registers = page().getByRole('navigation', { name: '分类台账' })
    for (const [word, said] of [
      ['重点案件', deputy],
      ['回访', '满意'],
      ['回头看', '没有反弹'],
    ] as const) {
      await registers.getByText(word, { exact: true }).click()
      const row = page().getByRole('row').filter({ hasText: fees })
      await row.waitFor()
      expect(await readCalm(() => row.textContent())).toContain(said)
    }
  })
})
