import type { Format } from './format'
import { later } from './text-file/later'

/** What people have annotated with Hypothesis: its export, or what its API gives. */
export const format: Format = {
  id: 'hypothesis',
  extension: 'json',
  mime: 'application/json',
  read: (file, facts) => later(async () => (await import('./json-lists/hypothesis')).readHypothesis(file, facts)),
  recognises: (start) =>
    /"export_userid"\s{0,20}:|"client_version"\s{0,20}:/.test(start) ||
    (/"uri"\s{0,20}:/.test(start) && /"(?:target|selector|references|permissions)"\s{0,20}:/.test(start)),
}
