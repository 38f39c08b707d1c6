import { expect, test } from 'vitest'
import { addStyleNonce, composePaperPolicy } from '#main/page/content-policy'
import { createPaperPages } from '#main/paper/paper-pages'

test('puts the nonce on every style of a page, and leaves one that is there', () => {
  expect(addStyleNonce('<style>a{}</style><style media="print">b{}</style>', 'n')).toBe(
    '<style nonce="n">a{}</style><style nonce="n" media="print">b{}</style>',
  )
  expect(addStyleNonce('<style nonce="x">a{}</style>', 'n')).toBe('<style nonce="x">a{}</style>')
})

test('lets a page for the printer run no script and load nothing', () => {
  expect(composePaperPolicy('n')).not.toContain('script-src')
  expect(composePaperPolicy('n')).toContain("default-src 'none'")
})

test('keeps a page for the printer at its own address until it is removed', () => {
  const papers = createPaperPages()
  const path = papers.add('<style>p{}</style>答复')
  const served = papers.serve(path)
  expect(new TextDecoder().decode(served?.body)).toMatch(/^<style nonce="[\w-]+">p\{\}<\/style>答复$/)
  expect(papers.serve('/paper/other')).toBeUndefined()
  papers.remove(path)
  expect(papers.serve(path)).toBeUndefined()
})
