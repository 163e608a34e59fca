import type { users as english } from '../en/users.ts'
import type { Translated } from '../texts.ts'

/** The list of users, in Chinese. */
export const users: Translated<typeof english> = {
  title: '用户',
  search: '搜索',
  searchHint: '任意厂商的 ID、数字 ID、用户名、手机号、邮箱、设备、连接或 token',
  searchButton: '搜索',
  kind: '类型',
  kindAll: '全部',
  kindOf: { person: '普通用户', robot: '机器人', admin: '管理员', notice: '通知账号' },
  state: '状态',
  stateOf: { all: '全部', banned: '已封禁', muted: '已禁言', both: '已封禁且已禁言', destroyed: '已注销' },
  online: '谁在线：实时连接',
  column: {
    name: '名称',
    uid: '用户 ID',
    num: '数字 ID',
    mobile: '手机号',
    state: '状态',
    created: '创建时间',
    found: '匹配项',
  },
  found: {
    uid: '用户 ID',
    num: '数字 ID',
    name: '用户名',
    connection: '连接',
    token: 'token',
    mobile: '手机号',
    email: '邮箱',
    clientKey: '客户端 ID',
    displayName: '昵称',
    deviceSn: '设备号',
  },
  tokenSearch: '按 token 搜索，token 不会出现在地址栏中。',
  empty: {
    title: '还没有用户',
    hint: '用户由厂商接口创建，也可以从文件导入。演示命令会填充一个独立的应用。',
    search: '没有匹配 {{q}} 的用户',
    searchHint: '昵称按开头匹配，其他字段需完整匹配。num:、mobile: 或 name: 只搜索一个字段。',
    filter: '没有符合筛选条件的用户',
  },
  create: {
    button: '创建用户',
    title: '创建用户',
    text: '不填 ID 时，使用账号得到的数字 ID。',
    uid: '用户 ID',
    password: '密码',
    passwordHint: '不设密码时，客户端的 token 由应用服务器签发。',
    created: '已创建：',
  },
  bulk: {
    selected: '已选择 {{n}} 个',
    clear: '取消选择',
    actions: '对所选用户的操作',
  },
}
