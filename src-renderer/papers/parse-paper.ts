/** What no paper of ours has in it, and a text cannot bring in: its `<` are escaped. */
const foreign = /<(?:script|iframe|object|embed|form|link|base)\b/i

const policy = window.trustedTypes?.createPolicy('paper', {
  createHTML: (markup) => {
    if (foreign.test(markup)) throw new TypeError('a paper holds no scripts, frames or forms')
    return markup
  },
})

/** The markup of a paper as nodes of this page. A parsed document is inert: were there a script in it, it would not run. */
export function parsePaper(body: string): readonly Node[] {
  const parsed = new DOMParser().parseFromString(policy?.createHTML(body) ?? body, 'text/html')
  return [...parsed.body.childNodes].map((node) => document.importNode(node, true))
}
