import { connect } from 'node:net'

/**
 * The first port, from `port` on, on which nothing answers for localhost, neither on IPv4 nor on IPv6. A browser may
 * try ::1 first, and so reach another program than the one on 127.0.0.1.
 */
export async function firstFreePort(port: number): Promise<number> {
  const taken = await Promise.all(['127.0.0.1', '::1'].map((address) => isAnswered(address, port)))
  return taken.includes(true) && port < 65_535 ? firstFreePort(port + 1) : port
}

function isAnswered(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
