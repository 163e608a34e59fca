import mqtt, { type IClientOptions, type MqttClient } from 'mqtt'
import { type LinkSignIn, passwordOf } from './wildfire-link.ts'

/** A stock MQTT client. */
export type StockClient = {
  readonly client: MqttClient
  /** Topics and payloads of the server's notifications, in order. */
  readonly notifications: [topic: string, payload: string][]
  /** Resolves when the topic has come. */
  notified(topic: string): Promise<void>
  readonly closed: Promise<void>
  end(): Promise<void>
}

/** Connects `mqtt` of npm as MQTT 3.1.1. Throws what the client reports when it is refused. */
export async function connectStock(
  url: string,
  signIn: LinkSignIn,
  options: IClientOptions = {},
): Promise<StockClient> {
  const client = await mqtt.connectAsync(url, {
    protocolVersion: 4,
    clientId: signIn.clientId,
    username: signIn.userId,
    password: passwordOf(signIn),
    reconnectPeriod: 0,
    ...options,
  })
  const notifications: [string, string][] = []
  let news = Promise.withResolvers<void>()
  client.on('message', (topic, payload) => {
    notifications.push([topic, payload.toString('hex')])
    news.resolve()
    news = Promise.withResolvers()
  })
  return {
    client,
    notifications,
    async notified(topic) {
      while (!notifications.some(([one]) => one === topic)) await news.promise
    },
    closed: new Promise((resolve) => client.once('close', () => resolve())),
    end: () => client.endAsync(),
  }
}
