import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedTemplates } from '#shared/report/shipped-templates'
import { month } from '#shared/report/templates/month'
import { parseTemplateFile, renderTemplateFile, templateFileFormat } from '#shared/template/template-file'

const change = (differs: object): string =>
  JSON.stringify({
    format: templateFileFormat,
    word: month.word,
    title: month.title,
    addressee: '',
    text: month.text,
    tables: [],
    charts: [],
    ...differs,
  })

describe('the file of a template', () => {
  it.each(shippedTemplates.map((template) => [template.word, template] as const))(
    'of %s comes back as it was',
    (_word, template) => {
      const { word, title, addressee, text, tables, charts } = template
      expect(parseTemplateFile(renderTemplateFile(template))).toEqual({
        ok: true,
        value: { word, title, addressee, text, tables, charts },
      })
    },
  )

  it.each([
    ['{', 'TemplateFileMalformed'],
    ['{}', 'TemplateFormatUnknown'],
    [change({ format: 'hotline-template/2.0' }), 'TemplateFormatUnknown'],
    [change({ title: '' }), 'TemplateFileMalformed'],
    [change({ text: '字'.repeat(20_001) }), 'TemplateFileMalformed'],
    [change({ tables: ['weather'] }), 'TemplateFileMalformed'],
    [change({ text: '{天气}' }), 'TemplateFileFaulty'],
    [change({ title: '{若 受理 有}' }), 'TemplateFileFaulty'],
  ])('%.40s is refused whole', (text, type) => {
    expect(parseTemplateFile(text)).toMatchObject({ ok: false, failure: { type } })
  })

  it('of any text is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseTemplateFile(text).ok).toBe(false)
      }),
    )
    expect(templateFileFormat).toBe('hotline-template/1.0')
  })
})
