import { createHash } from 'node:crypto'

/** A Lua script with its digest. Redis runs a script whole, so each is atomic. */
export type Script = { readonly lua: string; readonly sha: string }

const script = (lua: string): Script => ({ lua, sha: createHash('sha1').update(lua).digest('hex') })

/** Leases are texts `epoch state synced endsAtMs`; a fixed clock replaces the time of Redis when it is given. */
const leaseFunctions = `
local function nowMs(given)
  if given ~= '' then return tonumber(given) end
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end
local function liveLeases(key, now)
  local live = {}
  local all = redis.call('HGETALL', key)
  for i = 1, #all, 2 do
    local epoch, state, synced, ends = string.match(all[i + 1], '^(%S+) (%S+) (%S+) (%S+)$')
    if tonumber(ends) > now then live[all[i]] = { epoch, state, synced, tonumber(ends) } end
  end
  return live
end
local function hold(key, node, epoch, state, synced, ends)
  redis.call('HSET', key, node, epoch .. ' ' .. state .. ' ' .. synced .. ' ' .. string.format('%.0f', ends))
end
`

/**
 * Keys: leases, generation. Arguments: now, lease ms, node, epoch, state, synced, a new generation. Returns the generation, or
 * nothing while another run of the node holds its lease.
 */
export const acquireScript = script(`${leaseFunctions}
local now = nowMs(ARGV[1])
local live = liveLeases(KEYS[1], now)
for _, node in ipairs(redis.call('HKEYS', KEYS[1])) do
  if not live[node] then redis.call('HDEL', KEYS[1], node) end
end
if live[ARGV[3]] and live[ARGV[3]][1] ~= ARGV[4] then return false end
hold(KEYS[1], ARGV[3], ARGV[4], ARGV[5], ARGV[6], now + tonumber(ARGV[2]))
redis.call('SET', KEYS[2], ARGV[7], 'NX')
return redis.call('GET', KEYS[2])
`)

/**
 * Keys: leases, generation, inbox, counter of the inbox. Arguments: now, lease ms, node, epoch, state, synced, the generation
 * that the node knows, a new generation, life of the inbox in ms. Returns whether the lease is held, and the generation. Under
 * another generation than the known one the data was lost: the lease is taken again, not synced.
 */
export const renewScript = script(`${leaseFunctions}
local now = nowMs(ARGV[1])
redis.call('SET', KEYS[2], ARGV[8], 'NX')
local generation = redis.call('GET', KEYS[2])
local lost = generation ~= ARGV[7]
local held = liveLeases(KEYS[1], now)[ARGV[3]]
local own = held and held[1] == ARGV[4]
if not own and (held or not lost) then return { 0, generation } end
hold(KEYS[1], ARGV[3], ARGV[4], ARGV[5], lost and '0' or ARGV[6], now + tonumber(ARGV[2]))
redis.call('PEXPIRE', KEYS[3], ARGV[9])
redis.call('PEXPIRE', KEYS[4], ARGV[9])
return { 1, generation }
`)

/** Keys: leases, inbox, counter of the inbox. Arguments: node, epoch. Ends the lease of this epoch and deletes its inbox. */
export const releaseScript = script(`
local value = redis.call('HGET', KEYS[1], ARGV[1])
if value and string.match(value, '^%S+') == ARGV[2] then redis.call('HDEL', KEYS[1], ARGV[1]) end
redis.call('DEL', KEYS[2], KEYS[3])
`)

/** Keys: leases, generation. Arguments: now. Returns the generation, then node, epoch, state, synced, remaining ms of each. */
export const leasesScript = script(`${leaseFunctions}
local now = nowMs(ARGV[1])
local reply = { redis.call('GET', KEYS[2]) or '' }
for node, lease in pairs(liveLeases(KEYS[1], now)) do
  for _, value in ipairs({ node, lease[1], lease[2], lease[3], string.format('%.0f', lease[4] - now) }) do
    reply[#reply + 1] = value
  end
end
return reply
`)

/**
 * Keys: leases; inboxes are in the same slot. Arguments: now, prefix of inboxes, sender's node, messages an inbox holds,
 * life of an inbox in ms, then receiver (a node, or \`others\`) and message of each. Messages to nodes without lease are dropped.
 */
export const sendScript = script(`${leaseFunctions}
local live = liveLeases(KEYS[1], nowMs(ARGV[1]))
local function add(node, lease, message)
  local inbox = ARGV[2] .. node .. ':' .. lease[1]
  local number = redis.call('INCR', inbox .. ':n')
  redis.call('XADD', inbox, 'MAXLEN', '~', ARGV[4], '*', 'n', number, 'm', message)
  if number == 1 then
    redis.call('PEXPIRE', inbox, ARGV[5])
    redis.call('PEXPIRE', inbox .. ':n', ARGV[5])
  end
end
for i = 6, #ARGV, 2 do
  if ARGV[i] == 'others' then
    for node, lease in pairs(live) do
      if node ~= ARGV[3] then add(node, lease, ARGV[i + 1]) end
    end
  elseif live[ARGV[i]] then
    add(ARGV[i], live[ARGV[i]], ARGV[i + 1])
  end
end
`)

/**
 * Keys: connections of a user, followers of the user. Arguments: prefix of the fields of this run, life in ms, then id and facts
 * of each connection. A value is \`place facts\`, where the place is the version at which the connection was added and its number.
 * Versions are the time of Redis in microseconds, so they also grow after the user's entry was lost.
 * Returns the version, the fields and values, and the followers.
 */
export const writeScript = script(`
local time = redis.call('TIME')
local version = time[1] * 1000000 + time[2]
local before = tonumber(redis.call('HGET', KEYS[1], 'v') or '0')
if version <= before then version = before + 1 end
local text = string.format('%.0f', version)
local stays, places = {}, {}
for i = 3, #ARGV, 2 do stays[ARGV[1] .. ARGV[i]] = true end
local fields = redis.call('HGETALL', KEYS[1])
for i = 1, #fields, 2 do
  if string.sub(fields[i], 1, #ARGV[1]) == ARGV[1] then
    if stays[fields[i]] then places[fields[i]] = string.match(fields[i + 1], '^%S+')
    else redis.call('HDEL', KEYS[1], fields[i]) end
  end
end
redis.call('HSET', KEYS[1], 'v', text)
for i = 3, #ARGV, 2 do
  local field = ARGV[1] .. ARGV[i]
  redis.call('HSET', KEYS[1], field, (places[field] or (text .. '.' .. i)) .. ' ' .. ARGV[i + 1])
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return { text, redis.call('HGETALL', KEYS[1]), redis.call('SMEMBERS', KEYS[2]) }
`)

/** Keys: commands. Arguments: now, life in ms, how many are held, the command. */
export const logScript = script(`${leaseFunctions}
local now = nowMs(ARGV[1])
redis.call('ZADD', KEYS[1], now, ARGV[4])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - tonumber(ARGV[2]))
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -tonumber(ARGV[3]) - 1)
redis.call('PEXPIRE', KEYS[1], ARGV[2])
`)

/** Keys: commands. Arguments: now, life in ms. Returns the commands, oldest first. */
export const commandsScript = script(`${leaseFunctions}
return redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. string.format('%.0f', nowMs(ARGV[1]) - tonumber(ARGV[2])), '+inf')
`)

/** Keys: a mark. Arguments: its value when it has none. Returns its value. */
export const markScript = script(`
redis.call('SET', KEYS[1], ARGV[1], 'NX')
return redis.call('GET', KEYS[1])
`)
