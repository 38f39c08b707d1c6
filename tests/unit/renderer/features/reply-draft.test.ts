import { uncoverDeep } from '#shared/case/private-text'
import { uncoverReply } from '#shared/case/private-reply'
import { describe, expect, it } from 'vitest'
import { checkReply } from '#renderer/features/reply/check-reply'
import { composePreview } from '#renderer/features/reply/compose-preview'
import { countCharacters, toSavedDraft } from '#renderer/features/reply/reply-draft-text'
import { overlongToWords, unreadableToText } from '#renderer/features/reply/reply-words'
import { suggestDraft } from '#renderer/features/reply/suggest-draft'
import { emptyReplyDraft, findOverlong, replyDraftSchema } from '#shared/case/reply-draft'
import { caseToReplyFacts } from '#shared/reply/case-to-reply-facts'
import { day } from '#tests/support/builders'
import { aCase, departmentsById, staffById, wholeWayThrough } from '#tests/support/case-builders'

const today = day('2026-11-23')
const office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }
const suggest = (one: ReturnType<typeof aCase>) => suggestDraft(one, staffById, departmentsById, 'plain')

const factsOf = (one: ReturnType<typeof aCase>) =>
  caseToReplyFacts(one, uncoverReply(one.reply), { office, people: staffById, today, dateStyle: 'arabic', wording: {} })

describe('the first content of the form', () => {
  it('is what is known of the matter and of who handles it', () => {
    expect(suggest(aCase({ steps: wholeWayThrough('assign') }))).toEqual({
      ...emptyReplyDraft,
      subject: '石桥村路灯不亮',
      investigators: '村镇建设办王建国',
    })
  })

  it.each([
    ['举报东岭村养猪场粪水直排', '东岭村养猪场粪水直排'],
    ['再次反映北塘村停水', '北塘村停水'],
    ['请求核实低保条件', '请求核实低保条件'],
  ])('of %s is %s', (title, subject) => {
    expect(suggest(aCase({ sheet: { title } })).subject).toBe(subject)
  })

  it('does not carry a confidential caller’s name over', () => {
    expect(suggest(aCase({ sheet: { confidential: true, title: '赵明反映村务不公开' } })).subject).toBe('村务不公开')
  })

  it('is the saved draft once there is one', () => {
    const one = aCase({ steps: wholeWayThrough('draft') })
    expect(suggest(one)).toEqual(uncoverReply(one.reply))
  })
})

describe('what is recorded of the form', () => {
  it('leaves laws without a name out, so that the rest can be read back', () => {
    const saved = toSavedDraft({
      ...emptyReplyDraft,
      basis: [
        { law: ' 水法 ', article: ' 41 ', clause: '' },
        { law: ' ', article: '3', clause: '' },
      ],
    })
    expect(saved.basis).toEqual([{ law: '水法', article: '41', clause: '' }])
    expect(replyDraftSchema.parse(saved)).toEqual(saved)
  })

  it('is refused while a text is longer than a bundle takes, by name and by how much', () => {
    const draft = { ...emptyReplyDraft, subject: '路'.repeat(121), findings: '灯'.repeat(20_000) }
    expect(findOverlong(draft)).toEqual([{ field: 'subject', over: 1 }])
    expect(findOverlong({ ...draft, subject: ` ${'路'.repeat(120)}\u200b` })).toEqual([])
    expect(findOverlong({ ...draft, subject: '', basis: [{ law: '法'.repeat(90), article: '', clause: '' }] })).toEqual(
      [{ field: 'law', over: 10 }],
    )
    expect(overlongToWords(findOverlong(draft)).what).toBe('“反映事项”多出 1 字（最多 120 字）。')
  })

  it('counts characters without blanks', () => {
    expect(countCharacters('经查，\n属实。 𠮷')).toBe(7)
  })
})

