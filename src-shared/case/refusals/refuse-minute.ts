import { fail } from '../../prelude/result'

/** A time of day as forms take it: `09:05`, or nothing where it is not known. */
export function refuseMinute(minute: string) {
  return minute === '' || /^([01]\d|2[0-3]):[0-5]\d$/u.test(minute)
    ? undefined
    : fail({
        type: 'StepRefuses',
        why: 'minute-malformed',
        title: '时间写法不对',
        what: `“${minute}”不是一天里的时间。`,
        todo: '请写成 09:05 这样的二十四小时制；不知道几点的，空着。',
      } as const)
}
