import { z } from 'zod'
import { ageRecipientSchema } from './field-schemas'

/** The office's paper key by its public half, in `office/office`, field `recovery`. */
export const recoverySchema = z.looseObject({ recipient: ageRecipientSchema, reason: z.string().max(200) })
