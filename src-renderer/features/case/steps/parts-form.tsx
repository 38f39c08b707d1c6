import type { WorkCalendar } from '#shared/calendar/work-calendar'
import type { RuleSet } from '#shared/rules/rule-set'
import { actOf } from '#shared/case/act'
import type { CaseStep } from '#shared/case/case-step'
import type { Case } from '#shared/case/case'
import { isDecidedHere } from '#shared/case/sides/plan-side'
import { isConsentStep, stepOf, type ConsentStep } from '#shared/case/step-tables'
import type { StepName } from '#shared/case/step-name'
import type { DraftForm } from '#shared/draft/draft-forms'
import { valuesToStep } from '#shared/case/values-to-step'
import type { Person } from '#shared/office/office'
import { ok, fail } from '#shared/prelude/result'
import type { LocalDate } from '#shared/prelude/local-date'
import { useState, type ReactElement, type ReactNode } from 'react'
import type { Staff } from '../../../ledger-store/read/read-office'
import { rulesOfCase } from '../../../ledger-store/read/read-rules'
import { useDesk } from '../../../desk/desk'
import { ConsentFields, ScanFields } from '../../../consent/consent-fields'
import { useConsent, type ConsentAsking } from '../../../consent/use-consent'
import { machineOf, type Side } from '#shared/case/sides/side'
import { AskedLine } from './asked-line'
import { askedParts } from './asked-parts'
import { useScans } from '../../../consent/use-scans'
import { FormDialog } from '../../../ui/form-dialog'
import { ChoiceRow } from '../../../ui/form-fields'
import { useStepForm } from '../use-take-step'
import { FormReader, type FormGaps } from './form-reader'
import { PartRow, type PartAbout } from './part-row'
import { readParts } from './read-parts'
import type { StepForm } from './step-form'
import type { ConsentDialogProps } from './step-dialog-props'

/** What a form may propose its first values by, besides the case. */
export interface FormSurroundings {
  readonly staff: Staff
  readonly calendar: WorkCalendar
  /** The rule set by which the case goes; undefined where the office keeps none. */
  readonly rules: RuleSet | undefined
}

/** What a form of parts says besides the names of its parts. */
export interface PartsFormAbout {
  /** Says what will happen; the step's name where nothing is said. */
  readonly submitLabel?: string
  /** Said above the fields: what the step comes to. */
  readonly lead?: ReactNode | ((one: Case, staff: Staff) => ReactNode)
  readonly width?: 'sm' | 'md'
  /** Of a part, as the case stands. */
  readonly about?: (
    one: Case,
    today: LocalDate,
    side: Side | undefined,
    actor: Person,
    near: FormSurroundings,
  ) => Readonly<Record<string, PartAbout>>
  /** Parts that the form does not ask for. */
  readonly without?: readonly string[] | ((one: Case) => readonly string[])
  /** What the form brings of itself, as the case stands. */
  readonly given?: (one: Case) => Readonly<Record<string, unknown>>
  readonly label?: (one: Case) => string
  /** Under which name half-written text is kept, where older programs kept it under another than the step's. */
  readonly draft?: DraftForm
}

/** The form of a step whose entry is all that it brings: a field for each part, in their order. */
export function partsForm<const Step extends StepName>(
  step: Step,
  about: PartsFormAbout = {},
): StepForm & { readonly step: Step } {
  const Dialog = (props: ConsentDialogProps): ReactElement => <PartsDialog step={step} about={about} {...props} />
  return {
    step,
    Dialog,
    draft: about.draft ?? `step-${step}`,
    ...(about.label === undefined ? {} : { label: about.label }),
  }
}

type PartsDialogProps = ConsentDialogProps & { readonly step: StepName; readonly about: PartsFormAbout }

/** How a leader's consent stands in a form: `needed`, or brought where the leader signed. */
interface Signing {
  readonly consent: ConsentAsking
  readonly needed: boolean
  readonly signed: boolean
  readonly sign: (signed: boolean) => void
}

function PartsDialog(props: PartsDialogProps): ReactElement {
  const { step, one, ask } = props
  const side = one.sides.find(({ ref }) => ref === ask)
  // A leader decides what was asked of one; a request of which nothing is said is signed where it was signed.
  const isSigned = isConsentStep(step) && (side === undefined || isDecidedHere(side))
  return isSigned ? <SignedDialog {...props} step={step} needed={side !== undefined} /> : <PartsFields {...props} />
}

