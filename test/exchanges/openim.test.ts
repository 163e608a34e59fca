import { playExchanges } from './play.ts'
import { exchangeWires } from './wires.ts'

playExchanges('openim', exchangeWires.openim)
