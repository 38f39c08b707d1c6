// Written by build/lists from the files of the folders; `npx tsx build/write-lists.ts` writes it anew.
import type { StepName } from '#shared/case/step-name'
import type { StepForm } from './steps/step-form'
import { endEmergencyForm, followEmergencyForm, planLookBackForm, recordLookBackForm, reportEmergencyForm } from './steps/after-forms'
import { answerForm } from './steps/answer-dialog'
import { archiveForm } from './steps/archive-form'
import { assignForm } from './steps/assign-dialog'
import { assistAnswerForm } from './steps/assist-answer-form'
import { avoidForm } from './steps/avoid-form'
import { checkForm } from './steps/check-form'
import { concludeForm } from './steps/conclude-form'
import { contactForm } from './steps/contact-dialog'
import { endChargeForm } from './steps/end-charge-form'
import { answerTerminationForm, askTerminationForm, mergeForm } from './steps/ending-forms'
import { answerExtensionForm, askExtensionForm } from './steps/extension-forms'
import { feedBackForm } from './steps/feedback-dialog'
import { finishTaskForm } from './steps/finish-task-dialog'
import { instructForm } from './steps/instruct-dialog'
import { instructFirstForm } from './steps/instruct-first-dialog'
import { jointMeetingForm } from './steps/joint-meeting-form'
import { liftForm } from './steps/lift-dialog'
import { noteForm } from './steps/note-form'
import { registerForm } from './steps/register-dialog'
import { cancelReopenForm, reopenForm } from './steps/reopen-form'
import { answerAppealForm, answerBeyondDutyForm, answerExclusionForm, answerUnreasonableForm, askAppealForm, askBeyondDutyForm, askExclusionForm, askUnreasonableForm } from './steps/request-forms'
import { resumeForm } from './steps/resume-form'
import { answerReturnForm, askReturnForm } from './steps/return-forms'
import { approveForm, sendBackForm } from './steps/review-dialog'
import { sealForm } from './steps/seal-form'
import { sendForReviewForm } from './steps/send-for-review-dialog'
import { signForForm } from './steps/sign-for-form'
import { submitForm } from './steps/submit-dialog'
import { takeChargeForm } from './steps/take-charge-form'
import { correctForm, draftForm, numberForm, numberPaperForm, recordAttachmentForm, recordExportForm, recordFolderForm, recordPrintForm, recordSaveForm, renumberStubForm, revealForm, takeBackForm } from './steps/taken-elsewhere'
import { tellCallerForm } from './steps/tell-caller-form'
import { visitForm } from './steps/visit-form'
import { voidForm } from './steps/void-dialog'
import { answerCoordinationForm, answerSuspensionForm, askCoordinationForm, askSuspensionForm, endSuspensionForm } from './steps/waiting-forms'
import { answerSupervisionForm, answerUrgeForm, liftSupervisionForm, superviseForm, urgeForm } from './steps/watch-forms'

/** The form of every step: leaving one out does not compile. */
export const allStepForms = {
  [endEmergencyForm.step]: endEmergencyForm,
  [followEmergencyForm.step]: followEmergencyForm,
  [planLookBackForm.step]: planLookBackForm,
  [recordLookBackForm.step]: recordLookBackForm,
  [reportEmergencyForm.step]: reportEmergencyForm,
  [answerForm.step]: answerForm,
  [archiveForm.step]: archiveForm,
  [assignForm.step]: assignForm,
  [assistAnswerForm.step]: assistAnswerForm,
  [avoidForm.step]: avoidForm,
  [checkForm.step]: checkForm,
  [concludeForm.step]: concludeForm,
  [contactForm.step]: contactForm,
  [endChargeForm.step]: endChargeForm,
  [answerTerminationForm.step]: answerTerminationForm,
  [askTerminationForm.step]: askTerminationForm,
  [mergeForm.step]: mergeForm,
  [answerExtensionForm.step]: answerExtensionForm,
  [askExtensionForm.step]: askExtensionForm,
  [feedBackForm.step]: feedBackForm,
  [finishTaskForm.step]: finishTaskForm,
  [instructForm.step]: instructForm,
  [instructFirstForm.step]: instructFirstForm,
  [jointMeetingForm.step]: jointMeetingForm,
  [liftForm.step]: liftForm,
  [noteForm.step]: noteForm,
  [registerForm.step]: registerForm,
  [cancelReopenForm.step]: cancelReopenForm,
  [reopenForm.step]: reopenForm,
  [answerAppealForm.step]: answerAppealForm,
  [answerBeyondDutyForm.step]: answerBeyondDutyForm,
  [answerExclusionForm.step]: answerExclusionForm,
  [answerUnreasonableForm.step]: answerUnreasonableForm,
  [askAppealForm.step]: askAppealForm,
  [askBeyondDutyForm.step]: askBeyondDutyForm,
  [askExclusionForm.step]: askExclusionForm,
  [askUnreasonableForm.step]: askUnreasonableForm,
  [resumeForm.step]: resumeForm,
  [answerReturnForm.step]: answerReturnForm,
  [askReturnForm.step]: askReturnForm,
  [approveForm.step]: approveForm,
  [sendBackForm.step]: sendBackForm,
  [sealForm.step]: sealForm,
  [sendForReviewForm.step]: sendForReviewForm,
  [signForForm.step]: signForForm,
  [submitForm.step]: submitForm,
  [takeChargeForm.step]: takeChargeForm,
  [correctForm.step]: correctForm,
  [draftForm.step]: draftForm,
  [numberForm.step]: numberForm,
  [numberPaperForm.step]: numberPaperForm,
  [recordAttachmentForm.step]: recordAttachmentForm,
  [recordExportForm.step]: recordExportForm,
  [recordFolderForm.step]: recordFolderForm,
  [recordPrintForm.step]: recordPrintForm,
  [recordSaveForm.step]: recordSaveForm,
  [renumberStubForm.step]: renumberStubForm,
  [revealForm.step]: revealForm,
  [takeBackForm.step]: takeBackForm,
  [tellCallerForm.step]: tellCallerForm,
  [visitForm.step]: visitForm,
  [voidForm.step]: voidForm,
  [answerCoordinationForm.step]: answerCoordinationForm,
  [answerSuspensionForm.step]: answerSuspensionForm,
  [askCoordinationForm.step]: askCoordinationForm,
  [askSuspensionForm.step]: askSuspensionForm,
  [endSuspensionForm.step]: endSuspensionForm,
  [answerSupervisionForm.step]: answerSupervisionForm,
  [answerUrgeForm.step]: answerUrgeForm,
  [liftSupervisionForm.step]: liftSupervisionForm,
  [superviseForm.step]: superviseForm,
  [urgeForm.step]: urgeForm,
} as const satisfies { readonly [S in StepName]: StepForm & { readonly step: S } }
