import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitToActivity } from '#shared/history/commit-to-activity'
import { judgeOp } from '#shared/merge/judge-op'
import { isReadableField, readableFields } from '#shared/merge/readable-fields'
import type { KnownOp } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { emptyRecord, type LedgerRecord } from '#shared/record/ledger-record'
import { listConflicts } from '#shared/record/list-conflicts'
import { gatherFacts } from '#shared/report/report-facts'
import type { ReportChartName, ReportTableName } from '#shared/report/report-template'
import { shippedTemplates } from '#shared/report/shipped-templates'
import { month } from '#shared/report/templates/month'
import { quarter } from '#shared/report/templates/quarter'
import { draftOfficeReport } from '#shared/template/draft-office-report'
import { asShipped, isChanged, listTemplates, recordToTemplate } from '#shared/template/office-template'
import { planTemplate, type TemplateForm, type TemplateRequest } from '#shared/template/plan-template'
import { templatePartLimits, templateRecordFields, type TemplateBasics } from '#shared/template/template-record'
import { aPerson, instant, mondayMorning, replica } from '#tests/support/builders'
import { aBusyYear, aReportSource } from '#tests/support/report/report-rows'

const clerk = aPerson('clerk', ['registrar'])
const words = shippedTemplates.map(({ word }) => word)

/** One PC's copy of a template. */
class Played {
  private seq = 0
  record: LedgerRecord
  readonly wrote: { readonly seq: number; readonly ops: readonly KnownOp[] }[] = []

  constructor(
    private readonly pc = 'builder',
    private readonly id = 'month',
  ) {
    this.record = emptyRecord('template', id)
  }

  get template() {
    const found = recordToTemplate(this.record)
    if (found === undefined) throw new Error('there is a template')
    return found
  }

  /** The name of the refusal; undefined where it was done. */
  try(request: TemplateRequest, actor = clerk) {
    const isNew = this.record.commits.length === 0
    const planned = planTemplate(request, {
      id: this.id,
      record: isNew ? undefined : this.record,
      actor,
      otherWords: words.filter((word) => word !== (this.id === 'month' ? '月报' : '')),
    })
    if (!planned.ok) return planned.failure
    this.write(planned.value)
    return undefined
  }

  write(ops: readonly KnownOp[]): void {
    if (ops.length === 0) return
    this.fold(ops, (this.seq += 1), this.pc)
    this.wrote.push({ seq: this.seq, ops })
  }

  amend(change: Partial<TemplateForm>) {
    const opened: TemplateForm = recordToTemplate(this.record)?.parts ?? asShipped(month).parts
    return this.try({ want: 'amend', opened, written: { ...opened, ...change } })
  }

  private fold(ops: readonly KnownOp[], seq: number, pc: string): void {
    const commit = this.commitOf(ops, seq, pc)
    const key = `template/${this.id}`
    this.record = foldCommit(new Map([[key, this.record]]), commit, judgeOp).get(key) ?? this.record
  }

  commitOf = (ops: readonly KnownOp[], seq = 1, pc = this.pc) => ({
    v: 1 as const,
    replica: replica(pc),
    seq,
    prev: '' as const,
    at: instant(mondayMorning + seq),
    by: 'clerk',
    ops: [...ops],
  })

  hear(other: Played): void {
    for (const { ops, seq } of other.wrote) this.fold(ops, seq, other.pc)
  }
}

const set = (field: string, value: unknown, saw: LedgerRecord['commits'] = []): KnownOp => ({
  op: 'set',
  of: 'template',
  id: 'month',
  field,
  value,
  saw: [...saw],
})

const own: TemplateBasics = { word: '信访例会材料', about: '', period: 'week', base: 'month', retired: false }
const newParts = { title: '{期间}情况', addressee: '', text: '受理{受理}。', tables: [], charts: [] } as const

