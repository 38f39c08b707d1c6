import type { Assignment } from '#shared/case/sheet'
import type { Page } from 'playwright-core'
import { changePerson } from '../main-job/first-run'
import { openStep, submit } from '../main-job/handle-case'
import { inDays } from './fill-limit'
import { addLine, fillForm } from './fill-form'
import { passReply, signStep, sitDownAt, writeReplyAndSend } from './main-line'
import { clerk, deputy, secretary, sheets } from './quarter-story'
import { findCase, openSide, takeSide, takeStep } from './take-step'

// What the three people of seed 2's town do at their PCs, a scene each.

const numberOf = ({ sheet }: Assignment): string => sheet.sheetNumber

/** 签收、登记 of every sheet, and 呈报: the joint one to the deputy first and the secretary after; the one that is not ours goes back. */
export async function registerSheets(page: Page): Promise<void> {
  for (const one of Object.values(sheets)) {
    await findCase(page, numberOf(one))
    if (one === sheets.joint) await takeStep(page, '签收', {})
    await takeStep(page, '登记', {})
    if (one === sheets.returned)
      await takeSide(page, '申请退单', {
        退单理由: '不属本单位职责',
        理由说明: '公交线路由县交通运输局管理。',
        领导意见: '周海平：同意退回。',
        建议承办单位: '县交通运输局',
        '事先沟通（单位、人、电话）': '县交通运输局 李某 0552-1234567',
      })
    else if (one === sheets.joint) await takeStep(page, '呈报', { 呈报给: deputy, 再呈报: secretary })
    else await takeStep(page, '呈报', { 呈报给: deputy })
  }
}

/** 批示 of the joint case by both leaders, and of what the office took down itself, by their own PINs. */
export async function instructByHand(page: Page, own: string): Promise<void> {
  await changePerson(page, deputy)
  await findCase(page, numberOf(sheets.joint))
  await signStep(page, '逐级批示', deputy, { 批示内容: '涉及几个部门，请联合办公。' }, '批示')
  await findCase(page, own)
  await signStep(page, '批示', deputy, { 批示内容: '请核实办理，按期答复。' })
  await sitDownAt(page, secretary, numberOf(sheets.joint))
  await signStep(page, '批示', secretary, { 批示内容: '同意，由村建办牵头。' })
}

/** 批示 of the other sheets, which the deputy signed on paper. */
export async function recordInstructions(page: Page): Promise<void> {
  for (const one of [sheets.extended, sheets.beyond, sheets.redone, sheets.plain]) {
    await findCase(page, numberOf(one))
    const answers = { 批示内容: '请核实办理，按期答复。', 原件存放处: '热线办签批卷第 1 册' }
    await takeStep(page, '代录批示', answers, '保存代录的批示')
  }
}

/** 交办 with two departments that assist, each with its own day. */
export async function assignJointly(page: Page): Promise<void> {
  await findCase(page, numberOf(sheets.joint))
  const order = await openStep(page, '交办')
  await fillForm(order, { 主办部门: '村镇建设办公室', 承办人: clerk })
  await addLine(order, '协办分工', 1, { 协办部门: '农业农村办公室', 协办时限: inDays(5), 协办要求: '疏通排水沟' })
  await addLine(order, '协办分工', 2, { 协办部门: '综合行政执法队', 协办时限: inDays(6), 协办要求: '清理占道堆物' })
  await submit(order, '交办')
}

/** 联合办公: the meeting with what was decided, both answers of those who assist, and the task done. */
export async function meetAndWork(page: Page): Promise<void> {
  const meeting = await openSide(page, '联合办公')
  await fillForm(meeting, {
    地点: '镇二楼会议室',
    本单位到会: [clerk, deputy],
    外单位到会: '石桥村村委会 王某',
    会议纪要: '先疏通排水沟，再修补路面。',
  })
  await addLine(meeting, '议定事项', 1, { 做什么: '疏通排水沟', 谁来做: clerk, 什么时候以前: inDays(5) })
  await submit(meeting, '保存会议')
  for (const [department, text] of [
    ['农业农村办公室', '排水沟已疏通 120 米。'],
    ['综合行政执法队', '占道堆物已清理。'],
  ] as const)
    await takeSide(page, '协办答复', { 协办部门: department, 办理情况: text }, '保存协办答复')
  await takeSide(page, '议定事项完成', { 完成情况: '已疏通，雨天不再积水。' }, '记为完成')
}

/** 交办 to the village construction office. */
export const assign = (page: Page): Promise<void> =>
  takeStep(page, '交办', { 主办部门: '村镇建设办公室', 承办人: clerk })

/** 办理记录, 联系来电人 and the reply, sent for review. */
export async function workAndReply(page: Page, findings: string, opinion: string): Promise<void> {
  await takeStep(page, '办理记录', { 办理情况: `到现场查看：${findings}` }, '保存记录')
  await writeReplyAndSend(page, { format: 'report', findings, opinion })
}

export async function askForMoreTime(page: Page, until: string): Promise<void> {
  await takeSide(page, '申请延期', {
    申请延到: until,
    延期理由: '水泵配件要从外地采购。',
    怎样告知来电人: '已电话告知。',
  })
}

export async function askSuperior(page: Page): Promise<void> {
  await takeSide(page, '提请上级协调', {
    '请哪一级、哪个单位协调': '县公路局',
    请求协调的事项: '将省道青山段列入大修计划。',
    本级已经做的工作: '已设警示标志，填补坑槽 12 处。',
    怎样告知来电人: '电话告知本级办不了，已提请县公路局，来电人表示理解。',
  })
}

/** 审阅 of everything that waits for the secretary. */
export async function passAll(page: Page, sought: readonly string[]): Promise<void> {
  await changePerson(page, secretary)
  for (const one of sought) {
    await findCase(page, one)
    await passReply(page, secretary)
  }
}

/** The caller is told, and the answer leaves under its stub. */
export async function tellAndFeedBack(page: Page, sought: string): Promise<void> {
  await findCase(page, sought)
  await takeStep(page, '答复来电人', { 答复情况: '电话告知办理结果。', 来电人意见: '满意' }, '保存答复记录')
  await takeStep(page, '反馈', {})
}
