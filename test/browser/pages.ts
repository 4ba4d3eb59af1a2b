import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { Socket } from 'node:net'
import { generate } from 'selfsigned'

/**
 * A proxy on loopback that stands for the whole network: it answers for the addresses that were put here, under their
 * own names, http and https alike, and refuses all others. Nothing leaves this computer.
 */
export interface Pages {
  port: number
  /**
   * From now on this address shows this page; bytes are left to the browser to make out. `policy` is its
   * Content-Security-Policy: no scripts if it is not said.
   */
  put(url: string, page: string | Buffer, policy?: string): void
  /** Addresses asked for so far, of which nothing was put here. */
  refused: string[]
  close(): Promise<void>
}

export async function servePages(): Promise<Pages> {
  const served = new Map<string, { page: string | Buffer; policy: string }>()
  const refused: string[] = []
  const open = new Set<Socket>()

  const answer = (address: string): RequestListener => {
    return (request, response) => {
      const url = new URL(request.url ?? '/', address.replace('*', request.headers.host ?? 'nowhere.example')).href
      const { page, policy = WITHOUT_SCRIPTS } = served.get(url) ?? {}
      if (page === undefined) refused.push(url)
      const type = typeof page === 'string' ? 'text/html; charset=utf-8' : 'text/html'
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': type, 'content-security-policy': policy })
      response.end(page ?? 'Nothing was put here.')
    }
  }

  // The browsers are told to accept any certificate: this one is made up on the spot and names no one.
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'borideh.example' }], { keySize: 2048 })
  const secure = createSecureServer({ key, cert }, answer('https://*'))
  const proxy = createServer(answer('http://*'))
  proxy.on('connection', (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy())
  })
  proxy.on('connect', (_request, socket) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    secure.emit('connection', socket)
  })

  return {
    port: await portOf(proxy),
    put: (url, page, policy = WITHOUT_SCRIPTS) => {
      served.set(withoutFragment(url), { page, policy })
    },
    refused,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}

/** A saved page is what its scripts have made of it: run again, without their network, they would undo that. */
const WITHOUT_SCRIPTS = "script-src 'none'"

function portOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address !== null && typeof address === 'object') resolve(address.port)
    })
  })
}

function withoutFragment(url: string): string {
  const address = new URL(url)
  address.hash = ''
  return address.href
}
