import { replyOf } from '../../admin-client/pages.ts'
import { type ApiCall, type ApiDeps, apiCommand, userArgumentHelp, userOf } from '../api/api-command.ts'
import { endAfterAsking, endingOptions, endingText } from '../api/endings.ts'
import type { Command } from '../command.ts'
import { confirmed } from '../terminal/confirm.ts'
import { restrictionText } from './users.ts'

/** Bans and mutes, and the deletion of an account. */
export const restrictionCommands = (deps: ApiDeps): readonly Command[] => [
  ban(deps),
  unban(deps),
  mute(deps),
  unmute(deps),
  destroy(deps),
]

const restrictionOptions = {
  until: { value: 'TIME', meaning: 'when it ends; until it is lifted when omitted' },
  reason: { value: 'TEXT', meaning: 'why; operators see it, clients do not' },
} as const

/** The end and the reason that a command line gives a restriction. */
function restrictionOf(call: ApiCall): { until?: number; reason?: string } {
  const until = call.moment('until', 'ahead')
  const reason = call.option('reason')
  return { ...(until !== undefined && { until }), ...(reason !== undefined && { reason }) }
}

const ban = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'user ban',
    summary: 'Bans a user until a time or until the ban is lifted: its connections close, and every token is refused',
    usage: '<user>',
    details: `${userArgumentHelp} Any id may be banned, also one without an account.\nExample: npx rollcall user ban alice --until friday --reason spam`,
    operation: '`PUT /v1/users/{user}/ban`',
    options: { ...restrictionOptions, ...endingOptions },
    async run(call) {
      const path = userOf(call)
      const dryRun = call.switch('dry-run')
      const restriction = restrictionOf(call)
      if (!dryRun && !(await confirmed(call, `Ban ${path.user}?`))) return 1
      const body = { ...restriction, dryRun }
      const reply = await replyOf(call.client.PUT('/v1/users/{user}/ban', { params: { path }, body }))
      call.show(reply, () => ('ban' in reply ? `banned ${restrictionText(reply.ban, call)}\n` : '') + endingText(reply))
      return undefined
    },
  })

const mute = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'user mute',
    summary: 'Mutes a user until a time or until the mute is lifted; ends nothing',
    usage: '<user>',
    details: `${userArgumentHelp}\nExample: npx rollcall user mute alice --until 2h --reason spam`,
    operation: '`PUT /v1/users/{user}/mute`',
    options: restrictionOptions,
    async run(call) {
      const path = userOf(call)
      const reply = await replyOf(
        call.client.PUT('/v1/users/{user}/mute', { params: { path }, body: restrictionOf(call) }),
      )
      call.show(reply, () => `muted ${restrictionText(reply.mute, call)}\n`)
      return undefined
    },
  })

const unmute = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'user unmute',
    summary: 'Lifts the mute of a user',
    usage: '<user>',
    details: userArgumentHelp,
    operation: '`DELETE /v1/users/{user}/mute`',
    async run(call) {
      const reply = await replyOf(call.client.DELETE('/v1/users/{user}/mute', { params: { path: userOf(call) } }))
      call.show(reply, () => (reply.lifted ? 'the mute is lifted\n' : 'there was no mute\n'))
      return undefined
    },
  })

const unban = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'user unban',
    summary: 'Lifts the ban of a user',
    usage: '<user>',
    details: userArgumentHelp,
    operation: '`DELETE /v1/users/{user}/ban`',
    async run(call) {
      const reply = await replyOf(call.client.DELETE('/v1/users/{user}/ban', { params: { path: userOf(call) } }))
      call.show(reply, () => (reply.lifted ? 'the ban is lifted\n' : 'there was no ban\n'))
      return undefined
    },
  })

const destroy = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'user destroy',
    summary: 'Deletes an account with its sessions, tokens, devices and push bindings; its id and number stay taken',
    usage: '<user>',
    details: userArgumentHelp,
    operation: '`DELETE /v1/users/{user}`',
    options: { erase: { meaning: 'also erases the details of its audit entries' }, ...endingOptions },
    run(call) {
      const path = userOf(call)
      const erase = call.switch('erase') ? ('true' as const) : ('false' as const)
      return endAfterAsking(call, `Delete the account ${path.user}? This cannot be undone.`, (dryRun) =>
        replyOf(
          call.client.DELETE('/v1/users/{user}', {
            params: { path, query: { erase, dryRun: dryRun ? 'true' : 'false' } },
          }),
        ),
      )
    },
  })
