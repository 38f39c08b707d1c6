import { ReplyText } from '../reply-text'
import { partsForm } from './parts-form'

/** 审核: whether the reply may go up to the reviewer. */
export const checkForm = partsForm('check', {
  submitLabel: '保存审核',
  width: 'md',
  lead: (one, staff) => <ReplyText one={one} people={staff.people} />,
  about: () => ({ comment: { hint: '退回修改的，写明要改哪里' } }),
})
