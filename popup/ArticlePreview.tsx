import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Article } from '../src/article/article'
import { type Doubt, doubtsOf, sentenceFor } from '../src/ui/doubts'
import { Icon } from '../src/ui/Icon'
import { Notice } from '../src/ui/Notice'
import { counted, text, uiLanguage } from '../src/ui/text'
import { ArticleHead } from './ArticleHead'
import type { Trouble } from './state'

interface ArticlePreviewProps {
  article: Article
  /** Stands in place of what was read. */
  trouble: Trouble | undefined
}

/** What was read from the page, and what about it is uncertain. */
export function ArticlePreview({ article, trouble }: ArticlePreviewProps): JSX.Element {
  const doubts = doubtsOf(article, Date.now())
  const isOpen = useSignal(false)
  const lead = article.lead ?? article.blocks[0]?.text
  if (trouble) {
    return (
      <>
        <ArticleHead article={article} />
        <Notice icon="warning" sentence={text(`fail_${trouble}`)} isUrgent />
      </>
    )
  }
  return (
    <>
      <ArticleHead article={article} />
      <p class="lead" dir={article.dir} lang={article.lang ?? ''}>
        {lead}
      </p>
      <div class="facts">
        <p id="facts">{factsOf(article).join(' · ')}</p>
        {doubts.length > 0 && (
          <DoubtsButton
            doubts={doubts}
            isOpen={isOpen.value}
            onToggle={() => {
              isOpen.value = !isOpen.value
            }}
          />
        )}
      </div>
      {isOpen.value && <DoubtList doubts={doubts} />}
    </>
  )
}

interface DoubtsButtonProps {
  doubts: Doubt[]
  isOpen: boolean
  onToggle: () => void
}

/** Remarks alone raise no warning sign. */
function DoubtsButton({ doubts, isOpen, onToggle }: DoubtsButtonProps): JSX.Element {
  const grave = doubts.filter((doubt) => doubt.isGrave).length
  const label = grave > 0 ? counted('doubts_grave', grave) : counted('doubts_slight', doubts.length)
  return (
    <button
      id="doubts-button"
      type="button"
      class={grave > 0 ? 'doubts-button is-grave' : 'doubts-button'}
      aria-expanded={isOpen}
      aria-controls="doubts"
      onClick={onToggle}
    >
      <Icon name={grave > 0 ? 'warning' : 'info'} size={16} />
      {label}
    </button>
  )
}

function DoubtList({ doubts }: { doubts: Doubt[] }): JSX.Element {
  return (
    <ul id="doubts" class="doubts">
      {doubts.map((doubt) => (
        <li key={doubt.kind}>
          <Icon name={doubt.isGrave ? 'warning' : 'info'} size={16} />
          {sentenceFor(doubt, uiLanguage.value)}
        </li>
      ))}
    </ul>
  )
}

/** "12 paragraphs", "3 related", "4 quotations": what there is of each. */
function factsOf({ blocks, related = [], quotes = [] }: Article): string[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph').length
  return [
    ...(paragraphs > 0 ? [counted('page_paragraphs', paragraphs)] : []),
    ...(related.length > 0 ? [counted('page_related', related.length)] : []),
    ...(quotes.length > 0 ? [counted('page_quotes', quotes.length)] : []),
  ]
}
