import { perApp, portRow, secretRow, settingRow, switchRow, urlRow } from '../setting-rows.ts'
import { choice, integer, optionalHostPorts, secretText, tokenKeyText, webUrl } from '../setting-types.ts'

/** Settings of the WildfireChat dialect. */
export const wildfireSettings = {
  'wildfire.api.port': portRow(18080, 'Server API of WildfireChat: `/admin/*`, `/robot/*`.'),
  'wildfire.mqtt.port': portRow(1883, 'Client connections of WildfireChat (MQTT).'),
  'wildfire.route.port': portRow(8088, "`/route` and `/robot/*` of WildfireChat; the vendor's port is 80."),
  'wildfire.ws.port': portRow(8083, 'Client connections of WildfireChat (MQTT over WebSocket).'),
  'wildfire.secret': secretRow(
    secretText,
    "Signs calls of the WildfireChat Server API (the vendor's `http.admin.secret_key`).",
  ),
  'wildfire.noCheckTime': switchRow(
    false,
    'Accepts signatures of any age on the Server API, unless `wildfire.rejectReplay`.',
  ),
  'wildfire.rejectReplay': switchRow(
    false,
    'Accepts each signature once, up to 2 h behind or ahead of the clock. Each signed request is then a write.',
  ),
  'wildfire.listShape': settingRow({
    type: choice('auto', 'seed', 'sdk'),
    default: 'auto',
    meaning:
      "Shape of user lists: an array (seed), the object that the Java SDK reads (sdk), or by the caller's User-Agent (auto).",
    example: 'auto',
  }),
  'wildfire.tokenKey': secretRow(
    tokenKeyText,
    "Part of every WildfireChat token (the vendor's `token.key`); changing it invalidates all of them.",
  ),
  'wildfire.tokenExpireMs': perApp(
    settingRow({
      type: integer(0, Number.MAX_SAFE_INTEGER),
      unit: 'ms',
      default: 0,
      meaning: 'Lifetime of a WildfireChat token. 0: unlimited.',
      example: '2592000000',
    }),
  ),
  'wildfire.aes256': switchRow(
    false,
    "Uses AES-256 instead of AES-128 for WildfireChat's tokens and client connections.",
  ),
  'wildfire.multiEndpoint': perApp(switchRow(false, 'Allows several devices of every class for one user.')),
  'wildfire.multiPcEndpoint': perApp(switchRow(false, 'Allows several computers for one user.')),
  'wildfire.multiPadEndpoint': perApp(switchRow(false, 'Allows several tablets for one user.')),
  'wildfire.publicHost': settingRow({
    type: optionalHostPorts,
    default: '',
    defaultText: "the request's Host header",
    meaning:
      'What `/route` names to clients: `host[:mqttPort[:routePort]]`, ports where they differ from those of the listeners.',
    example: 'im.example.com:1883:80',
  }),
  'wildfire.callbacks.onlineStatus': perApp(
    urlRow(
      webUrl,
      'Called when a device goes online or offline. Empty: off.',
      'https://app.example.com/wildfire/online',
    ),
  ),
  'wildfire.callbacks.userInfo': perApp(
    urlRow(webUrl, "Called when a user's profile changes. Empty: off.", 'https://app.example.com/wildfire/user-info'),
  ),
} as const