describe('a paper of a sheet and a reply with characters of older systems', () => {
  const dirty = {
    title: '\u200b赵明反映⻓桥村\ue81e路灯不亮',
    content: '第一段\v第二段',
  }
  it('is past the border of text: on screen, on paper, and in what is saved', () => {
    const one = aCase({ sheet: dirty, steps: wholeWayThrough('draft') })
    expect(uncoverDeep(one.sheet.title)).toBe('赵明反映长桥村龴路灯不亮')
    expect(uncoverDeep(one.sheet.content)).toBe('第一段\n第二段')
    const { paper, unreadable } = composePreview({ ...factsOf(one), findings: '一、查\v二、办\ud800', subject: '⻓桥' })
    expect(JSON.stringify(paper)).not.toMatch(/\\ud800|\\u000b|⻓/u)
    expect(paper.titleLines.join('')).toContain('长桥')
    expect(unreadable).toEqual([])
    expect(toSavedDraft({ ...emptyReplyDraft, findings: '一\v二\ufeff' }).findings).toBe('一\n二')
  })
  it('names what nobody can read, before it is printed', () => {
    const one = aCase({ steps: wholeWayThrough('draft') })
    const { unreadable } = composePreview({ ...factsOf(one), findings: '村民杨\ue4c6反映' })
    expect(unreadable).toMatchObject([{ code: 'U+E4C6', before: '村民杨', after: '反映' }])
    expect(unreadableToText(unreadable)).toContain('“村民杨□反映”（U+E4C6）')
  })
})

describe('the checklist', () => {
  it('is empty for a full draft of a case whose caller was reached', () => {
    const one = aCase({ steps: wholeWayThrough('draft') })
    expect(
      checkReply(one, { ...uncoverReply(one.reply), basis: [{ law: '水法', article: '', clause: '' }] }, today),
    ).toEqual({
      gaps: [],
      concerns: [],
    })
  })

  it('names the fields in which a confidential caller is given away', () => {
    const one = aCase({ sheet: { confidential: true }, steps: wholeWayThrough('draft') })
    const check = checkReply(
      one,
      { ...uncoverReply(one.reply), findings: '赵明反映属实。', opinion: '已回电13800000001。' },
      today,
    )
    expect(check.concerns.filter((concern) => concern.type === 'CallerRevealed')).toEqual([
      { type: 'CallerRevealed', field: 'findings' },
      { type: 'CallerRevealed', field: 'opinion' },
    ])
  })

  it('knows the caller however the reply writes them', () => {
    const caller = { name: '李\u3000明', phone: '138-0000-1234', address: '红旗村三组12号（桥头）' }
    const one = aCase({ sheet: { confidential: true, caller }, steps: wholeWayThrough('draft') })
    for (const findings of ['李明', '138 0000 1234', '13800001234', '红旗村三组12号'])
      expect(checkReply(one, { ...uncoverReply(one.reply), findings }, today).concerns).toContainEqual({
        type: 'CallerRevealed',
        field: 'findings',
      })
  })

  it('lets an ordinary caller be named', () => {
    const one = aCase({ steps: wholeWayThrough('draft') })
    expect(
      checkReply(one, { ...uncoverReply(one.reply), findings: '赵明反映属实。' }, today).concerns.map(
        (concern) => concern.type,
      ),
    ).toEqual(['NoLegalBasis'])
  })

  it('doubts an investigation before the sheet was issued or after today', () => {
    const one = aCase({ steps: wholeWayThrough('contact') })
    const types = (investigatedOn: string) =>
      checkReply(one, { ...uncoverReply(one.reply), investigatedOn: day(investigatedOn) }, today).concerns.map(
        (concern) => concern.type,
      )
    expect(types('2026-11-15')).toContain('InvestigatedBeforeIssue')
    expect(types('2026-11-24')).toContain('InvestigatedInFuture')
  })
})

describe('the preview of an unfinished reply', () => {
  it('stands as ××× where something is missing, and names what', () => {
    const preview = composePreview(factsOf(aCase({ steps: wholeWayThrough('assign') })))
    expect(preview.missing).toEqual(['subject', 'investigatedOn', 'investigators', 'findings', 'opinion'])
    expect(preview.html.body).toContain('＿＿＿＿年＿＿月＿＿日')
    expect(preview.html.body).toContain('×××')
  })

  it('leaves out a law that has no name yet and says so', () => {
    const one = aCase({ steps: wholeWayThrough('draft') })
    const preview = composePreview({ ...factsOf(one), basis: [{ law: '', article: '', clause: '' }] })
    expect(preview.missing).toEqual(['basis'])
    expect(preview.html.body).not.toContain('根据')
  })

  it('has nothing missing once the draft is full', () => {
    const preview = composePreview(factsOf(aCase({ steps: wholeWayThrough('draft') })))
    expect(preview.missing).toEqual([])
    expect(preview.html.body).not.toContain('×××')
  })
})
