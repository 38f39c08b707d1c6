/** What is left in a text where something has still to be written: 〔待填：办结时限〕. A paper says of it that it is there. */
export const markToFill = (name: string): string => `〔待填：${name}〕`

/** What has still to be written in a text, each once, in its order. Marks that were changed by hand count as long as they can be told. */
export const findToFill = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/〔\s*待填[：:]?\s*([^〔〕\n]*)〕/gu)].map(([, name = '']) => name.trim())),
]
