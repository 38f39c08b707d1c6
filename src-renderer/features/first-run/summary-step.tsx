import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import type { ReactElement } from 'react'
import { rolesToText } from '../../messages/role-words'
import { findExample } from '../../start/example-rules'
import { KeyValue } from '../../ui/key-value'
import type { FirstRunWizard } from './use-first-run'

/** Everything entered, to be looked over once before it is written. */
export function SummaryStep({
  wizard,
  digits,
  dataPlace,
}: {
  readonly wizard: FirstRunWizard
  readonly digits: string | undefined
  readonly dataPlace: string
}): ReactElement {
  const { office, person, ruleSet, centreCard } = wizard.draft
  return (
    <Stack sx={{ gap: 2 }}>
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
          { label: '数据存放', value: dataPlace, wide: true },
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
