#!/usr/bin/env bash
# 用 curl 走一遍：登录、检索、读一件、申请复制（同一键只办一次）、拒绝时的意见、版本不符。
# 用法：HUIJI=http://127.0.0.1:8080 HUIJI_USER=… HUIJI_PASSWORD=… docs/rest/walk.sh 检索词
set -euo pipefail

base=${HUIJI:-http://127.0.0.1:8080}
api=$base/api/v1
words=${1:?请写检索词}
jar=$(mktemp) head=$(mktemp)
trap 'rm -f "$jar" "$head"' EXIT

page() { curl -sS -b "$jar" -c "$jar" "$base/sign-in"; }
csrf() { page | grep -o 'name="_csrf"[^>]*value="[^"]*"' | head -1 | sed 's/.*value="//; s/"$//'; }

# 登录一次，此后由 cookie 认人；改动要带会话的 CSRF 令牌
curl -sS -o /dev/null -b "$jar" -c "$jar" "$base/sign-in" \
  --data-urlencode "username=$HUIJI_USER" --data-urlencode "password=$HUIJI_PASSWORD" \
  --data-urlencode "_csrf=$(csrf)"
token=$(csrf)

get() { curl -sS -b "$jar" -D "$head" "$@"; }
act() { curl -sS -b "$jar" -D "$head" -H "X-CSRF-TOKEN: $token" -H 'Content-Type: application/json' "$@"; }
status() { sed -n '1s/[^ ]* \([0-9]*\).*/\1/p' "$head"; }
etag() { tr -d '\r' < "$head" | sed -n 's/^[Ee][Tt]ag: //p'; }
field() { grep -o "\"$1\":\"\{0,1\}[^\",}]*" | head -1 | sed 's/.*:"\{0,1\}//'; }

# 检索，只找得到自己可以知悉的
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
act "$api/requests/$request/acts" -H 'If-Match: *' -d '{"act":"consent","verdict":"agree"}' > "$jar.out"
echo "自己答复：$(status) $(field fix < "$jar.out")"
rm -f "$jar.out"

# 版本不符的，回答 412
act "$api/requests/$request/acts" -H 'If-Match: "stale"' \
  -d '{"act":"consent","verdict":"agree"}' > /dev/null || true
echo "旧版本：$(status)"
