import Alert from '@mui/material/Alert'
import FormControlLabel from '@mui/material/FormControlLabel'
import Paper from '@mui/material/Paper'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { rolesToText } from '../../messages/role-words'
import { findExample } from '../../start/example-rules'
import { KeyValue } from '../../ui/key-value'
import { beginnings, type Beginning } from './first-run-draft'
import type { FirstRunStart } from './lay-down-office'
import type { FirstRunWizard } from './use-first-run'

export interface SummaryStepProps {
  readonly wizard: FirstRunWizard
  readonly digits: string | undefined
  readonly app: FirstRunStart['app']
  readonly onBegin: (begin: Beginning) => void
}

/** Everything entered, to be looked over once before it is written. */
export function SummaryStep({ wizard, digits, app, onBegin }: SummaryStepProps): ReactElement {
  const { office, person, ruleSet, centreCard } = wizard.draft
  return (
    <Stack sx={{ gap: 2 }}>
      <BeginChoice begin={wizard.draft.begin} isBrowser={app.shell === 'browser'} onBegin={onBegin} />
      <KeyValue
        columns={2}
        labelWidth={88}
        items={[
          { label: '单位', value: `${office.name}（${office.shortName}）` },
          { label: '单位代码', value: office.code },
          { label: '联系电话', value: office.telephone === '' ? '不印电话' : office.telephone },
          { label: '本机校验码', value: digits ?? '' },
          {
            label: '使用人',
            value: `${person.name.trim()}　${person.post.trim()}　${person.department.trim()}（${rolesToText(person.roles)}）`,
            wide: true,
          },
          { label: '时限规则', value: findExample(ruleSet)?.name ?? '以后再定，登记时逐件填写办结时限', wide: true },
          { label: '其他人员', value: '启用以后添加；首页会说哪一步还缺谁', wide: true },
          {
            label: '密钥备份',
            value:
              wizard.backupPlace === ''
                ? wizard.keysFrom === 'backup'
                  ? '用的就是备份'
                  : '还没有备份'
                : wizard.backupPlace,
          },
          {
            label: 'PIN',
            value: wizard.pin.later ? '暂不设置，程序打开就能用' : `已填写（${person.name.trim()}）`,
          },
          { label: '受理中心', value: centreCard?.officeName ?? '以后登记' },
          { label: '数据存放', value: app.dataPlace, wide: true },
        ]}
      />
      {wizard.backupPlace === '' && wizard.keysFrom === 'new' ? (
        <Alert severity="warning" variant="outlined">
          密钥还没有备份。可以先启用，但请今天就在“设置—密钥”里备份。
        </Alert>
      ) : null}
      <Alert severity="info" variant="outlined">
        启用以后，请由管理人员到“设置—密钥”生成本单位的恢复密钥，打印出来锁进保险柜：电脑全坏了，靠它打开一切。
      </Alert>
    </Stack>
  )
}

const beginWords: { readonly [B in Beginning]: readonly [label: string, hint: string] } = {
  empty: ['空台账开始', '进今日工作，直接记来电来访，或者导入受理中心的交办包。'],
  excel: ['导入已有的 Excel 台账', '启用以后直接到导入画面，选好表格、逐行核对再写入。'],
  sample: ['先看样例单位', '启用以后打开另一本虚构的台账练手；按最上面的“样例数据 · 退出”回到本单位。'],
}

/** What to begin with once the office stands. A browser has no place for a sample beside it. */
function BeginChoice({
  begin,
  isBrowser,
  onBegin,
}: {
  readonly begin: Beginning
  readonly isBrowser: boolean
  readonly onBegin: (begin: Beginning) => void
}): ReactElement {
  const offered = beginnings.filter((one) => one !== 'sample' || !isBrowser)
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h2" id="begin-with" sx={{ mb: 1 }}>
        启用以后先做什么
      </Typography>
      <RadioGroup
        aria-labelledby="begin-with"
        value={begin}
        onChange={(_event, value) => onBegin(offered.find((one) => one === value) ?? 'empty')}
      >
        {offered.map((one) => (
          <FormControlLabel
            key={one}
            value={one}
            control={<Radio size="small" />}
            label={
              <>
                {beginWords[one][0]}
                <Typography component="span" sx={{ color: 'text.secondary', ml: 1.5 }}>
                  {beginWords[one][1]}
                </Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Paper>
  )
}
