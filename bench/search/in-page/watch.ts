/** Runs in the popup under measurement, before its own script: notes in the document when the first found row is there. */
const FOUND_ROW = '#results-list > li'

const watching = new MutationObserver(() => {
  if (!document.querySelector(FOUND_ROW)) return
  document.documentElement.dataset.firstRow = String(performance.now())
  watching.disconnect()
})

watching.observe(document, { subtree: true, childList: true })
