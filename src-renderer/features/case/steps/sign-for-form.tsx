import { partsForm } from './parts-form'

/** 签收: who took the sheet over, and when. */
export const signForForm = partsForm('sign-for', {
  submitLabel: '签收',
  about: (_one, _today, _side, actor) => ({
    at: { hint: '24 小时制，例如 09:05；不知道几点的空着' },
    byId: { start: actor.id },
  }),
})
