import type { Page } from 'playwright-core'
import type { ShellUnderTest } from '../browser/shell-under-test'
import { untilThere } from '../browser/until-there'
import { addDepartments, addPeople, changePerson, setUpOffice, type Shoot } from '../main-job/first-run'
import { fillReply, openStep, sendForReview, signAs, submit } from '../main-job/handle-case'
import { printPaper } from '../main-job/papers-and-export'
import { fillForm } from './fill-form'
import { fillLimit } from './fill-limit'
import { takeStep } from './take-step'

/** The office of the first day: one clerk, and the leader who signs on paper. */
const office = {
  name: '青山镇人民政府',
  shortName: '青山镇',
  code: 'qingshan',
  telephone: '0552-8601234',
  rules: '山东省政务服务热线 2020',
  person: { name: '林晓燕' },
} as const
const secretary = { name: '陈立新', post: '党委书记', department: '党政综合办公室', roles: ['审阅'] }

/** Where the files of the day are saved. */
export interface FirstDayFiles {
  readonly keys: string
  /** The archived case as one file, a zip. */
  readonly caseFolder: string
}

/** Plays an office's first day from the empty program to its first case in the archive. Ends on the case. */
export async function playFirstDay(shell: ShellUnderTest, files: FirstDayFiles, shoot: Shoot): Promise<void> {
  const { page } = shell
  await setUpOffice(shell, office, { backUpTo: files.keys }, shoot)
  await addDepartments(page)
  await addPeople(page, [secretary])
  await shoot('people')
  await takeDown(page, shoot)
  await handle(page, shoot)
  await answer(shell, shoot)
  await close(shell, files.caseFolder, shoot)
}

/** 接访登记 of a visitor. */
async function takeDown(page: Page, shoot: Shoot): Promise<void> {
  await page.keyboard.press('F6')
  await page.getByRole('heading', { name: '来电来访登记' }).waitFor()
  await fillForm(page.getByRole('form', { name: '登记' }), {
    受理渠道: '来访',
    电话: '13800000009',
    来访人: '孙秀英',
    '村（社区）': '石桥村',
    概要: '石桥村主路路灯不亮',
    反映内容: '石桥村主路路灯已有半月不亮，夜间出行不便，请求尽快维修。',
    内容分类: '乡村建设/路灯',
  })
  await fillLimit(page)
  await shoot('entry')
  await page.getByRole('main').getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('已登记为').waitFor()
}

/** 呈报、批示 on paper、交办、办理. */
async function handle(page: Page, shoot: Shoot): Promise<void> {
  await shoot('registered')
  await takeStep(page, '呈报', {})
  await takeStep(page, '代录批示', { 批示内容: '请村建办办理。', 原件存放处: '综合办卷柜' }, '保存代录的批示')
  await takeStep(page, '交办', { 主办部门: '村镇建设办公室', 承办人: '林晓燕' })
  await takeStep(page, '办理记录', { 办理情况: '到现场查看，线路断开，已请电工接通。' }, '保存记录')
  await shoot('handling')
}

/** The reply with the secretary's consent, printed and told to the caller. */
async function answer(shell: ShellUnderTest, shoot: Shoot): Promise<void> {
  const { page } = shell
  await fillReply(page, {
    format: 'letter',
    subject: '石桥村主路路灯不亮',
    investigators: '林晓燕',
    findings: '经查，主路路灯线路断开，情况属实。',
    opinion: '已接通线路，路灯恢复照明。',
  })
  await shoot('reply')
  await sendForReview(page)
  await page.getByRole('button', { name: '返回案件' }).click()
  // What she wrote alone she may not record as read by another: the secretary signs it at her PC.
  await changePerson(page, secretary.name)
  const review = await openStep(page, '审阅')
  await fillForm(review, { 审阅意见: '通过' })
  await signAs(review, secretary.name)
  await shoot('review')
  await submit(review, '审阅通过')
  await changePerson(page, office.person.name)
  await takeStep(page, '答复来电人', { 答复情况: '电话告知路灯已修好。', 来电人意见: '满意' }, '保存答复记录')
  await takeStep(page, '反馈', {})
  await page.getByRole('main').getByText('已反馈').first().waitFor()
  await page.getByRole('button', { name: '查看、打印回复' }).click()
  await printPaper(shell, '打印回复')
  await page.getByRole('tab', { name: '存根' }).click()
  await printPaper(shell, '打印存根')
  await page.getByRole('button', { name: '返回案件' }).click()
}

/** 回访、办结、归档, and the case as a folder to lay beside its papers. */
async function close(shell: ShellUnderTest, folderTo: string, shoot: Shoot): Promise<void> {
  const { page } = shell
  await takeStep(page, '回访', { 问题是否解决: '已解决', 对办理结果: '满意', 对办理过程: '满意' }, '保存回访')
  await shoot('visited')
  await takeStep(page, '办结', { 办结方式: '实质性办结：① 实质办结' })
  await takeStep(page, '归档', { 档号: '2026-001', 存放处: '综合办卷柜' })
  await page.getByRole('main').getByText('归档，档号 2026-001').first().waitFor()
  await page.getByRole('button', { name: '现在导出' }).click()
  await shoot('case-folder')
  shell.queueSave(folderTo)
  await submit(page.getByRole('dialog', { name: '导出案件文件夹' }), '导出为压缩包')
  await untilThere(folderTo)
  await shoot('archived')
}
