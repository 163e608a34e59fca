import { callOf, given } from '../../api/call.ts'
import type { Item } from '../../api/types.ts'

export type Robot = Item<'/v1/robots'>

export type RobotFields = {
  readonly name: string
  readonly displayName: string
  readonly portrait: string
  readonly owner: string
  readonly callback: string
  readonly extra: string
}
export const noFields: RobotFields = { name: '', displayName: '', portrait: '', owner: '', callback: '', extra: '' }

export const fieldsOf = ({ name = '', displayName, portrait, owner, callback, extra }: Robot): RobotFields => ({
  ...{ name, displayName, portrait, owner, callback, extra },
})

/** A uid as a reference that is taken as it is. */
const byUid = (uid: string) => `uid:${uid}`

export const createRobot = (user: string, fields: RobotFields) =>
  callOf('post', '/v1/robots', { body: { user, ...given(fields) } })

/** Only what differs is sent. */
export function changeRobot(robot: Robot, fields: RobotFields) {
  const before = fieldsOf(robot)
  const names = Object.keys(fields) as (keyof RobotFields)[]
  const body = Object.fromEntries(
    names.flatMap((name) => (fields[name] === before[name] ? [] : [[name, fields[name]]])),
  )
  return callOf('patch', '/v1/robots/{robot}', { params: { path: { robot: byUid(robot.user) } }, body })
}

export const rotateRobot = (user: string) =>
  callOf('post', '/v1/robots/{robot}/secret', { params: { path: { robot: byUid(user) } } })

export const removeRobot = (user: string) =>
  callOf('delete', '/v1/robots/{robot}', { params: { path: { robot: byUid(user) } } })
