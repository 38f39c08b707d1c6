import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { officeLimits } from '#shared/office/office'
import { foldText } from '#shared/text/fold-text'
import { ComposingTextField } from '../../ui/composing-text-field'
import { checkOfficeDraft, type FirstRunDraft, type OfficeField } from './first-run-draft'

export interface OfficeStepProps {
  readonly office: FirstRunDraft['office']
  /** Gaps are named only after 下一步 was tried. */
  readonly tried: boolean
  readonly onChange: (office: FirstRunDraft['office']) => void
}

const fields: readonly {
  readonly field: OfficeField
  readonly label: string
  readonly hint: string
}[] = [
  { field: 'name', label: '单位全称', hint: '印在回复的落款处，例如 青山镇人民政府' },
  { field: 'shortName', label: '单位简称', hint: '显示在窗口顶部，例如 青山镇' },
  { field: 'code', label: '单位代码', hint: '与受理中心约定；没有受理中心的自己取，用拼音，例如 qingshan' },
  { field: 'telephone', label: '联系电话', hint: '印在回复的附注里；不想印可以不填' },
]

/** Who we are, as it will stand on papers and bundles. */
export function OfficeStep({ office, tried, onChange }: OfficeStepProps): ReactElement {
  const wrong = checkOfficeDraft(office)
  return (
    <Stack sx={{ gap: 2.5 }}>
      <Typography sx={{ color: 'text.secondary' }}>
        这些内容以后可以在“设置”里修改。单位代码交办包按它投送，启用后不宜再改：有受理中心的请先问清。
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2.5 }}>
        {fields.map(({ field, label, hint }) => (
          <ComposingTextField
            key={field}
            label={label}
            required={field !== 'telephone'}
            value={office[field]}
            error={tried && wrong[field] !== undefined}
            helperText={tried ? (wrong[field] ?? hint) : hint}
            limit={officeLimits[field]}
            slotProps={{ htmlInput: { name: field } }}
            autoFocus={field === 'name'}
            instant
            {...(field === 'code' ? { toValue: foldText } : {})}
            onCommit={(value) => onChange({ ...office, [field]: value })}
          />
        ))}
      </Box>
    </Stack>
  )
}
