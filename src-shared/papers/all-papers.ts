import type { FormPaperKind } from '../case/form-paper-words'
import { answerFormPaper } from './answer-form/paper'
import { approvalSlipPaper } from './approval-slip/paper'
import { archiveCoverPaper } from './archive-cover/paper'
import { archiveListPaper } from './archive-list/paper'
import { archiveNotePaper } from './archive-note/paper'
import type { PaperDefinition } from './define-paper'
import { coordinationLetterPaper } from './coordination-letter/paper'
import { extensionRequestPaper } from './extension-request/paper'
import { flowSheetPaper } from './flow-sheet/paper'
import { forwardingSlipPaper } from './forwarding-slip/paper'
import { jointFilingPaper } from './joint-filing/paper'
import { meetingMinutesPaper } from './meeting-minutes/paper'
import { orderSlipPaper } from './order-slip/paper'
import { receptionRecordPaper } from './reception-record/paper'
import { registrationCardPaper } from './registration-card/paper'
import { reportUpPaper } from './report-up/paper'
import { requestUpPaper } from './request-up/paper'
import { returnNotePaper } from './return-note/paper'
import { supervisionSlipPaper } from './supervision-slip/paper'
import { undertakingSlipPaper } from './undertaking-slip/paper'
import { urgingSlipPaper } from './urging-slip/paper'
import { visitRecordPaper } from './visit-record/paper'

/** Every paper by its kind: leaving one out does not compile. */
export const allPapers: { readonly [K in FormPaperKind]: PaperDefinition<K> } = {
  'registration-card': registrationCardPaper,
  'approval-slip': approvalSlipPaper,
  'order-slip': orderSlipPaper,
  'undertaking-slip': undertakingSlipPaper,
  'urging-slip': urgingSlipPaper,
  'supervision-slip': supervisionSlipPaper,
  'extension-request': extensionRequestPaper,
  'forwarding-slip': forwardingSlipPaper,
  'return-note': returnNotePaper,
  'report-up': reportUpPaper,
  'request-up': requestUpPaper,
  'coordination-letter': coordinationLetterPaper,
  'joint-filing': jointFilingPaper,
  'answer-form': answerFormPaper,
  'reception-record': receptionRecordPaper,
  'meeting-minutes': meetingMinutesPaper,
  'visit-record': visitRecordPaper,
  'flow-sheet': flowSheetPaper,
  'archive-cover': archiveCoverPaper,
  'archive-list': archiveListPaper,
  'archive-note': archiveNotePaper,
}
