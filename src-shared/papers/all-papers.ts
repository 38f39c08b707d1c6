import type { FormPaperKind } from '../case/form-paper-words'
import { approvalSlipPaper } from './approval-slip/paper'
import type { PaperDefinition } from './define-paper'
import { orderSlipPaper } from './order-slip/paper'
import { supervisionSlipPaper } from './supervision-slip/paper'

/** Every paper by its kind: leaving one out does not compile. */
export const allPapers: { readonly [K in FormPaperKind]: PaperDefinition<K> } = {
  'approval-slip': approvalSlipPaper,
  'order-slip': orderSlipPaper,
  'supervision-slip': supervisionSlipPaper,
}
