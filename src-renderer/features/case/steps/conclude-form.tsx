import { partsForm } from './parts-form'

/** 办结: the kind of closing and its way. */
export const concludeForm = partsForm('conclude', {
  submitLabel: '办结',
  about: (one) => ({
    on: one.feedback === undefined ? {} : { min: one.feedback.on },
    againOn: { max: '', hint: '阶段性办结时填，到日子会列出来；别的办结方式空着' },
  }),
  label: (one) => (one.values.conclusion === undefined ? '办结' : '再次办结'),
})
