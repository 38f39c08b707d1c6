import type { Bytes } from '#shared/bundle/ports'
import { makeCentreBundle } from '../main-job/centre-bundle'
import { naming, plantedAssignment } from './planted-caller'
import { serialOf } from './seed-planted'

/** From the sample centre: a new confidential sheet, and another issue of one that stands, which names its caller otherwise. */
export function makePlantedBundle(): Promise<Bytes> {
  const revised = plantedAssignment(serialOf('handling'), {
    revision: 2,
    content: naming('来电人补充：路灯已一个月不亮'),
    remark: naming('请尽快办理'),
    attachments: [],
  })
  return makeCentreBundle(700_000, [plantedAssignment(90, { attachments: [] }), revised])
}
