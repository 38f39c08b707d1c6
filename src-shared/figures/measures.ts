import { counts } from './counts'
import type { Measure } from './measure'
import { rates } from './rates'

/** Every measure by its name in settings, addresses and archived reports. */
export const measures = { ...counts, ...rates } as const satisfies Readonly<Record<string, Measure>>
export type MeasureName = keyof typeof measures

export const isMeasureName = (name: string): name is MeasureName => Object.hasOwn(measures, name)

/** A measure with its variant: 满意率（北京：基本满意按 0.9 计）. */
export const measureToTitle = ({ title, variant }: Measure): string =>
  variant === '' ? title : `${title}（${variant}）`