describe('a template of an office', () => {
  it('is the program’s but for what the office wrote, and follows the program in all else', () => {
    const played = new Played()
    expect(played.amend({ title: '{单位}{期间}热线月报' })).toBeUndefined()
    expect(played.template.template).toEqual({ ...month, title: '{单位}{期间}热线月报' })
    expect(played.template.parts).toMatchObject({ text: null, tables: null })
    expect(isChanged(played.template)).toBe(true)
  })

  it('writes nothing where nothing differs', () => {
    const played = new Played()
    played.amend({ title: '一' })
    played.amend({ title: '一' })
    expect(played.wrote.length).toBe(1)
  })

  it('is the program’s again once it is restored, whatever was written of it', () => {
    const anyText = fc.constantFrom('受理{受理}。', '{若 受理 有}有{完}', '没有字段', '{逐个 村社}{名称}{间隔}，{完}')
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            title: fc.option(anyText),
            addressee: fc.option(fc.constantFrom('', '各位领导：')),
            text: fc.option(anyText),
            tables: fc.option(fc.subarray<ReportTableName>(['figures', 'class', 'village'])),
            charts: fc.option(fc.subarray<ReportChartName>(['months', 'class'])),
          }),
          { maxLength: 4 },
        ),
        (changes) => {
          const played = new Played()
          for (const change of changes) expect(played.amend(change)).toBeUndefined()
          const before = played.wrote.length
          expect(played.try({ want: 'restore' })).toBeUndefined()
          // A commit and no deletion: what was written is in the log.
          expect(played.wrote.length).toBeLessThanOrEqual(before + 1)
          if (played.record.commits.length === 0) return
          expect(played.template.template).toEqual(month)
          expect(isChanged(played.template)).toBe(false)
          expect(played.try({ want: 'restore' })).toBeUndefined()
        },
      ),
    )
  })

  it.each([
    [{ text: '受理{受里}' }, 'TemplateFaulty'],
    [{ title: '{若 受理 有}' }, 'TemplateFaulty'],
    [{ title: ' ' }, 'TemplatePartRefused'],
    [{ text: '' }, 'TemplatePartRefused'],
    [{ title: '字'.repeat(templatePartLimits.title + 1) }, 'TemplatePartRefused'],
  ])('%j is refused and writes nothing', (change, type) => {
    const played = new Played()
    expect(played.amend(change)?.type).toBe(type)
    expect(played.wrote).toEqual([])
  })

  it('is changed by whoever keeps the settings, and by nobody else', () => {
    const request: TemplateRequest = { want: 'restore' }
    expect(new Played().try(request, aPerson('handler', ['handler', 'reviewer']))?.type).toBe('TemplateNotYours')
    expect(new Played().try(request, aPerson('gone', ['admin'], { active: false }))?.type).toBe('TemplateNotYours')
    expect(new Played().try(request, aPerson('admin', ['admin']))).toBeUndefined()
  })

  it('that stood open while another window wrote changes only what was changed, and names what both changed', () => {
    const played = new Played()
    const opened = asShipped(month).parts
    played.amend({ title: '别处的标题' })
    expect(played.try({ want: 'amend', opened, written: { ...opened, text: '受理{受理}' } })).toBeUndefined()
    expect(played.template.template).toMatchObject({ title: '别处的标题', text: '受理{受理}' })
    expect(played.try({ want: 'amend', opened, written: { ...opened, title: '这里的标题' } })).toEqual({
      type: 'TemplateChangedMeanwhile',
      parts: ['title'],
    })
  })

  it('of two PCs is merged part by part; what both wrote stands side by side until somebody decides', () => {
    const [here, there] = [new Played('pchere00'), new Played('pcthere0')]
    here.amend({ title: '甲' })
    there.amend({ text: '受理{受理}' })
    here.hear(there)
    expect(listConflicts(here.record)).toEqual([])
    expect(here.template.template).toMatchObject({ title: '甲', text: '受理{受理}' })
    const third = new Played('pcthree0')
    third.amend({ title: '乙' })
    here.hear(third)
    expect(listConflicts(here.record)).toMatchObject([{ kind: 'field', field: 'title' }])
    expect(here.template.conflicts).toEqual(['title'])
    expect(here.amend({ title: '丙' })).toEqual({ type: 'TemplateInConflict', parts: ['title'] })
    // What they agree on goes on being written.
    expect(here.amend({ addressee: '各位领导：' })).toBeUndefined()
    expect(here.try({ want: 'restore' })).toBeUndefined()
    expect(listConflicts(here.record)).toEqual([])
    expect(here.template.template).toEqual(month)
  })

  it('reads the same on every PC, whichever edit came first', () => {
    const [one, other] = [new Played('pcone000'), new Played('pcother0')]
    one.amend({ title: '甲', text: '一{受理}' })
    other.amend({ title: '乙' })
    const [a, b] = [new Played('pca00000'), new Played('pcb00000')]
    a.hear(one)
    a.hear(other)
    b.hear(other)
    b.hear(one)
    expect(a.template).toEqual(b.template)
  })
})

