import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTemplate, templateLimits } from '#shared/report/parse-template'
import { conditionSubjects, statesOf, templateFields } from '#shared/report/template-fields'
import { tellTemplateFault } from '#shared/report/template-fault-words'

/** The words of the first fault; what is no fault is a failed test. */
function faultOf(text: string): string {
  const parsed = parseTemplate(text)
  if (parsed.ok) throw new Error(`understood: ${text}`)
  return tellTemplateFault(parsed.failure)
}

describe('a template', () => {
  it('is text with fields and conditions, also in full-width braces', () => {
    expect(parseTemplate('受理{受理}｛若 受理 同比上升｝，上升｛完｝')).toEqual({
      ok: true,
      value: [
        { kind: 'text', text: '受理' },
        { kind: 'field', field: { kind: 'figure', measure: 'taken-in', aspect: 'now' } },
        {
          kind: 'choice',
          branches: [
            {
              condition: { kind: 'figure', measure: 'taken-in', state: '同比上升' },
              pieces: [{ kind: 'text', text: '，上升' }],
            },
          ],
          otherwise: [],
        },
      ],
    })
  })

  it.each([
    ['第一行\n受理{受里}件', '第 2 行第 3 字 {受里}：没有“受里”这个字段。'],
    ['{受理环笔}', '第 1 行第 1 字 {受理环笔}：没有“受理环笔”这个字段。是不是“受理环比”、“受理”、“受理环比增减”？'],
    ['受理{受理', '第 1 行第 3 字 {受理：花括号只有左边，缺右边的 }。'],
    ['受理{受理\n}件', '第 1 行第 3 字 {受理：花括号只有左边，缺右边的 }。'],
    ['受理}', '第 1 行第 3 字 }：花括号只有右边，缺左边的 {。'],
    ['{ }', '第 1 行第 1 字 { }：花括号里没有字。'],
    ['{若 受理}多{完}', '第 1 行第 1 字 {若 受理}：条件没写完整，应写成 {若 受理 同比上升}。'],
    ['{若 收理 有}', '第 1 行第 1 字 {若 收理 有}：条件里没有“收理”这个指标。'],
    ['{若 不稳定因素 上升}', '第 1 行第 1 字 {若 不稳定因素 上升}：“不稳定因素”不能说“上升”，只能说“有”、“无”。'],
    ['一{若 受理 有}多\n{若 办结 有}少{完}', '第 1 行第 2 字 {若 受理 有}：这个条件没有写 {完}。'],
    ['{否则}', '第 1 行第 1 字 {否则}：{否则} 前面没有 {若 …}。'],
    ['多{完}', '第 1 行第 2 字 {完}：{完} 前面没有 {若 …}。'],
    ['{若 受理 有}{否则}{否则}{完}', '第 1 行第 13 字 {否则}：{否则} 后面不能再有 {否则}，应先写 {完}。'],
    [
      '{受理同比增减率}',
      '第 1 行第 1 字 {受理同比增减率}：没有“受理同比增减率”这个字段。是不是“受理同比增减”、“受理件次同比增减”、“受理人次同比增减”？',
    ],
  ])('%j is refused by its first fault, with its place', (text, words) => {
    expect(faultOf(text)).toBe(words)
  })

  it('is refused where its conditions stand too deep in one another, and where it is too long', () => {
    expect(faultOf('{若 受理 有}'.repeat(templateLimits.depth + 1))).toContain('条件套得太深')
    expect(faultOf('字'.repeat(templateLimits.chars + 1))).toContain('模板太长')
  })

  it('of any text either is understood, or names its first fault and where it stands', () => {
    const piece = fc.oneof(
      fc.constantFrom(...templateFields.keys()).map((name) => `{${name}}`),
      fc
        .constantFrom(...conditionSubjects)
        .chain(([name, subject]) => fc.constantFrom(...statesOf(subject)).map((state) => `{若 ${name} ${state}}`)),
      fc.constantFrom('{否则}', '{完}', '{完}', '{', '}', '｛', '\n', '{又若 受理 无}', '{若 期间 有}', '{不知}'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const parsed = parseTemplate(text)
        if (parsed.ok) return
        const { line, column, text: shown } = parsed.failure.place
        const found = [...(text.split('\n')[line - 1] ?? '')].slice(column - 1).join('')
        expect(found.startsWith(shown)).toBe(true)
        expect(tellTemplateFault(parsed.failure)).toMatch(/^第 \d+ 行第 \d+ 字.+：.+[。？]$/su)
        // Nothing before it is at fault.
        const before =
          text
            .split('\n')
            .slice(0, line - 1)
            .join('\n') + (line > 1 ? '\n' : '')
        const head = before + [...(text.split('\n')[line - 1] ?? '')].slice(0, column - 1).join('')
        const parsedHead = parseTemplate(head)
        if (!parsedHead.ok) expect(parsedHead.failure.type).toBe('ConditionUnclosed')
      }),
      { numRuns: 1000 },
    )
  })
})
