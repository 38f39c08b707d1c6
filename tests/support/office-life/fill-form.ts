import type { Locator } from 'playwright-core'

/** What is written into a field: a text or day, a choice by its word, several of a list, or whether a box is ticked. */
export type Answer = string | boolean | readonly string[]

/** What is written into a form, by the words that stand over its fields. */
export type Answers = Readonly<Record<string, Answer>>

/** Fills fields by their labels, in the order given; whatever is not named stays as it stands. */
export async function fillForm(form: Locator, answers: Answers): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) await fillField(form, label, answer)
}

/** Adds a line to a list of a form and fills it. `nth` counts from 1. */
export async function addLine(form: Locator, list: string, nth: number, answers: Answers): Promise<void> {
  await form.getByRole('button', { name: `添加一行${list}` }).click()
  await fillForm(form.getByRole('group', { name: `${list}第 ${nth} 行` }), answers)
}

async function fillField(form: Locator, label: string, answer: Answer): Promise<void> {
  // A choice is named by its label and what is chosen; a label may go on in brackets.
  const name = new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}(?=$|[\\s*（])`, 'u')
  const page = form.page()
  if (typeof answer === 'boolean') return form.getByRole('checkbox', { name }).setChecked(answer)
  if (typeof answer !== 'string') {
    await form.getByRole('combobox', { name }).click()
    for (const one of answer) await page.getByRole('option', { name: one }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    return
  }
  const written = form.getByRole('textbox', { name })
  const listed = form.getByRole('combobox', { name })
  const named = form.getByRole('radiogroup', { name })
  const field = written.or(listed).or(named).first()
  await field.waitFor()
  // Looked at once: what a field is does not change.
  const kind = await field.evaluate((one) => `${one.tagName} ${one.getAttribute('role') ?? ''}`)
  if (kind.endsWith('radiogroup')) await field.getByRole('radio', { name: answer, exact: true }).check()
  else if (kind === 'DIV combobox') {
    await field.click()
    await page.getByRole('option', { name: answer }).first().click()
  } else if (kind.endsWith('combobox') && (await isStrict(field))) {
    // A list that is searched by typing folds out first; what is marked in it is taken.
    await field.focus()
    await page.getByRole('listbox').waitFor()
    await field.fill(answer)
    await page.getByRole('option', { name: answer }).first().waitFor()
    await field.press('Enter')
  } else await field.fill(answer)
}

/** Whether only what stands in the list can be chosen: such a list can be folded out. */
const isStrict = (field: Locator): Promise<boolean> =>
  field.evaluate((one) => one.parentElement?.querySelector('button[aria-label=展开], button[aria-label=收起]') !== null)
