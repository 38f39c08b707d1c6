import { useState, type ReactElement } from 'react'
import { pledgeFieldWords, pledgeFormWords, pledgeLimits, type Pledge, type Signer } from '#shared/pledge/pledge'
import { DayField } from '../../ui/day-field'
import { FieldPair } from '../../ui/field-pair'
import { FormDialog } from '../../ui/form-dialog'
import { ChoiceRow, TextRow } from '../../ui/form-fields'
import { readDay, readText } from './read-pledge-form'
import { usePledgeAct } from './use-pledges'

const signerWords = ['签订方一（党委）', '签订方二（政府、单位）', '签订方三（责任单位）'] as const

/** Changes the texts of a pledge, its term and who signs it. */
export function BasicsDialog({
  pledge,
  onClose,
}: {
  readonly pledge: Pledge
  readonly onClose: () => void
}): ReactElement {
  const { busy, gaps, failure, act, refuse } = usePledgeAct()
  // The pledge follows the ledger; the fields begin with what stood there when they were opened.
  const [opened] = useState(pledge)
  const signers = signerWords.map((_word, nth) => opened.signers[nth] ?? { organ: '', person: '' })
  const submit = async (form: FormData): Promise<boolean> => {
    const [from, to] = [readDay(form, 'from'), readDay(form, 'to')]
    if (from === undefined) return refuse({ from: '请填写完整的日期' })
    if (to === undefined) return refuse({ to: '请填写完整的日期' })
    const basics = {
      form: readText(form, 'form') === 'table' ? ('table' as const) : ('letter' as const),
      title: readText(form, 'title'),
      lead: readText(form, 'lead'),
      rewards: readText(form, 'rewards'),
      from,
      to,
      signers: signers.map((signer, nth) => ({
        ...signer,
        organ: readText(form, `organ${nth}`),
        person: readText(form, `person${nth}`),
      })),
    }
    return act([{ id: pledge.id, request: { want: 'amend', basics, opened } }])
  }
  return (
    <FormDialog
      title="修改责任书"
      subtitle={`${pledge.year} 年　${pledge.unit.name}`}
      draft={{ form: 'pledge', about: pledge.id }}
      submitLabel="保存"
      width="md"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRows pledge={opened} gaps={gaps} />
      <SignerRows signers={signers} gaps={gaps} />
    </FormDialog>
  )
}

type Gaps = Readonly<Record<string, string>>

const TextRows = ({ pledge: opened, gaps }: { readonly pledge: Pledge; readonly gaps: Gaps }): ReactElement => (
  <>
    <TextRow
      name="title"
      label={pledgeFieldWords.title}
      required
      defaultValue={opened.title}
      limit={pledgeLimits.title}
      gap={gaps['title']}
    />
    <ChoiceRow
      name="form"
      label={pledgeFieldWords.form}
      required
      choices={[
        { value: 'letter', label: `${pledgeFormWords.letter}（指标逐条写）` },
        { value: 'table', label: `${pledgeFormWords.table}（标准分、完成情况、得分）` },
      ]}
      defaultValue={opened.form}
      gap={gaps['form']}
    />
    <FieldPair>
      <DayField
        name="from"
        label={pledgeFieldWords.from}
        required
        defaultValue={opened.from}
        error={gaps['from'] !== undefined}
        helperText={gaps['from']}
      />
      <DayField
        name="to"
        label={pledgeFieldWords.to}
        required
        defaultValue={opened.to}
        error={gaps['to'] !== undefined}
        helperText={gaps['to']}
      />
    </FieldPair>
    <TextRow
      name="lead"
      label={pledgeFieldWords.lead}
      lines={3}
      defaultValue={opened.lead}
      limit={pledgeLimits.lead}
      gap={gaps['lead']}
    />
    <TextRow
      name="rewards"
      label={pledgeFieldWords.rewards}
      lines={4}
      defaultValue={opened.rewards}
      limit={pledgeLimits.rewards}
      gap={gaps['rewards']}
      hint="一行一条，打印时自动编号"
    />
  </>
)

const SignerRows = ({ signers, gaps }: { readonly signers: readonly Signer[]; readonly gaps: Gaps }): ReactElement => (
  <>
    {signers.map(({ organ, person }, nth) => (
      <FieldPair key={signerWords[nth]}>
        <TextRow
          name={`organ${nth}`}
          label={signerWords[nth] ?? ''}
          required
          defaultValue={organ}
          limit={pledgeLimits.organ}
          gap={gaps[`organ${nth}`]}
        />
        <TextRow
          name={`person${nth}`}
          label="代表人"
          defaultValue={person}
          limit={pledgeLimits.person}
          gap={gaps[`person${nth}`]}
          hint={nth === 0 ? '空着就留空手签' : undefined}
        />
      </FieldPair>
    ))}
  </>
)
