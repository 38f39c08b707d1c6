// Written by build/lists from the files of the folders; `npx tsx build/write-lists.ts` writes it anew.
import { answerStep } from './steps/answer'
import { answerAppealStep, askAppealStep } from './steps/appeal'
import { approveStep } from './steps/approve'
import { archiveStep } from './steps/archive'
import { assignStep } from './steps/assign'
import { assistAnswerStep } from './steps/assist-answer'
import { avoidStep } from './steps/avoid'
import { answerBeyondDutyStep, askBeyondDutyStep } from './steps/beyond-duty'
import { checkStep } from './steps/check'
import { concludeStep } from './steps/conclude'
import { contactStep } from './steps/contact'
import { answerCoordinationStep, askCoordinationStep } from './steps/coordination'
import { correctStep } from './steps/correct'
import { draftStep } from './steps/draft'
import { endEmergencyStep, followEmergencyStep, reportEmergencyStep } from './steps/emergency'
import { endChargeStep } from './steps/end-charge'
import { answerExclusionStep, askExclusionStep } from './steps/exclusion'
import { answerExtensionStep, askExtensionStep } from './steps/extension'
import { feedBackStep } from './steps/feed-back'
import { finishTaskStep } from './steps/finish-task'
import { instructStep } from './steps/instruct'
import { instructFirstStep } from './steps/instruct-first'
import { jointMeetingStep } from './steps/joint-meeting'
import { liftStep } from './steps/lift'
import { planLookBackStep, recordLookBackStep } from './steps/look-back'
import { mergeStep } from './steps/merge'
import { noteStep } from './steps/note'
import { numberStep } from './steps/number'
import { numberPaperStep } from './steps/number-paper'
import { recordAttachmentStep } from './steps/record-attachment'
import { recordExportStep } from './steps/record-export'
import { recordFolderStep } from './steps/record-folder'
import { recordPrintStep } from './steps/record-print'
import { recordSaveStep } from './steps/record-save'
import { registerStep } from './steps/register'
import { renumberStubStep } from './steps/renumber-stub'
import { cancelReopenStep, reopenStep } from './steps/reopen'
import { resumeStep } from './steps/resume'
import { answerReturnStep, askReturnStep } from './steps/return'
import { revealStep } from './steps/reveal'
import { sealStep } from './steps/seal'
import { sendBackStep } from './steps/send-back'
import { sendForReviewStep } from './steps/send-for-review'
import { signForStep } from './steps/sign-for'
import { submitStep } from './steps/submit'
import { answerSupervisionStep, liftSupervisionStep, superviseStep } from './steps/supervise'
import { answerSuspensionStep, askSuspensionStep, endSuspensionStep } from './steps/suspension'
import { takeBackStep } from './steps/take-back'
import { takeChargeStep } from './steps/take-charge'
import { tellCallerStep } from './steps/tell-caller'
import { answerTerminationStep, askTerminationStep } from './steps/termination'
import { answerUnreasonableStep, askUnreasonableStep } from './steps/unreasonable'
import { answerUrgeStep, urgeStep } from './steps/urge'
import { visitStep } from './steps/visit'
import { voidStep } from './steps/void'

/** Every step of a case by its name. */
export const allSteps = {
  [answerStep.step]: answerStep,
  [answerAppealStep.step]: answerAppealStep,
  [askAppealStep.step]: askAppealStep,
  [approveStep.step]: approveStep,
  [archiveStep.step]: archiveStep,
  [assignStep.step]: assignStep,
  [assistAnswerStep.step]: assistAnswerStep,
  [avoidStep.step]: avoidStep,
  [answerBeyondDutyStep.step]: answerBeyondDutyStep,
  [askBeyondDutyStep.step]: askBeyondDutyStep,
  [checkStep.step]: checkStep,
  [concludeStep.step]: concludeStep,
  [contactStep.step]: contactStep,
  [answerCoordinationStep.step]: answerCoordinationStep,
  [askCoordinationStep.step]: askCoordinationStep,
  [correctStep.step]: correctStep,
  [draftStep.step]: draftStep,
  [endEmergencyStep.step]: endEmergencyStep,
  [followEmergencyStep.step]: followEmergencyStep,
  [reportEmergencyStep.step]: reportEmergencyStep,
  [endChargeStep.step]: endChargeStep,
  [answerExclusionStep.step]: answerExclusionStep,
  [askExclusionStep.step]: askExclusionStep,
  [answerExtensionStep.step]: answerExtensionStep,
  [askExtensionStep.step]: askExtensionStep,
  [feedBackStep.step]: feedBackStep,
  [finishTaskStep.step]: finishTaskStep,
  [instructStep.step]: instructStep,
  [instructFirstStep.step]: instructFirstStep,
  [jointMeetingStep.step]: jointMeetingStep,
  [liftStep.step]: liftStep,
  [planLookBackStep.step]: planLookBackStep,
  [recordLookBackStep.step]: recordLookBackStep,
  [mergeStep.step]: mergeStep,
  [noteStep.step]: noteStep,
  [numberStep.step]: numberStep,
  [numberPaperStep.step]: numberPaperStep,
  [recordAttachmentStep.step]: recordAttachmentStep,
  [recordExportStep.step]: recordExportStep,
  [recordFolderStep.step]: recordFolderStep,
  [recordPrintStep.step]: recordPrintStep,
  [recordSaveStep.step]: recordSaveStep,
  [registerStep.step]: registerStep,
  [renumberStubStep.step]: renumberStubStep,
  [cancelReopenStep.step]: cancelReopenStep,
  [reopenStep.step]: reopenStep,
  [resumeStep.step]: resumeStep,
  [answerReturnStep.step]: answerReturnStep,
  [askReturnStep.step]: askReturnStep,
  [revealStep.step]: revealStep,
  [sealStep.step]: sealStep,
  [sendBackStep.step]: sendBackStep,
  [sendForReviewStep.step]: sendForReviewStep,
  [signForStep.step]: signForStep,
  [submitStep.step]: submitStep,
  [answerSupervisionStep.step]: answerSupervisionStep,
  [liftSupervisionStep.step]: liftSupervisionStep,
  [superviseStep.step]: superviseStep,
  [answerSuspensionStep.step]: answerSuspensionStep,
  [askSuspensionStep.step]: askSuspensionStep,
  [endSuspensionStep.step]: endSuspensionStep,
  [takeBackStep.step]: takeBackStep,
  [takeChargeStep.step]: takeChargeStep,
  [tellCallerStep.step]: tellCallerStep,
  [answerTerminationStep.step]: answerTerminationStep,
  [askTerminationStep.step]: askTerminationStep,
  [answerUnreasonableStep.step]: answerUnreasonableStep,
  [askUnreasonableStep.step]: askUnreasonableStep,
  [answerUrgeStep.step]: answerUrgeStep,
  [urgeStep.step]: urgeStep,
  [visitStep.step]: visitStep,
  [voidStep.step]: voidStep,
} as const
