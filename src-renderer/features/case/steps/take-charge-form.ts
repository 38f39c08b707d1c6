import { partsForm } from './parts-form'

/** 包案: which leader answers for this case. */
export const takeChargeForm = partsForm('take-charge', {
  about: (one) => ({
    leaderId: {
      hint: '有“督办”或“审阅”职责的领导；所有人都看得到',
      start: one.values.charge?.leaderId ?? '',
    },
  }),
  label: (one) => ((one.values.charge?.leaderId ?? '') === '' ? '包案' : '更换包案领导'),
})
