import { partsForm } from './parts-form'

/** 回头看 is planned, and what was found. */
export const planLookBackForm = partsForm('plan-look-back')
export const recordLookBackForm = partsForm('record-look-back')

const time = { hint: '24 小时制，例如 08:05、23:40' }

/** 紧急事件: first report, follow-ups, end. */
export const reportEmergencyForm = partsForm('report-emergency', { about: () => ({ time }) })
export const followEmergencyForm = partsForm('follow-emergency', { about: () => ({ time }) })
export const endEmergencyForm = partsForm('end-emergency', {
  without: ['state'],
  given: () => ({ state: 'ended' }),
  about: () => ({ time }),
})
