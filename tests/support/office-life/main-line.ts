import type { Page } from 'playwright-core'
import { fillReply, openStep, sendForReview, signAs, submit, type WrittenReply } from '../main-job/handle-case'
import { changePerson } from '../main-job/first-run'
import { fillForm, type Answers } from './fill-form'
import { findCase } from './take-step'

/** Takes a step that is a leader's consent by the leader's own PIN. */
export async function signStep(
  page: Page,
  button: string,
  leader: string,
  answers: Answers,
  done = button,
): Promise<void> {
  const dialog = await openStep(page, button)
  await fillForm(dialog, answers)
  await signAs(dialog, leader)
  await submit(dialog, done)
}

/** 审阅: the case on screen is read and passed by who sits there. */
export const passReply = (page: Page, reviewer: string): Promise<void> =>
  signStep(page, '审阅', reviewer, { 审阅意见: '通过' }, '审阅通过')

/** Writes the reply of the case on screen, sends it for review and goes back to the case. */
export async function writeReplyAndSend(page: Page, reply: WrittenReply): Promise<void> {
  await fillReply(page, reply)
  await sendForReview(page)
  await page.getByRole('button', { name: '返回案件' }).click()
}

/** Sits somebody down and opens a case by what it is found by. */
export async function sitDownAt(page: Page, person: string, sought: string): Promise<void> {
  await changePerson(page, person)
  await findCase(page, sought)
}
