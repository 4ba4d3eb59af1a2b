import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { OTHER_SIGNS } from '../src/article/other-signs'
import { nodesOf } from './architecture/syntax'

type Messages = Record<string, { message: string }>

const english = messagesOf('en')
const others = readdirSync('_locales').filter((code) => code !== 'en')

describe.each(others)('the texts in %s', (code) => {
  const messages = messagesOf(code)

  test('say everything that the English ones say, and nothing else', () => {
    expect(basesOf(messages)).toEqual(basesOf(english))
  })

  test('count as the language counts', () => {
    const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories
    const missing = countedBases(english).flatMap((base) =>
      categories.map((category) => `${base}_${category}`).filter((key) => !(key in messages)),
    )
    expect(missing).toEqual([])
  })

  test('have the same slots as the English ones', () => {
    const different = Object.keys(english).filter((key) => {
      const translated = messages[key]?.message
      return translated !== undefined && String(slotsOf(translated)) !== String(slotsOf(english[key]?.message ?? ''))
    })
    expect(different).toEqual([])
  })
})

describe.each(['en', ...others])('the texts in %s', (code) => {
  const messages = messagesOf(code)

  test('are never empty', () => {
    expect(Object.keys(messages).filter((key) => messages[key]?.message.trim() === '')).toEqual([])
  })

  test('have a sentence for everything that can fail', () => {
    expect(reasons()).toContain('storageFull')
    expect(reasons().filter((reason) => !(`fail_${reason}` in messages))).toEqual([])
  })
})

function messagesOf(code: string): Messages {
  return JSON.parse(readFileSync(`_locales/${code}/messages.json`, 'utf8'))
}

const PLURAL = /_(zero|one|two|few|many|other)$/

/** Keys without their plural endings, each once: languages count by different ones. */
function basesOf(messages: Messages): string[] {
  return [...new Set(Object.keys(messages).map((key) => key.replace(PLURAL, '')))].toSorted()
}

function countedBases(messages: Messages): string[] {
  return Object.keys(messages).flatMap((key) => (key.endsWith('_other') ? [key.replace(PLURAL, '')] : []))
}

function slotsOf(message: string): string[] {
  return [...new Set(message.match(/\{\w+\}/g))].toSorted()
}

/** Every member of the types called `…Failure` under src/, and the signs among them: what a popup may have to explain. */
function reasons(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const reasons = files.flatMap((file) => {
    const types = nodesOf(parseSync(file, readFileSync(`src/${file}`, 'utf8')).program).filter(isFailureType)
    return types.flatMap((type) => nodesOf(type.typeAnnotation).map((node) => node.value))
  })
  return [...reasons.filter((reason) => typeof reason === 'string'), ...OTHER_SIGNS]
}

function isFailureType({ type, id }: { type: string; id?: unknown }): boolean {
  return type === 'TSTypeAliasDeclaration' && nodesOf(id).some(({ name }) => /Failure$/.test(String(name)))
}
