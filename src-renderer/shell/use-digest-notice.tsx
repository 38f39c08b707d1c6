import type { DigestDesk } from '../desk/use-digest'
import { goTo, useRoute } from '../routes'
import { InfoIcon } from '../ui/icons'
import type { Notice } from '../ui/notice'

/** Says on every other screen that the home screen tells what changed since the last look. */
export function useDigestNotice({ digest, isOpen, close }: DigestDesk): readonly Notice[] {
  const { screen } = useRoute()
  if (digest === undefined || !isOpen || screen === 'today') return []
  const count = digest.lines.reduce((sum, line) => sum + line.count, 0) + digest.reconcile
  return [
    {
      key: 'digest',
      icon: <InfoIcon />,
      text: `您上次看过以后有 ${count} 项变化。`,
      urgency: 'told',
      action: { label: '去看', run: () => goTo({ screen: 'today' }) },
      dismiss: { label: '知道了', run: close },
    },
  ]
}
