#!/usr/bin/env bash
# 恢复演练：备份、在另一个位置恢复、证明日志链、找到一件、借出一件。步骤的说明见同一文件夹的 README.md。
#
#   docs/drills/run.sh --data 数据文件夹 --work 演练用的空文件夹 --record 编号 --words 检索词 [--borrower 用户]
#
# 只读数据文件夹（备份本身记一条日志），其余都在演练用的文件夹里做；每一步打印命令和结果，任何一步不符即停止，退出码 1。
set -euo pipefail
export LC_ALL=C.UTF-8

here=$(cd -- "${BASH_SOURCE[0]%/*}" && pwd)
huiji=$here/../../huiji
borrower=finance
data= work= record= words=

while (($# > 0)); do
  case $1 in
    --data) data=$(cd -- "$2" && pwd) ;;
    --work) mkdir -p -- "$2" && work=$(cd -- "$2" && pwd) ;;
    --record) record=$2 ;;
    --words) words=$2 ;;
    --borrower) borrower=$2 ;;
    *) data= && break ;;
  esac
  shift 2
done
if [[ -z $data || -z $work || -z $record || -z $words ]]; then
  echo "用法：docs/drills/run.sh --data DIR --work DIR --record 编号 --words 检索词 [--borrower 用户]" >&2
  exit 2
fi
if [[ -n $(ls -A -- "$work") ]]; then
  echo "“$work”不是空文件夹" >&2
  exit 2
fi
cd -- "$work"
ln -s "$data" 甲机数据

step() { printf '\n## %s\n\n' "$*"; }

# prints a command as a person types it, runs it, shows and keeps what it says; $1 is the exit code it must end with
run() {
  local expected=$1 code=0
  shift
  printf '$ %s\n' "$*"
  if [[ $1 == ./huiji ]]; then
    shift
    "$huiji" "$@" >said 2>&1 || code=$?
  else
    "$@" >said 2>&1 || code=$?
  fi
  sed "s|$work/||g; s|$data|甲机数据|g" said
  if ((code != expected)); then
    printf '演练没有通过：退出码应为 %d，实为 %d\n' "$expected" "$code"
    exit 1
  fi
}

must_say() {
  grep -qF -- "$1" said || {
    printf '演练没有通过：应有“%s”\n' "$1"
    exit 1
  }
}

acts() { printf 'acts:\n  - %s\n' "$2" >"$1"; }

step 一、备份（甲机照常工作）
run 0 ./huiji backup --data 甲机数据 --to 备份
head=$(sed -n 's/^日志链头[^：]*：//p' said)
number=$(sed -n 's/^第 \([0-9]*\) 次备份.*/\1/p' said)

step 二、不用本程序，逐个核对备份中的文件
cd 备份
run 0 sha256sum -c --quiet "backups/$number/sha256.txt"
cd ..
printf '（没有输出：全部相符）\n'

step 三、在乙机恢复
run 0 ./huiji restore --data 乙机数据 --from 备份
must_say 恢复完毕

step 四、证明日志链：与抄在纸上的链头核对
run 0 ./huiji audit verify --data 乙机数据 --printed "$head"
must_say 操作日志完整

step 五、找到一件
run 0 ./huiji search --data 乙机数据 --as "$borrower" "$words"
must_say "$record"

step 六、借出这一件
acts 申请.yaml "{act: request-loan, record: $record, purpose: 恢复演练}"
run 0 ./huiji act --data 乙机数据 --as "$borrower" --json 申请.yaml
request=$(sed -n 's/.*"request" *: *\([0-9][0-9]*\).*/\1/p' said | head -n 1)
acts 同意.yaml "{act: consent, request: $request, verdict: agree}"
run 0 ./huiji act --data 乙机数据 --as director 同意.yaml
acts 借出.yaml "{act: lend, request: $request, pages: 1}"
run 0 ./huiji act --data 乙机数据 --as archivist 借出.yaml
run 0 ./huiji archive desk --data 乙机数据 --as archivist
must_say 在借

step 七、这一件的全部操作记录（检索所示、申请、同意、借出都在其中）
run 0 ./huiji audit export --data 乙机数据 --record "$record"
must_say ",search,"
must_say ",lend,"

step 八、损坏的备份不会被恢复
cp -r 备份 坏的备份
object=$(find 坏的备份/objects -type f | sort | head -n 1)
printf 'x' >>"$object"
run 1 ./huiji restore --data 丙机数据 --from 坏的备份
must_say 内容与校验值不符

rm -f said
printf '\n演练通过。\n'
