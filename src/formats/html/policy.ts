import { newDigest } from '../sealed/digest'

/** Allows one style sheet and nothing else: no script, no picture, no form, no frame, no other base. */
export function policyFor(style: string): string {
  const digest = newDigest()
  digest.add(new TextEncoder().encode(style))
  const bytes = digest.text().replace(/../g, (hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return `default-src 'none'; style-src 'sha256-${btoa(bytes)}'; base-uri 'none'; form-action 'none'`
}
