import { systemIds } from '../../../../src/core/ids.ts'
import type { BenchWire } from '../bench-wire.ts'
import { MqttClient } from './client.ts'
import { wildfireLatencies } from './latencies.ts'
import { type Member, signedIn } from './member.ts'

/** WildfireChat's MQTT over TCP. */
export function wildfireWire(): BenchWire<Member, MqttClient> {
  const secret = systemIds.hex(24)
  const tokenKey = systemIds.hex(24)
  return {
    name: 'wildfire',
    listeners: { clients: 'wildfireMqtt', api: 'wildfire' },
    ports: ['wildfire.api.port', 'wildfire.mqtt.port'],
    secrets: { ROLLCALL_WILDFIRE_SECRET: secret, ROLLCALL_WILDFIRE_TOKENKEY: tokenKey },
    bare: 'scripts/bench/gateway/wildfire/bare.ts',
    signedIn: (stores, uid) => signedIn(stores, uid, tokenKey),
    logIn: MqttClient.logIn,
    latencies: (server, loaded) => wildfireLatencies(server, secret, loaded),
    logInGoal: '4,000',
    method: `WildfireChat's CONNECT over TCP (protocol level 4, encrypted token), at most 64 at once; a login ends
when CONNACK has been read. The bare server is \`Bun.listen\` in a process of its own: the same clients and packets, it looks at none of
them, greets and answers heartbeats with as many bytes. A heartbeat is a PINGREQ.`,
  }
}
