// Written by build/lists from the files of the folders; `npx tsx build/write-lists.ts` writes it anew.
import { enteredAct, entryAmendedAct } from './acts/entered'
import { importedAct, oldStepAct } from './acts/imported'
import { joinedAct } from './acts/joined'
import { linkedAct } from './acts/linked'
import { receivedAct } from './acts/received'
import { settledAct } from './acts/settled'
import { sheetRevisedAct } from './acts/sheet-revised'
import { answeredAct } from './steps/answer'
import { appealAnsweredAct, appealAskedAct } from './steps/appeal'
import { approvedAct } from './steps/approve'
import { archivedAct } from './steps/archive'
import { assignedAct } from './steps/assign'
import { assistAnsweredAct } from './steps/assist-answer'
import { avoidedAct } from './steps/avoid'
import { beyondDutyAnsweredAct, beyondDutyAskedAct } from './steps/beyond-duty'
import { checkedAct } from './steps/check'
import { concludedAct } from './steps/conclude'
import { contactedAct } from './steps/contact'
import { coordinationAnsweredAct, coordinationAskedAct } from './steps/coordination'
import { correctedAct } from './steps/correct'
import { draftedAct } from './steps/draft'
import { emergencyEndedAct, emergencyFollowedAct, emergencyReportedAct } from './steps/emergency'
import { chargeEndedAct } from './steps/end-charge'
import { exclusionAnsweredAct, exclusionAskedAct } from './steps/exclusion'
import { extensionAnsweredAct, extensionAskedAct } from './steps/extension'
import { fedBackAct } from './steps/feed-back'
import { taskDoneAct } from './steps/finish-task'
import { instructedAct } from './steps/instruct'
import { instructedFirstAct } from './steps/instruct-first'
import { metAct } from './steps/joint-meeting'
import { liftedAct } from './steps/lift'
import { lookBackPlannedAct, lookedBackAct } from './steps/look-back'
import { mergedAct } from './steps/merge'
import { notedAct } from './steps/note'
import { numberedAct } from './steps/number'
import { paperNumberedAct } from './steps/number-paper'
import { attachmentOpenedAct } from './steps/record-attachment'
import { exportedAct } from './steps/record-export'
import { folderSavedAct } from './steps/record-folder'
import { printedAct } from './steps/record-print'
import { savedAct } from './steps/record-save'
import { registeredAct } from './steps/register'
import { stubRenumberedAct } from './steps/renumber-stub'
import { reopenCancelledAct, roundOpenedAct } from './steps/reopen'
import { resumedAct } from './steps/resume'
import { returnAnsweredAct, returnAskedAct } from './steps/return'
import { revealedAct } from './steps/reveal'
import { sealedAct } from './steps/seal'
import { sentBackAct } from './steps/send-back'
import { sentForReviewAct } from './steps/send-for-review'
import { signedForAct } from './steps/sign-for'
import { submittedAct } from './steps/submit'
import { supervisedAct, supervisionAnsweredAct, supervisionLiftedAct } from './steps/supervise'
import { suspensionAnsweredAct, suspensionAskedAct, suspensionEndedAct } from './steps/suspension'
import { takenBackAct } from './steps/take-back'
import { chargeTakenAct } from './steps/take-charge'
import { callerToldAct } from './steps/tell-caller'
import { terminationAnsweredAct, terminationAskedAct } from './steps/termination'
import { unreasonableAnsweredAct, unreasonableAskedAct } from './steps/unreasonable'
import { urgeAnsweredAct, urgedAct } from './steps/urge'
import { visitedAct } from './steps/visit'
import { voidedAct } from './steps/void'

