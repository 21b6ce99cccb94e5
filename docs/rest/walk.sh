#!/usr/bin/env bash
# 用 curl 走一遍：检索、读一件、申请复制（同一键只办一次）、拒绝时的意见、版本不符。
# 令牌的范围须有 read、request-copy、consent（最后一项用来看拒绝时的意见）。
# 用法：HUIJI=http://127.0.0.1:8080 HUIJI_TOKEN=… docs/rest/walk.sh 检索词
set -euo pipefail

api=${HUIJI:-http://127.0.0.1:8080}/api/v1
words=${1:?请写检索词}
head=$(mktemp) body=$(mktemp) secret=$(mktemp)
trap 'rm -f "$head" "$body" "$secret"' EXIT

# 令牌从文件给 curl：写在参数里，本机的其他用户看得见
printf 'header = "Authorization: Bearer %s"\n' "${HUIJI_TOKEN:?请写令牌}" > "$secret"

get() { curl -sS -K "$secret" -D "$head" "$@"; }
act() { get -H 'Content-Type: application/json' "$@"; }
status() { sed -n '1s/[^ ]* \([0-9]*\).*/\1/p' "$head"; }
etag() { tr -d '\r' < "$head" | sed -n 's/^[Ee][Tt]ag: //p'; }
field() { grep -o "\"$1\":\"\{0,1\}[^\",}]*" | head -1 | sed 's/.*:"\{0,1\}//'; }

# 检索，只找得到这个账号可以知悉的
found=$(get -G "$api/records" --data-urlencode "q=$words" --data-urlencode "kind=会议纪要")
record=$(field id <<<"$found")
echo "找到：$record"

# 读一件：记下 ETag，没有变动的再读只回答 304
get "$api/records/$record" > /dev/null
version=$(etag)
get "$api/records/$record" -H "If-None-Match: $version" > /dev/null
echo "再读：$(status)"

# 申请复制：If-Match 是所见的版本；同一个 Idempotency-Key 发送两次，只办理一次
key="walk-$$-$RANDOM"
for _ in 1 2; do
  done=$(act "$api/records/$record/acts" -H "If-Match: $version" -H "Idempotency-Key: $key" \
    -d '{"act":"request-copy","purpose":"起草实施细则"}')
  echo "申请：第$(field request <<<"$done")号"
done
request=$(field request <<<"$done")

# 无权办理的，回答 422 和逐条意见
act "$api/requests/$request/acts" -H 'If-Match: *' -d '{"act":"consent","verdict":"agree"}' > "$body"
echo "自己答复：$(status) $(field fix < "$body")"

# 版本不符的，回答 412
act "$api/requests/$request/acts" -H 'If-Match: "stale"' \
  -d '{"act":"consent","verdict":"agree"}' > /dev/null
echo "旧版本：$(status)"
