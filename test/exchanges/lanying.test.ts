import { leastMemory, playExchanges } from './play.ts'
import { exchangeWires } from './wires.ts'

playExchanges('lanying', exchangeWires.lanying, leastMemory)