/** Every kind of entry of a timeline by its name. */
export const allActs = {
  [enteredAct.act]: enteredAct,
  [entryAmendedAct.act]: entryAmendedAct,
  [importedAct.act]: importedAct,
  [oldStepAct.act]: oldStepAct,
  [joinedAct.act]: joinedAct,
  [linkedAct.act]: linkedAct,
  [receivedAct.act]: receivedAct,
  [settledAct.act]: settledAct,
  [sheetRevisedAct.act]: sheetRevisedAct,
  [answeredAct.act]: answeredAct,
  [appealAnsweredAct.act]: appealAnsweredAct,
  [appealAskedAct.act]: appealAskedAct,
  [approvedAct.act]: approvedAct,
  [archivedAct.act]: archivedAct,
  [assignedAct.act]: assignedAct,
  [assistAnsweredAct.act]: assistAnsweredAct,
  [avoidedAct.act]: avoidedAct,
  [beyondDutyAnsweredAct.act]: beyondDutyAnsweredAct,
  [beyondDutyAskedAct.act]: beyondDutyAskedAct,
  [checkedAct.act]: checkedAct,
  [concludedAct.act]: concludedAct,
  [contactedAct.act]: contactedAct,
  [coordinationAnsweredAct.act]: coordinationAnsweredAct,
  [coordinationAskedAct.act]: coordinationAskedAct,
  [correctedAct.act]: correctedAct,
  [draftedAct.act]: draftedAct,
  [emergencyEndedAct.act]: emergencyEndedAct,
  [emergencyFollowedAct.act]: emergencyFollowedAct,
  [emergencyReportedAct.act]: emergencyReportedAct,
  [chargeEndedAct.act]: chargeEndedAct,
  [exclusionAnsweredAct.act]: exclusionAnsweredAct,
  [exclusionAskedAct.act]: exclusionAskedAct,
  [extensionAnsweredAct.act]: extensionAnsweredAct,
  [extensionAskedAct.act]: extensionAskedAct,
  [fedBackAct.act]: fedBackAct,
  [taskDoneAct.act]: taskDoneAct,
  [instructedAct.act]: instructedAct,
  [instructedFirstAct.act]: instructedFirstAct,
  [metAct.act]: metAct,
  [liftedAct.act]: liftedAct,
  [lookBackPlannedAct.act]: lookBackPlannedAct,
  [lookedBackAct.act]: lookedBackAct,
  [mergedAct.act]: mergedAct,
  [notedAct.act]: notedAct,
  [numberedAct.act]: numberedAct,
  [paperNumberedAct.act]: paperNumberedAct,
  [attachmentOpenedAct.act]: attachmentOpenedAct,
  [exportedAct.act]: exportedAct,
  [folderSavedAct.act]: folderSavedAct,
  [printedAct.act]: printedAct,
  [savedAct.act]: savedAct,
  [registeredAct.act]: registeredAct,
  [stubRenumberedAct.act]: stubRenumberedAct,
  [reopenCancelledAct.act]: reopenCancelledAct,
  [roundOpenedAct.act]: roundOpenedAct,
  [resumedAct.act]: resumedAct,
  [returnAnsweredAct.act]: returnAnsweredAct,
  [returnAskedAct.act]: returnAskedAct,
  [revealedAct.act]: revealedAct,
  [sealedAct.act]: sealedAct,
  [sentBackAct.act]: sentBackAct,
  [sentForReviewAct.act]: sentForReviewAct,
  [signedForAct.act]: signedForAct,
  [submittedAct.act]: submittedAct,
  [supervisedAct.act]: supervisedAct,
  [supervisionAnsweredAct.act]: supervisionAnsweredAct,
  [supervisionLiftedAct.act]: supervisionLiftedAct,
  [suspensionAnsweredAct.act]: suspensionAnsweredAct,
  [suspensionAskedAct.act]: suspensionAskedAct,
  [suspensionEndedAct.act]: suspensionEndedAct,
  [takenBackAct.act]: takenBackAct,
  [chargeTakenAct.act]: chargeTakenAct,
  [callerToldAct.act]: callerToldAct,
  [terminationAnsweredAct.act]: terminationAnsweredAct,
  [terminationAskedAct.act]: terminationAskedAct,
  [unreasonableAnsweredAct.act]: unreasonableAnsweredAct,
  [unreasonableAskedAct.act]: unreasonableAskedAct,
  [urgeAnsweredAct.act]: urgeAnsweredAct,
  [urgedAct.act]: urgedAct,
  [visitedAct.act]: visitedAct,
  [voidedAct.act]: voidedAct,
} as const
