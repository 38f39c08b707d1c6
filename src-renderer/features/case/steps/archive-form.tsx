import { partsForm } from './parts-form'

/** 归档: number, keeping period and place of the case's papers. */
export const archiveForm = partsForm('archive', {
  submitLabel: '归档',
  about: (one) => ({
    on: one.feedback === undefined ? {} : { min: one.feedback.on },
    archiveNumber: { hint: '按本单位档案的编法，例如 2026-12345-017' },
    keeping: { start: 'ten' },
    place: { hint: '纸质件放在哪里，例如 综合档案室 3 号柜' },
  }),
})
