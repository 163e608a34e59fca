import { describe } from 'bun:test'
import { adminKeyStoreSuite } from './admin-key-store.ts'
import { appSettingStoreSuite } from './app-setting-store.ts'
import { appStoreSuite } from './app-store.ts'
import { auditStoreSuite } from './audit-store.ts'
import { bulkJobStoreSuite } from './bulk-job-store.ts'
import { claimStoreSuite } from './claim-store.ts'
import { consoleStoreSuite } from './console-store.ts'
import { deviceStoreSuite } from './device-store.ts'
import { disconnectCommandStoreSuite } from './disconnect-command-store.ts'
import { drivers, type Suite } from './drivers.ts'
import { encryptionKeySuite } from './encryption-keys.ts'
import { eventStoreSuite } from './event-store.ts'
import { exclusionSuite } from './exclusion.ts'
import { interleavingSuite } from './interleaving.ts'
import { loginPlaceStoreSuite } from './login-place-store.ts'
import { nodeLeaseStoreSuite } from './node-lease-store.ts'
import { presenceEventStoreSuite } from './presence-event-store.ts'
import { pruningSuite } from './pruning.ts'
import { pushAddressStoreSuite } from './push-address-store.ts'
import { pushBindingStoreSuite } from './push-binding-store.ts'
import { pushAliasStoreSuite, pushTagStoreSuite } from './push-label-store.ts'
import { pushTargetStoreSuite } from './push-target-store.ts'
import { pushKeyStoreSuite, pushTaskStoreSuite } from './push-task-store.ts'
import { refusalStoreSuite } from './refusal-store.ts'
import { repeatedRequestStoreSuite } from './repeated-request-store.ts'
import { restrictionStoreSuite } from './restriction-store.ts'
import { robotStoreSuite } from './robot-store.ts'
import { sessionStoreSuite } from './session-store.ts'
import { userSettingsStoreSuite } from './settings-store.ts'
import { thingStoreSuite } from './thing-store.ts'
import { tokenStoreSuite } from './token-store.ts'
import { transactionSuite } from './transactions.ts'
import { usedSignatureStoreSuite } from './used-signature-store.ts'
import { clientConfigStoreSuite, userCommandStoreSuite } from './user-commands-store.ts'
import { userCountSuite } from './user-counts.ts'
import { userFindingSuite } from './user-finding.ts'
import { userNoteStoreSuite } from './user-note-store.ts'
import { userStoreSuite } from './user-store.ts'
import { userValueStoreSuite } from './user-value-store.ts'
import { webhookStoreSuite } from './webhook-store.ts'

const suites: Readonly<Record<string, Suite>> = {
  transactions: transactionSuite,
  'transactions that meet': exclusionSuite,
  'methods that meet': interleavingSuite,
  apps: appStoreSuite,
  'admin keys': adminKeyStoreSuite,
  'settings of apps': appSettingStoreSuite,
  users: userStoreSuite,
  'finding users': userFindingSuite,
  'notes on users': userNoteStoreSuite,
  'counts of users': userCountSuite,
  robots: robotStoreSuite,
  restrictions: restrictionStoreSuite,
  devices: deviceStoreSuite,
  sessions: sessionStoreSuite,
  tokens: tokenStoreSuite,
  pruning: pruningSuite,
  settings: userSettingsStoreSuite,
  'places of sign-in': loginPlaceStoreSuite,
  'push bindings': pushBindingStoreSuite,
  'push addresses': pushAddressStoreSuite,
  'push aliases': pushAliasStoreSuite,
  'push tags': pushTagStoreSuite,
  'push targets': pushTargetStoreSuite,
  'push tasks': pushTaskStoreSuite,
  'push keys': pushKeyStoreSuite,
  things: thingStoreSuite,
  'user commands': userCommandStoreSuite,
  'client configuration': clientConfigStoreSuite,
  'user values': userValueStoreSuite,
  audit: auditStoreSuite,
  'numbered events': eventStoreSuite,
  'presence events': presenceEventStoreSuite,
  claims: claimStoreSuite,
  'disconnect commands': disconnectCommandStoreSuite,
  'leases of nodes': nodeLeaseStoreSuite,
  'used signatures': usedSignatureStoreSuite,
  'repeated requests': repeatedRequestStoreSuite,
  refusals: refusalStoreSuite,
  webhooks: webhookStoreSuite,
  'bulk jobs': bulkJobStoreSuite,
  console: consoleStoreSuite,
  'keys of encrypted columns': encryptionKeySuite,
}

for (const { name, open, flags } of drivers)
  describe(name, () => {
    for (const [title, suite] of Object.entries(suites)) describe(title, () => suite(open, flags))
  })
