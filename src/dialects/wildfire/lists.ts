import { z } from 'zod'

/** The names under which the vendor's Java SDK wants the lists that its page shows bare. */
export const listNames = {
  get_info_by_email: 'userInfos',
  all: 'userInfoList',
  batch_get_infos: 'userInfos',
  get_blocked_list: 'statusList',
} as const

export type ListShape = 'auto' | 'seed' | 'sdk'

/** The HTTP client inside the vendor's Java SDK, which fails on a bare list; other SDKs pass either form through. */
const javaSdkAgent = 'Apache-HttpClient/'

/** Whether a list goes out under its SDK name: by setting, or as the caller's User-Agent needs it. */
export const wantsNamedLists = (shape: ListShape, userAgent: string | null): boolean =>
  shape === 'auto' ? (userAgent?.startsWith(javaSdkAgent) ?? false) : shape === 'sdk'

/** A list as it goes out. */
export const shownList = <Item>(items: Item[], name: string, named: boolean): Item[] | Record<string, Item[]> =>
  named ? { [name]: items } : items

/** The reply of a row whose list has two forms. */
export const listReply = <Item extends z.ZodType, Name extends string>(name: Name, item: Item) =>
  z.union([z.array(item), z.object({ [name]: z.array(item) } as Record<Name, z.ZodArray<Item>>)])
