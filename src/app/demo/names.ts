import type { Ids } from '../../core/ids.ts'

/** A person of the demonstration: a name to sign in with and one to show. */
export type PersonName = { readonly name: string; readonly displayName: string }

const englishFirst =
  'Alice Ben Chloe Daniel Emma Felix Grace Henry Isla Jack Kate Liam Mia Noah Olivia Paul Quinn Ruth Sam Tara'
const englishLast =
  'Adams Baker Clark Davis Evans Foster Green Harris Irwin Jones King Lewis Moore Nolan Owens Parker Reed Scott Turner Ward'
const chineseFamily: Readonly<Record<string, string>> = {
  wang: '王',
  li: '李',
  zhang: '张',
  liu: '刘',
  chen: '陈',
  yang: '杨',
  zhao: '赵',
  huang: '黄',
  zhou: '周',
  wu: '吴',
}
const chineseGiven: Readonly<Record<string, string>> = {
  xiaoming: '小明',
  yuhan: '雨涵',
  zihan: '子涵',
  haoran: '浩然',
  siyu: '思雨',
  junjie: '俊杰',
  meiling: '美玲',
  jianguo: '建国',
  lina: '丽娜',
  wei: '伟',
}

/** The name of person `number`; about half are Chinese. Numbers make names unique. */
export function personName(number: number, ids: Pick<Ids, 'below'>): PersonName {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[ids.below(items.length)]
  if (number % 2 === 0) {
    const [family = '', familyText = ''] = pick(Object.entries(chineseFamily)) ?? []
    const [given = '', givenText = ''] = pick(Object.entries(chineseGiven)) ?? []
    return { name: `${family}${given}${number}`, displayName: `${familyText}${givenText}` }
  }
  const first = pick(englishFirst.split(' ')) ?? ''
  const last = pick(englishLast.split(' ')) ?? ''
  return { name: `${first}${last}${number}`.toLowerCase(), displayName: `${first} ${last}` }
}
