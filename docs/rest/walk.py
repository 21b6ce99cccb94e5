#!/usr/bin/env python3
"""用 Python 标准库走一遍：用令牌（或登录）、检索、读一件、申请复制、拒绝时的意见、版本不符。

用法：HUIJI=http://127.0.0.1:8080 HUIJI_TOKEN=… python3 docs/rest/walk.py 检索词
令牌的范围须有 read、request-copy、consent（最后一项用来看拒绝时的意见）。
没有令牌的，写 HUIJI_USER 和 HUIJI_PASSWORD，用登录会话。
"""
import http.cookiejar
import json
import os
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
import uuid


class Problem(Exception):
    """application/problem+json（RFC 9457）。"""

    def __init__(self, status, body):
        super().__init__(body.get("detail", ""))
        self.status = status
        self.findings = body.get("findings", [])


class Huiji:
    def __init__(self, base):
        self.base = base
        self.headers = {}
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(cookies)

    def use_token(self, token):
        self.headers["Authorization"] = "Bearer " + token

    def sign_in(self, user, password):
        form = {"username": user, "password": password, "_csrf": self._csrf()}
        self.opener.open(self.base + "/sign-in", urllib.parse.urlencode(form).encode()).read()
        self.headers["X-CSRF-TOKEN"] = self._csrf()

    def _csrf(self):
        page = self.opener.open(self.base + "/sign-in").read().decode()
        return re.search(r'name="_csrf"[^>]*value="([^"]+)"', page).group(1)

    def get(self, path, **query):
        address = path + ("?" + urllib.parse.urlencode(query) if query else "")
        return self._call("GET", address, None, {})

    def act(self, noun, act, version, key=None, **fields):
        headers = {"If-Match": version, "Content-Type": "application/json"}
        headers["Idempotency-Key"] = key or str(uuid.uuid4())
        body = json.dumps({"act": act, **fields}).encode()
        return self._call("POST", noun + "/acts", body, headers)[0]["acts"][0]

    def _call(self, method, address, body, headers):
        request = urllib.request.Request(
            self.base + "/api/v1" + address, body, {**self.headers, **headers}, method=method)
        try:
            with self.opener.open(request) as answer:
                return json.load(answer), answer.headers.get("ETag")
        except urllib.error.HTTPError as error:
            raise Problem(error.code, json.load(error)) from None


def main(words):
    huiji = Huiji(os.environ.get("HUIJI", "http://127.0.0.1:8080"))
    if "HUIJI_TOKEN" in os.environ:
        huiji.use_token(os.environ["HUIJI_TOKEN"])
    else:
        huiji.sign_in(os.environ["HUIJI_USER"], os.environ["HUIJI_PASSWORD"])

    found, _ = huiji.get("/records", q=words, kind="会议纪要")
    record = "/records/" + found["items"][0]["id"]
    about, version = huiji.get(record)
    print("找到：" + about["title"])

    key = str(uuid.uuid4())
    for _ in range(2):
        asked = huiji.act(record, "request-copy", version, key, purpose="起草实施细则")
        print("申请：第%d号" % asked["request"])
    request = "/requests/%d" % asked["request"]

    try:
        huiji.act(request, "consent", "*", verdict="agree")
    except Problem as refused:
        print("自己答复：%d %s" % (refused.status, refused.findings[0]["fix"]))
    try:
        huiji.act(request, "consent", '"stale"', verdict="agree")
    except Problem as stale:
        print("旧版本：%d" % stale.status)


if __name__ == "__main__":
    main(sys.argv[1])
