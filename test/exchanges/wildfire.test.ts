import { playExchanges } from './play.ts'
import { exchangeWires } from './wires.ts'

playExchanges('wildfire', exchangeWires.wildfire)
