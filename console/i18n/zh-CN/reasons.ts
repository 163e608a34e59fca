import type { reasons as english } from '../en/reasons.ts'
import type { Translated } from '../texts.ts'

export const reasons: Translated<typeof english> = {
  close: {
    kicked: '被踢下线',
    admission: '其他设备登录',
    disconnected: '被管理员断开',
    superseded: '同一会话重新连接',
    banned: '账号被封禁',
    destroyed: '账号已注销',
    password: '密码已更改',
    removed: '设备被移除',
    signed_out: '已退出登录',
    device_moved: '此设备换了账号',
    became_robot: '账号转为机器人',
    slow: '客户端接收过慢',
    silent: '客户端超时无数据',
    protocol: '客户端违反协议',
    too_large: '消息超过大小限制',
    draining: '服务器正在停机',
    lease_lost: '节点失去租约',
    gone: '客户端断开',
    late: '未及时提交凭据',
    refused: '凭据被拒绝',
    rate: '帧数过多',
    flood: '发送过快',
    internal: '服务器出错',
    expired: '已过期',
  },
  errors: {
    auth: {
      missing: '缺少凭据',
      expired: '签名超出有效时间',
      rejected: '签名或密钥错误',
      forbidden: '没有权限',
    },
    token: {
      missing: '缺少令牌',
      malformed: '令牌无法解析',
      expired: '令牌已过期',
      not_yet_valid: '令牌尚未生效',
      invalid: '令牌签名错误',
      ended: '令牌已失效',
      unknown: '令牌并非由此服务器签发',
      mismatch: '令牌属于其他用户或平台',
    },
    login: {
      rejected: '用户名或密码错误',
      throttled: '登录失败次数过多',
    },
    app: {
      not_found: '应用不存在',
    },
    user: {
      not_found: '用户不存在',
      destroyed: '用户已注销',
      banned: '用户被封禁',
    },
    admission: {
      refused: '策略不允许更多设备',
    },
    connections: {
      over_limit: '连接数过多',
    },
    request: {
      invalid: '字段有误',
      malformed: '请求体无法解析',
      rate_limited: '超过频率限制',
      not_found: '路径不存在',
    },
    resource: {
      not_found: '资源不存在',
    },
    server: {
      busy: '服务器繁忙',
    },
    internal: '服务器出错',
  },
}
