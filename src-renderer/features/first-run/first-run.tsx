import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Step from '@mui/material/Step'
import StepLabel from '@mui/material/StepLabel'
import Stepper from '@mui/material/Stepper'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { useFingerprint, useOwnCard } from '../../desk/use-own-card'
import { draftUnkeptToWords } from '../../messages/draft-words'
import { CardConfirmDialog } from '../../ui/card-confirm-dialog'
import { DraftOffer } from '../../ui/draft-offer'
import { FailureInSight } from '../../ui/failure-in-sight'
import { FailureNotice } from '../../ui/failure-notice'
import { HelpButton, useHelpOf } from '../../ui/help-door'
import { checkOfficeDraft, checkPinDraft, checkPersonDraft } from './first-run-draft'
import { JoinOffice } from './join-office'
import { KeysStep } from './keys-step'
import type { FirstRunStart } from './lay-down-office'
import { OfficeStep } from './office-step'
import { PersonStep } from './person-step'
import { RulesChoice } from './rules-choice'
import { SampleProgress } from './sample-progress'
import { SummaryStep } from './summary-step'
import { useFirstRun, type FirstRunActions, type FirstRunWizard } from './use-first-run'
import { WelcomeStep } from './welcome-step'

export interface FirstRunProps {
  readonly started: FirstRunStart
  /** Called once the ledger stands, with what the PIN opens; the program then starts anew. */
  readonly onReady: (wrap: string | undefined) => void
  /** Somebody whose old PC is gone: the ledger is to come from a backup. */
  readonly onRestore: () => void
}

const stepNames = ['欢迎', '单位', '使用人', '这台电脑', '开始'] as const
const lastStep = stepNames.length - 1

/** 首次启用: five calm steps, or the sample. May be left at any time; what was not finished is asked again. */
export function FirstRun({ started, onReady, onRestore }: FirstRunProps): ReactElement {
  const { wizard, actions, keeping } = useFirstRun(started, onReady)
  useHelpOf('first-run')
  const ownCard = useOwnCard(wizard.keys, wizard.draft.office)
  const digits = useFingerprint(ownCard)
  const cardDigits = useFingerprint(wizard.card)
  const centreDigits = useFingerprint(wizard.draft.centreCard)
  const [tried, setTried] = useState(false)
  const [joining, setJoining] = useState(false)
  const move = (step: number): void => {
    const blocked = step > wizard.step && !isStepDone(wizard)
    setTried(blocked)
    if (!blocked) actions.goTo(step)
  }
  if (joining)
    return <JoinOffice started={started} onBack={() => setJoining(false)} onJoined={() => onReady(undefined)} />
  return (
    <Box component="main" sx={{ height: '100%', overflow: 'auto', p: 3 }}>
      <Paper variant="outlined" sx={{ maxWidth: 1000, mx: 'auto', p: 4 }}>
        <Typography sx={{ color: 'text.secondary' }}>
          市长热线台账　首次启用　第 {wizard.step + 1} 步，共 {stepNames.length} 步
        </Typography>
        <Stack direction="row" sx={{ alignItems: 'flex-start', gap: 1, mt: 0.5, mb: 2.5 }}>
          <Typography variant="h1" component="h1" sx={{ flex: 1 }}>
            {headings[wizard.step]}
          </Typography>
          <HelpButton form="first-run" />
        </Stack>
        <Stepper activeStep={wizard.step} sx={{ mb: 3 }}>
          {stepNames.map((name) => (
            <Step key={name}>
              <StepLabel>{name}</StepLabel>
            </Step>
          ))}
        </Stepper>
        {keeping.offered === undefined ? null : (
          <DraftOffer draft={keeping.offered} personName="" onContinue={actions.takeUp} onDiscard={keeping.giveUp} />
        )}
        {keeping.unkept === undefined ? null : <FailureNotice words={draftUnkeptToWords(keeping.unkept)} />}
        {wizard.sample !== undefined ? (
          <SampleProgress done={wizard.sample} />
        ) : keeping.offered === undefined ? (
          <>
            <StepBody
              wizard={wizard}
              actions={actions}
              tried={tried}
              app={started.app}
              hasTraces={started.hasTraces}
              digits={digits}
              centreDigits={centreDigits}
              onReal={() => move(1)}
              onJoin={() => setJoining(true)}
              onRestore={onRestore}
            />
            <Box sx={{ mt: 2 }}>
              <FailureInSight words={wizard.failure} />
            </Box>
            {wizard.step === 0 ? null : <Footer wizard={wizard} onMove={move} onFinish={() => void actions.finish()} />}
          </>
        ) : null}
      </Paper>
      {wizard.card === undefined ? null : (
        <CardConfirmDialog
          card={wizard.card}
          digits={cardDigits}
          onTrust={() => actions.settleCard(true)}
          onCancel={() => actions.settleCard(false)}
        />
      )}
    </Box>
  )
}

