import { partsForm } from './parts-form'

/** 恢复办理 */
export const resumeForm = partsForm('resume', {
  lead: '案件回到结束以前所在的环节接着办，时限照旧计算。原来的结束留在经过里。',
  without: ['how'],
  given: (one) => ({ how: one.ending?.how ?? 'none' }),
  about: () => ({ reason: { lines: 2, hint: '例如：受理中心重新交办、退单记错了案件' } }),
})