function SignedDialog({
  needed,
  ...props
}: PartsDialogProps & { readonly step: ConsentStep; readonly needed: boolean }): ReactElement {
  const { step, one, actor, staff } = props
  const consent = useConsent(step, one, actor, staff.people.values())
  const [signs, setSigns] = useState(false)
  // Who does not keep the ledger can bring nothing but their own hand.
  const mustSign = needed || consent.ways.recorded !== undefined
  return <PartsFields {...props} signing={{ consent, needed: mustSign, signed: mustSign || signs, sign: setSigns }} />
}

function PartsFields({
  step,
  about,
  one,
  title,
  staff,
  today,
  ask,
  actor,
  signing,
  onClose,
}: PartsDialogProps & { readonly signing?: Signing }): ReactElement {
  const { name, act } = stepOf(step)
  const side = one.sides.find(({ ref }) => ref === ask)
  const without = typeof about.without === 'function' ? about.without(one) : about.without
  const { calendar, rules } = useDesk()
  const said = about.about?.(one, today, side, actor, { staff, calendar, rules: rulesOfCase(rules, one) }) ?? {}
  const own = Object.entries(actOf(act?.act ?? '')?.parts ?? {}).filter(
    ([part]) => part !== 'entry' && without?.includes(part) !== true,
  )
  const parts = askedParts(Object.fromEntries(own), said)
  const scans = useScans('attachment')
  const hasFiles = Object.values(parts).some(({ kind }) => kind === 'files')
  const consent = signing?.signed === true ? signing.consent : undefined
  const form = useStepForm(one.id, async (data) => {
    const read = new FormReader(data)
    const values = {
      ...readParts(read, parts),
      ...about.given?.(one),
      ...(ask === undefined ? {} : { entry: ask }),
      ...(hasFiles ? { attachments: scans.files } : {}),
    }
    const gaps = { ...read.gaps, ...consent?.check(data) }
    if (Object.keys(gaps).length > 0) return fail(gaps)
    // The PIN is looked at last, so that a form with a gap in it costs no try.
    const given = await consent?.take(data)
    if (given?.ok === false) return given
    const taken: CaseStep | undefined = valuesToStep(step, { ...values, consent: given?.value })
    return taken === undefined ? fail({}) : ok(taken)
  })
  const label =
    side !== undefined && consent !== undefined ? `${machineOf(side.side).name}审批` : (about.label?.(one) ?? name)
  return (
    <FormDialog
      title={label}
      {...(about.width === undefined ? {} : { width: about.width })}
      subtitle={title}
      draft={{
        form: about.draft ?? `step-${step}`,
        about: ask === undefined ? one.id : `${one.id} ${ask}`,
      }}
      submitLabel={about.submitLabel ?? (consent?.way === 'recorded' && side !== undefined ? '保存代录的审批' : label)}
      busy={form.busy}
      submitDisabled={consent?.way === 'self' && consent.hand.waitSeconds > 0}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {side === undefined ? null : <AskedLine side={side} />}
      {typeof about.lead === 'function' ? about.lead(one, staff) : about.lead}
      {Object.entries(parts).map(([part, definition], index) => (
        <PartRow
          key={part}
          name={part}
          part={definition}
          one={one}
          staff={staff}
          today={today}
          gap={form.gaps[part]}
          gaps={form.gaps}
          autoFocus={index === 0}
          {...(said[part] === undefined ? {} : { about: said[part] })}
        />
      ))}
      {hasFiles ? <ScanFields scans={scans} /> : null}
      {signing === undefined ? null : <SigningFields signing={signing} gaps={form.gaps} />}
    </FormDialog>
  )
}

/** 本人 or 代录; before it, where it need not be, whether the leader signed at all. */
function SigningFields({
  signing: { consent, needed, signed, sign },
  gaps,
}: {
  readonly signing: Signing
  readonly gaps: FormGaps
}): ReactElement {
  return (
    <>
      {needed ? null : (
        <ChoiceRow
          name="signed"
          label="领导签批"
          choices={[
            { value: '', label: '口头同意，还没有签字' },
            { value: 'yes', label: '已经签批' },
          ]}
          defaultValue={signed ? 'yes' : ''}
          onPick={(picked) => sign(picked === 'yes')}
        />
      )}
      {signed ? <ConsentFields consent={consent} gaps={gaps} /> : null}
    </>
  )
}
