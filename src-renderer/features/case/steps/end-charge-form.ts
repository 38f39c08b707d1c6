import { partsForm } from './parts-form'

/** 解除包案, with a reason. */
export const endChargeForm = partsForm('end-charge')
