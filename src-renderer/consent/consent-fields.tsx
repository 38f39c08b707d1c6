import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { bytesToText } from '../messages/size-words'
import { FailureInSight } from '../ui/failure-in-sight'
import { ChoiceRow, SelectRow, TextRow } from '../ui/form-fields'
import { FileIcon } from '../ui/icons'
import { OwnHandFields } from './own-hand-fields'
import type { ConsentAsking, ConsentGaps } from './use-consent'
import type { Scans } from './use-scans'

export interface ConsentFieldsProps {
  readonly consent: ConsentAsking
  readonly gaps: ConsentGaps
  /** The leader to propose, by id; '' for none. */
  readonly proposed?: string
}

/** 本人 or 代录: what a leader's consent is given by, or what a clerk says of the signed paper. */
export function ConsentFields({ consent, gaps, proposed = '' }: ConsentFieldsProps): ReactElement {
  const { ways, way, choose, actor } = consent
  const both = ways.self === undefined && ways.recorded === undefined
  return (
    <>
      {both ? (
        <ChoiceRow
          name="consentWay"
          label="签批方式"
          choices={[
            { value: 'self', label: `${actor.name}本人签批` },
            { value: 'recorded', label: '代录别的领导签批的纸质件' },
          ]}
          defaultValue={way}
          onPick={(picked) => choose(picked === 'self' ? 'self' : 'recorded')}
        />
      ) : null}
      {way === 'self' ? (
        <OwnHandFields person={actor} hand={consent.hand} />
      ) : (
        <RecordedFields consent={consent} gaps={gaps} proposed={proposed} />
      )}
    </>
  )
}

function RecordedFields({ consent, gaps, proposed }: Required<ConsentFieldsProps>): ReactElement {
  const { actor, signers, scans, lastPlace } = consent
  return (
    <>
      <Typography sx={{ color: 'text.secondary' }}>
        由{actor.name}照领导签批的纸质件代录，经过、存根和操作日志里都会写明是代录。
      </Typography>
      <SelectRow
        name="signerId"
        label="签批领导"
        required
        choices={signers.map(({ id, name, post }) => ({ value: id, label: name, detail: post }))}
        defaultValue={proposed}
        gap={gaps['signerId']}
        emptyHint="没有可以签批的领导，请先到“设置”里核对人员职责。"
      />
      <TextRow
        name="place"
        label="原件存放处"
        defaultValue={lastPlace}
        gap={gaps['place']}
        hint="例如：热线办 2026 年签批卷第 3 册。有扫描件的可以不填"
        limit={200}
      />
      <ScanFields scans={scans} label="添加扫描件…" />
    </>
  )
}

/** Files as they are gathered in a form, each to be dropped again. */
export function ScanFields({
  scans,
  label = '添加文件…',
}: {
  readonly scans: Scans
  readonly label?: string
}): ReactElement {
  return (
    <Stack sx={{ gap: 1, alignItems: 'flex-start' }}>
      {scans.files.map(({ sha256, name, bytes }) => (
        <Stack key={sha256} direction="row" sx={{ gap: 1, alignItems: 'center', alignSelf: 'stretch' }}>
          <FileIcon sx={{ color: 'text.secondary', flexShrink: 0 }} />
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            {name}
            <Typography component="span" variant="caption" sx={{ ml: 1, color: 'text.secondary' }}>
              {bytesToText(bytes)}
            </Typography>
          </Box>
          <Button size="small" variant="text" aria-label={`去掉 ${name}`} onClick={() => scans.drop(sha256)}>
            去掉
          </Button>
        </Stack>
      ))}
      <Button size="small" loading={scans.busy} onClick={() => void scans.add()}>
        {label}
      </Button>
      <FailureInSight words={scans.failure} />
    </Stack>
  )
}
