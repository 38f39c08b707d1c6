import type { ReactElement, ReactNode } from 'react'
import type { RuleSet } from '#shared/rules/rule-set'
import { countingToItems, sidesToItems, silentToText } from '../../../messages/rule-words'
import { KeyValue } from '../../../ui/key-value'
import { Panel } from '../../../ui/panel'

export interface SetPanelsProps {
  readonly set: RuleSet
  /** What may be done to each part; nothing where it is only to be read. */
  readonly actions?: { readonly basics: ReactNode; readonly counting: ReactNode; readonly sides: ReactNode }
}

/** All of a set but its rules: what it is, how it counts, and what it says of extensions, returns and lamps. */
export function SetPanels({ set, actions }: SetPanelsProps): ReactElement {
  const silent = silentToText(set.silent)
  return (
    <>
      <Panel title="计算方法" actions={actions?.counting}>
        <KeyValue columns={1} labelWidth={88} items={countingToItems(set.counting)} />
      </Panel>
      <Panel title="延期、退单、黄牌红牌" actions={actions?.sides}>
        <KeyValue columns={1} labelWidth={88} items={sidesToItems(set)} />
      </Panel>
      <Panel title="名称和出处" actions={actions?.basics}>
        <KeyValue
          columns={1}
          labelWidth={88}
          items={[
            { label: '名称', value: set.name },
            { label: '适用地方', value: set.place },
            { label: '出处', value: set.source },
            { label: '说明', value: set.note },
            ...(silent === ''
              ? []
              : [
                  {
                    label: '原规定没写',
                    value: `${silent}。其中没有时限的不设时限；计算方法、黄牌红牌按通常做法，可以修改。`,
                  },
                ]),
          ]}
        />
      </Panel>
    </>
  )
}
