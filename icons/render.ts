// Draws the PNG files of the manifest from the SVG files beside this one: `npx tsx icons/render.ts`.
import { readFile } from 'node:fs/promises'
import { launch, type Page } from 'puppeteer-core'

const SIZES = [16, 32, 48, 128] as const

const chromium = await launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const page = await chromium.newPage()
for (const size of SIZES) await render(page, size)
await chromium.close()

async function render(page: Page, size: (typeof SIZES)[number]): Promise<void> {
  const drawing = await readFile(new URL(size === 16 ? 'borideh-small.svg' : 'borideh.svg', import.meta.url), 'utf8')
  await page.setViewport({ width: size, height: size })
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`)
  const path = `${import.meta.dirname}/borideh-${size}.png` as const
  await page.screenshot({ path, omitBackground: true })
  console.log(path)
}
