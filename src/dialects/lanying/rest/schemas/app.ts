import { z } from 'zod'
import { id, integer, list, text } from '../field-schemas.ts'
import { contract, done, lanyingLimits, noInput, shownId } from './contract.ts'

const { batchItemsMax, pageSizeMax, pageSizeDefault } = lanyingLimits
const int32Max = 2 ** 31 - 1

/** Application ids are opaque texts; one of digits alone is a text too. */
export const appIdCharsMax = 64

/** `/user/disable` and `/user/enable`: all of the list or none. */
export const setBan = contract('fields', z.object({ list: list(id(), batchItemsMax) }), done)

export const listedUser = z.strictObject({
  user_id: shownId,
  username: z.string(),
  status: z.union([z.literal(0), z.literal(1)]),
})

export const listUsers = contract(
  'parameters',
  z.object({
    page_num: integer(1, int32Max).default(1),
    page_size: integer(1, pageSizeMax).default(pageSizeDefault),
  }),
  z.array(listedUser),
)

/** Any object will do; the vendor's demo reads switches from it that have sensible defaults. */
export const appConfig = contract('nothing', noInput, z.record(z.string(), z.unknown()))

const host = z.strictObject({ protocol: z.string().min(1), host: z.string().min(1) })

/**
 * Where a client finds the API (`ratel`) and the socket (`webim`). The client reads the first entry of `group_level` 0
 * and fails without `rtc`. Source: dnsManager of the vendor's web client.
 */
export const dnsReply = z.strictObject({
  version: z.int(),
  /** `banned`, `frozen` and `revoked` stop the client. */
  app_status: z.string().min(1),
  account_verification: z.strictObject({}),
  dns_server_list: z.array(z.strictObject({ domain: z.string().min(1) })),
  link_server_list: z.array(z.string()),
  dns_list: z
    .array(
      z.strictObject({
        group_level: z.int(),
        clusters: z
          .array(
            z.strictObject({
              ratel: z.array(host.extend({ ip_list: z.array(z.string()) })).min(1),
              webim: z.array(host).min(1),
              rtc: z.array(host).min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
})

export const appDns = contract('parameters', z.object({ app_id: text(appIdCharsMax, 1) }), dnsReply)
