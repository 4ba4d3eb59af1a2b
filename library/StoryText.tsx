import type { JSX } from 'preact'
import type { Article, Picture, Video } from '../src/article/article'
import { type StoryBlock, storyOf } from '../src/clipping/story'
import { text } from '../src/ui/text'
import { Medium } from './Medium'
import { Lines, PlainLines } from './Passage'

interface StoryTextProps {
  article: Article
  /** The article before a reader corrected it. */
  read: Article
}

/** The story, built from its blocks and marks; nothing in it is markup of the page. */
export function StoryText({ article, read }: StoryTextProps): JSX.Element {
  const { lead, blocks, pictures } = storyOf(article, read)
  return (
    <div class="story">
      {lead !== undefined && (
        <p class="lead" id="lead">
          <PlainLines text={lead} />
        </p>
      )}
      {blocks.map((block) => (
        <BlockText key={block.place} {...block} />
      ))}
      {pictures.map((picture) => (
        <PictureText key={picture.url} picture={picture} />
      ))}
      {article.videos?.map((video) => (
        <VideoText key={video.url} video={video} />
      ))}
    </div>
  )
}

function BlockText({ block, isLead, damage, picture }: StoryBlock): JSX.Element | null {
  const where = { ...(block.dir && { dir: block.dir }), ...(block.lang && { lang: block.lang }) }
  const lines = <Lines block={block} damage={damage} />
  switch (block.kind) {
    case 'heading':
      return block.level === 2 || block.level === undefined ? <h2 {...where}>{lines}</h2> : <h3 {...where}>{lines}</h3>
    case 'quote':
      return <blockquote {...where}>{lines}</blockquote>
    case 'list':
      return (
        <ul {...where}>
          <Lines block={block} damage={damage} isList />
        </ul>
      )
    case 'table':
      return <Table rows={block.rows ?? []} />
    case 'image':
      return picture ? <PictureText picture={picture} /> : null
    case 'embed':
      return (
        <Medium
          icon="film"
          url={block.url}
          label={text('embed_open', { host: hostOf(block.url) })}
          caption={block.text}
        />
      )
    case 'paragraph':
      return (
        <p class={isLead ? 'lead' : undefined} {...where}>
          {lines}
        </p>
      )
  }
}

function Table({ rows }: { rows: string[][] }): JSX.Element {
  return (
    <div class="table">
      <table>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={place} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PictureText({ picture: { url, alt, caption, credit } }: { picture: Picture }): JSX.Element {
  return (
    <Medium icon="picture" url={url} label={text('picture_open')} caption={caption ?? alt ?? ''}>
      {credit && !caption?.includes(credit) && (
        <p class="credit">
          <bdi>{text('picture_credit', { name: credit })}</bdi>
        </p>
      )}
    </Medium>
  )
}

function VideoText({ video: { url, caption } }: { video: Video }): JSX.Element {
  return <Medium icon="film" url={url} label={text('video_open', { host: hostOf(url) })} caption={caption ?? ''} />
}

function hostOf(url: string | undefined): string {
  return (url && URL.parse(url)?.host) ?? ''
}