describe('what cannot be read', () => {
  it.each([
    ['text', 7, 'PartUnreadable'],
    ['title', { words: '标题' }, 'PartUnreadable'],
    ['tables', 'figures', 'PartUnreadable'],
    ['tables', ['figures', 'by-weather'], 'PartNewer'],
  ])('%s that is %j leaves the program’s or an earlier one, and is told', (field, value, type) => {
    const played = new Played()
    played.write([set(field, value)])
    const { template, troubles } = played.template
    expect(troubles).toMatchObject([{ type, part: field }])
    expect(template).toEqual(type === 'PartNewer' ? { ...month, tables: ['figures'] } : month)
    expect(draftOfficeReport(played.template, gatherFacts(aReportSource(aBusyYear)))?.troubles).toMatchObject([
      { type },
    ])
  })

  it('leaves the newest that can be read, under a damaged one', () => {
    const played = new Played()
    played.amend({ title: '早先的标题' })
    played.write([set('title', 7, played.record.commits)])
    expect(played.template.template.title).toBe('早先的标题')
    expect(played.template.troubles).toEqual([{ type: 'PartUnreadable', part: 'title', instead: 'earlier' }])
    // Writing it anew takes the damaged one's place.
    expect(played.amend({ title: '新的标题' })).toBeUndefined()
    expect(played.template).toMatchObject({ template: { title: '新的标题' }, troubles: [] })
  })

  it('a text with a field that nobody knows is told, kept, and drafted by the program’s meanwhile', () => {
    const played = new Played()
    played.write([set('text', '天气{天气}'), set('title', '自己的标题')])
    const draft = draftOfficeReport(played.template, gatherFacts(aReportSource(aBusyYear)))
    expect(draft?.drafted.title).toBe('自己的标题')
    expect(draft?.drafted.text).toContain('一、受理办理情况')
    expect(draft?.troubles).toMatchObject([{ type: 'PartFaulty', part: 'text', fault: { name: '天气' } }])
    expect(played.template.parts.text).toBe('天气{天气}')
  })

  it('of any text there is a draft', () => {
    const facts = gatherFacts(aReportSource(aBusyYear))
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, text) => {
        const template = { ...month, title, text }
        expect(draftOfficeReport({ template, shipped: month, troubles: [] }, facts)).toBeDefined()
      }),
    )
  })
})

describe('a kind of the office’s own', () => {
  it('is copied from one that there is, listed behind the shipped ones, and put out of use and back', () => {
    const played = new Played('builder', 'x1')
    expect(played.try({ want: 'create', written: { ...newParts, ...own } })).toBeUndefined()
    expect(played.template.template).toMatchObject({
      name: 'x1',
      word: '信访例会材料',
      period: 'week',
      text: '受理{受理}。',
    })
    const listed = listTemplates([played.record])
    expect(listed.map(({ template }) => template.word)).toEqual([...words, '信访例会材料'])
    expect(played.try({ want: 'retire' })).toBeUndefined()
    expect(played.template.basics?.retired).toBe(true)
    expect(played.try({ want: 'take-up' })).toBeUndefined()
    expect(played.template.basics?.retired).toBe(false)
    expect(played.try({ want: 'restore' })).toBeUndefined()
    expect(played.template.template).toMatchObject({ word: '信访例会材料', text: month.text })
  })

  it('has a name of its own', () => {
    const played = new Played('builder', 'x1')
    expect(played.try({ want: 'create', written: { ...newParts, ...own, word: quarter.word } })?.type).toBe(
      'TemplateWordTaken',
    )
    expect(played.try({ want: 'create', written: { ...newParts, ...own, word: '' } })?.type).toBe('TemplatePartRefused')
  })

  it('of which the period is a newer program’s is not offered, and kept', () => {
    const played = new Played('builder', 'x1')
    played.write([
      { ...set('word', '旬报'), id: 'x1' },
      { ...set('period', 'ten-days'), id: 'x1' },
    ])
    expect(recordToTemplate(played.record)).toBeUndefined()
    expect(listTemplates([played.record]).length).toBe(shippedTemplates.length)
  })
})

describe('the record of a template', () => {
  it('is one that the program reads, and the log tells of by its name', () => {
    for (const field of templateRecordFields) expect(readableFields).toContain(`template/${field}`)
    expect(isReadableField('template', 'text', 7)).toBe(false)
    const played = new Played()
    played.amend({ title: '甲', charts: [] })
    played.try({ want: 'restore' })
    const [amended, restored] = played.wrote.map(({ ops, seq }) => commitToActivity(played.commitOf(ops, seq)))
    expect(amended).toMatchObject([
      { event: { type: 'template-changed', word: '月报', parts: ['标题', '图'], restored: false } },
    ])
    expect(restored).toMatchObject([{ event: { type: 'template-changed', word: '月报', restored: true } }])
  })
})
