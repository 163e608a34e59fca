import { describe } from 'bun:test'
import { startToyStream, startToyWebSocket } from '../../../test/kit/toy-transports.ts'
import { transportSuite } from '../../../test/kit/transport-suite.ts'

describe('over TCP', () => transportSuite((kit) => startToyStream(kit)))
describe('over WebSocket', () => transportSuite((kit) => startToyWebSocket(kit)))
