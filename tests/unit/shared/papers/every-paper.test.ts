import { describe, expect, test } from 'vitest'
import { formPaperWords } from '#shared/case/form-paper-words'
import { allSteps } from '#shared/case/all-steps'
import { formWidthMm, type FormPaper } from '#shared/paper/form-paper'
import { layTable } from '#shared/paper/lay-form'
import { renderFormHtml } from '#shared/paper/render-form-html'
import { formPaperKinds, listCasePapers, paperOf } from '#shared/papers/case-papers'
import { aCase } from '#tests/support/case-builders'
import { aBusyCase, lettersOf, paperSheet, papersOf, textOfForm } from '#tests/support/papers/case-for-papers'

const busy = [aBusyCase('handling'), aBusyCase()]
const made = busy.flatMap((one) => papersOf(one))
const letters = busy.flatMap((one) => lettersOf(one))

test.each(formPaperKinds)('%s is made of a case on which all has been done', (kind) => {
  expect([...made, ...letters].map(({ paper }) => paper.kind)).toContain(kind)
})

test.each(formPaperKinds)('%s says in a sentence what it is for, and follows on steps there are', (kind) => {
  const { help, after } = paperOf(kind)
  expect(help).toMatch(/。$/u)
  for (const step of after) expect(Object.keys(allSteps)).toContain(step)
})

describe.each(made.map(({ paper, form }): [string, FormPaper] => [paper.name, form]))('%s', (_name, form) => {
  test('fills the width between its margins in every row', () => {
    for (const table of form.tables) {
      const { edges, rows } = layTable(table, form.type)
      expect(edges.at(-1)).toBeCloseTo(formWidthMm(form.sheet), 1)
      const taken = rows.map(() => 0)
      rows.forEach(({ cells }, nth) => {
        for (const { across, down } of cells)
          for (let under = 0; under < down; under += 1) taken[nth + under] = (taken[nth + under] ?? 0) + across
      })
      expect(taken).toEqual(rows.map(() => edges.length - 1))
    }
  })

  test('has a title and says nothing that is no word', () => {
    expect(form.title).not.toBe('')
    expect(textOfForm(form)).not.toMatch(/undefined|null|NaN|\[object|〔保密〕/u)
  })

  test('is drawn with every character that stands in it', () => {
    const { body } = renderFormHtml(form)
    const drawn = body
      .replaceAll(/<[^>]*>/gu, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
    const bare = (words: string): string => words.replaceAll('☑', '√').replaceAll(/\s/gu, '')
    for (const line of textOfForm({ ...form, mark: '' }).split('\n')) expect(bare(drawn)).toContain(bare(line))
  })
})

test('a case that nobody has registered has no paper of its handling', () => {
  expect(listCasePapers(aCase()).map(({ kind }) => kind)).not.toContain('approval-slip')
})

test('no paper of a confidential case names its caller while that is hidden, and each says so on every page', () => {
  for (const stage of ['handling', 'closed'] as const)
    for (const { paper, form } of papersOf(aBusyCase(stage, { ...paperSheet, confidential: true }))) {
      expect(textOfForm(form), paper.name).not.toMatch(/赵明|13800000001/u)
      expect(form.mark, paper.name).toContain('保密')
      expect(form.mark, paper.name).toContain('李敏')
    }
})

test('every kind has its word in Chinese', () => {
  for (const word of Object.values(formPaperWords)) expect(word).toMatch(/^\p{Script=Han}+$/u)
})
