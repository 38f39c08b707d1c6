import { z } from 'zod'
import type { Part } from '../parts'

/** Names of what was changed: fields of a sheet, of an entry, of a reply. */
export const namesPart = (label: string, nameOf: (field: string) => string) =>
  ({
    kind: 'line',
    label,
    schema: z.array(z.string()),
    optional: false,
    tell: (value) => (Array.isArray(value) ? value.map((field) => nameOf(String(field))).join('、') : ''),
  }) as const satisfies Part