const headings = ['欢迎使用', '填写本单位', '填写第一位使用人', '生成本机密钥', '核对后启用'] as const

function isStepDone({ step, draft, keys, pin }: FirstRunWizard): boolean {
  if (step === 1) return Object.keys(checkOfficeDraft(draft.office)).length === 0
  if (step === 2) return Object.keys(checkPersonDraft(draft.person)).length === 0
  return step !== 3 || (keys !== undefined && Object.keys(checkPinDraft(pin)).length === 0)
}

interface StepBodyProps {
  readonly wizard: FirstRunWizard
  readonly actions: FirstRunActions
  readonly tried: boolean
  readonly app: FirstRunStart['app']
  readonly hasTraces: boolean
  readonly digits: string | undefined
  readonly centreDigits: string | undefined
  readonly onReal: () => void
  readonly onJoin: () => void
  readonly onRestore: () => void
}

function StepBody({
  wizard,
  actions,
  tried,
  app,
  hasTraces,
  digits,
  centreDigits,
  onReal,
  onJoin,
  onRestore,
}: StepBodyProps): ReactElement {
  const { draft } = wizard
  switch (wizard.step) {
    case 0:
      return (
        <WelcomeStep
          app={app}
          hasTraces={hasTraces}
          sampleBegun={wizard.sampleBegun !== undefined}
          busy={wizard.busy}
          onReal={onReal}
          onJoin={onJoin}
          onRestore={onRestore}
          onSample={(kind) => void actions.laySample(kind)}
        />
      )
    case 1:
      return (
        <>
          <OfficeStep office={draft.office} tried={tried} onChange={(office) => actions.change({ office })} />
          <RulesChoice chosen={draft.ruleSet} onChoose={(ruleSet) => actions.change({ ruleSet })} />
        </>
      )
    case 2:
      return <PersonStep person={draft.person} tried={tried} onChange={(person) => actions.change({ person })} />
    case 3:
      return <KeysStep wizard={wizard} digits={digits} centreDigits={centreDigits} tried={tried} actions={actions} />
    default:
      return <SummaryStep wizard={wizard} digits={digits} app={app} onBegin={(begin) => actions.change({ begin })} />
  }
}

function Footer({
  wizard,
  onMove,
  onFinish,
}: {
  readonly wizard: FirstRunWizard
  readonly onMove: (step: number) => void
  readonly onFinish: () => void
}): ReactElement {
  return (
    <Stack direction="row" sx={{ gap: 1, mt: 3, justifyContent: 'flex-end' }}>
      <Button onClick={() => onMove(wizard.step - 1)} disabled={wizard.busy}>
        上一步
      </Button>
      {wizard.step < lastStep ? (
        <Button variant="contained" onClick={() => onMove(wizard.step + 1)}>
          下一步
        </Button>
      ) : (
        <Button variant="contained" loading={wizard.busy} onClick={onFinish}>
          启用台账
        </Button>
      )}
    </Stack>
  )
}
