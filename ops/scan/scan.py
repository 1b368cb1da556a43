"""Attacks a Houvast of its own with wapiti and sqlmap and says what they found.

Called by `./houvast scan [SECONDS]`. Starts the jar in demo mode with a data folder of its own, in a network of its
own where only loopback exists (as root, on Linux; otherwise on loopback ports of this machine), signs in with every
role that demo mode has, and gives each scanner its share of the seconds. Ends badly when something was found that
matters, when the application wrote a fault in its log, or when it is not in good health afterwards.
"""

import http.cookiejar
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

ALONE = "HOUVAST_SCAN_ALONE"

# Roles with what a scanner begins at; the first signs in nobody.
ROLES = {
    "visitor": (None, ["/", "/verwijswijzer", "/organisaties", "/begrippen?zoek=help", "/regels", "/cookies", "/inloggen"]),
    "referrer": ("demo-professional", ["/aanmelden"]),
    "partner": ("demo-partner", ["/partner"]),
    "worker": ("demo-medewerker", ["/werk", "/werk?lijst=mij", "/werk/verzoeken", "/werk/vertellen", "/beheer/post"]),
    "supervisor": ("demo-leidinggevende", ["/werk", "/beheer", "/beheer/post"]),
    "privacy-officer": ("demo-privacy", ["/beheer", "/beheer/toegang"]),
    "administrator": ("demo-beheerder", ["/beheer", "/beheer/accounts?zoek=demo"]),
}

# Ways out: a scanner that signs itself out finds nothing more.
NOT = ["/weg", "/uitloggen", "/inloggen/sessies"]

# ssrf and xxe ask a server of wapiti's makers whether it was called: nothing here may go there
MODULES = "blindsql,cookieflags,crlf,csp,exec,file,http_headers,methods,permanentxss,redirect,sql,xss"

# wapiti 3.0.4 writes an expression that Python 3.11 does not take when something is excluded
MENDED = """
import fnmatch, re, sys
import wapitiCore.net.crawler as crawler
crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))
from wapitiCore.main.wapiti import wapiti_main as begin
sys.argv[0] = "wapiti"
begin()
"""

# What does not matter: without TLS, as here on loopback, there is no Secure and no HSTS (behind TLS there is:
# SessionStorageTests, EntranceModuleTests); browsers have dropped X-XSS-Protection, and the policy stands in its place.
HARMLESS = {"Secure Flag cookie"}
HARMLESS_WORDS = ["Strict-Transport-Security is not set", "X-XSS-Protection is not set"]


def need(tools):
    missing = [tool for tool in tools if not shutil.which(tool)]
    if not missing:
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(
            ["apt-get", "install", "-y", "--no-install-recommends", *missing],
            check=True,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        )
    else:
        sys.exit("Install first: " + ", ".join(missing) + " (Debian packages of these names).")

def alone():
    """Begins again in a network that has nothing but loopback."""
    if os.environ.get(ALONE):
        subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
        return
    if os.geteuid() == 0 and shutil.which("unshare") and shutil.which("ip"):
        os.environ[ALONE] = "yes"
        os.execvp("unshare", ["unshare", "--net", sys.executable, *sys.argv])
    print("Not in a network of its own (that takes root and unshare): the scanners are told to stay on 127.0.0.1.")

def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]

class Houvast:
    """The jar, as it is delivered, with invented people."""

    def __init__(self, jar, folder):
        self.port, self.management = free_port(), free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / "houvast.log"
        settings = {k: v for k, v in os.environ.items() if not re.match("(SPRING|HOUVAST|JAVA|JDK_JAVA)_", k)}
        settings.update(
            HOUVAST_DEMO="true",
            HOUVAST_DATA=str(folder / "data"),
            HOUVAST_LIMITS_FORMS="0",  # a scanner is slowed otherwise, and finds less
            HOUVAST_LIMITS_WRONGTOKENS="0",
            SERVER_PORT=str(self.port),
            SERVER_ADDRESS="127.0.0.1",
            MANAGEMENT_SERVER_PORT=str(self.management),
        )
        java = pathlib.Path(os.environ["JAVA_HOME"], "bin", "java")
        with self.log.open("wb") as out:
            self.process = subprocess.Popen(
                [str(java), "-XX:+UseSerialGC", "-Xmx512m", "-jar", jar], env=settings, stdout=out, stderr=out
            )

    def await_ready(self):
        end = time.time() + 300
        while time.time() < end and self.process.poll() is None:
            if self.healthy():
                return
            time.sleep(1)
        sys.exit("Houvast did not start:\n" + self.log.read_text()[-3000:])

    def healthy(self):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.management}/actuator/health", timeout=20) as answer:
                return json.load(answer)["status"] == "UP"
        except (OSError, ValueError):
            return False

    def answered(self):
        """How many requests it answered, by status."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.management}/actuator/prometheus", timeout=60) as answer:
            text = answer.read().decode()
        counts = {}
        for status, count in re.findall(r'http_server_requests_seconds_count\{[^}]*status="(\d+)"[^}]*\} ([0-9.E+]+)', text):
            counts[status] = counts.get(status, 0) + int(float(count))
        return counts

    def faults(self):
        return [line for line in self.log.read_text(errors="replace").splitlines() if re.search(r" ERROR \d", line)]

    def sign_in(self, account):
        """The cookies of somebody who signed in with one click."""
        jar = http.cookiejar.CookieJar()
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        page = browser.open(self.url + "/inloggen", timeout=60).read().decode()
        proof = re.search(r'name="_csrf"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="_csrf"', page)
        form = {"account": account, "_csrf": (proof.group(1) or proof.group(2)) if proof else ""}
        browser.open(self.url + "/inloggen", urllib.parse.urlencode(form).encode(), timeout=60)
        if not any(cookie.name == "houvast" for cookie in jar):
            sys.exit("could not sign in as " + account)
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)

    def knows(self, cookie, path):
        """Whether whoever has this cookie is signed in still."""
        request = urllib.request.Request(self.url + path, headers={"Cookie": cookie})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.url.startswith(self.url + path.split("?")[0])

    def token(self):
        form = urllib.parse.urlencode({"grant_type": "client_credentials", "scope": "referrals:write"}).encode()
        request = urllib.request.Request(self.url + "/oauth2/token", form)
        request.add_header("Authorization", "Basic ZGVtby1wb2xpdGllOmRlbW8=")
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["access_token"]

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()

def wapiti(house, role, cookie, starts, seconds, folder):
    """What it found, as (category, level, what)."""
    report = folder / f"wapiti-{role}.json"
    python = pathlib.Path(shutil.which("wapiti")).read_text().splitlines()[0].removeprefix("#!")
    command = [python, "-c", MENDED, "-u", house.url + "/", "--scope", "domain", "-m", MODULES, "-l", "1", "-d", "6"]
    command += ["--max-scan-time", str(int(seconds * 0.35)), "--max-attack-time", str(int(seconds * 0.65 / 7))]
    command += ["--max-links-per-page", "60", "--max-files-per-dir", "60", "-S", "normal", "-t", "20"]
    command += ["--flush-session", "--no-bugreport", "--store-session", str(folder / f"session-{role}")]
    command += ["--store-config", str(folder / "config"), "-f", "json", "-o", str(report), "-v", "0"]
    for path in starts:
        command += ["-s", house.url + path]
    for path in NOT:
        command += ["-x", house.url + path + "*"]
    if cookie:
        command += ["-H", "Cookie: " + cookie]
    run(command, seconds * 1.5, folder / f"wapiti-{role}.txt")
    if not report.exists():
        return None
    found = json.loads(report.read_text())
    result = []
    for kind in ("vulnerabilities", "anomalies"):
        for category, all_of in found.get(kind, {}).items():
            for one in all_of:
                result.append((category, one.get("method", ""), one.get("path", ""), one.get("parameter") or "", one.get("info", "")))
    return result

def sqlmap(house, name, arguments, seconds, folder):
    """Where SQL could be put in, if anywhere."""
    command = ["sqlmap", "--batch", "--level", "2", "--risk", "2", "--dbms", "PostgreSQL", "--threads", "2", "--timeout", "20"]
    command += ["--disable-coloring", "--flush-session", "--output-dir", str(folder / "sqlmap"), *arguments]
    log = folder / f"sqlmap-{name}.txt"
    run(command, seconds, log)
    text = log.read_text(errors="replace")
    return [line for line in text.splitlines() if re.search("identified the following injection|is vulnerable|appears to be '.*' injectable", line)]

def run(command, seconds, log):
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, stdin=subprocess.DEVNULL, env={**os.environ, "HOME": str(log.parent)},
                                   preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

def matters(found):
    return found[0] not in HARMLESS and not any(word in found[4] for word in HARMLESS_WORDS)

def main():
    jar, seconds = sys.argv[1], int(sys.argv[2])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("broken off"))
    need(["wapiti", "sqlmap"])
    alone()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="houvast-scan"))
    folder.chmod(0o755)  # PostgreSQL steps down from root, and must get to its data
    house = Houvast(jar, folder)
    bad, told = [], []
    try:
        house.await_ready()
        share = seconds * 0.7 / len(ROLES)
        before = 0
        for role, (account, starts) in ROLES.items():
            cookie = account and house.sign_in(account)
            found = wapiti(house, role, cookie, starts, share, folder)
            if cookie and not house.knows(cookie, starts[0]):
                told.append(f"wapiti as {role}: was signed out on the way")
            after = sum(house.answered().values())
            worse = [] if found is None else [one for one in found if matters(one)]
            bad += [f"wapiti as {role}: {one}" for one in worse]
            if found is None:
                told.append(f"wapiti as {role}: no report")
            print(f"wapiti as {role:16s} {after - before:7,d} requests, {len(found or []):3d} remarks, {len(worse)} that matter", flush=True)
            before = after
        worker = "Cookie: " + house.sign_in("demo-medewerker")
        officer = "Cookie: " + house.sign_in("demo-beheerder")
        situation = '{"event":"violence.assault","relation":"victim*","postcode":"3511*","needs":["emotional*"]}'
        targets = {
            "terms": ["-u", house.url + "/begrippen?zoek=help", "-p", "zoek"],
            "search": ["-u", house.url + "/api/v1/organisations/_search", "--data", '{"q":"hulp*","postcode":"3511"}', "-H", "Content-Type: application/json"],
            "advice": ["-u", house.url + "/api/v1/advice", "--data", situation, "-H", "Content-Type: application/json"],
            "referral": ["-u", house.url + "/api/v1/referrals", "--data", '{"situation":' + situation.replace("*", "") + ',"note":"x*"}',
                         "-H", "Content-Type: application/json", "-H", "Idempotency-Key: 0b6f1f1e-0000-7000-8000-00000000000a*", "-H", "Authorization: Bearer " + house.token(), "--ignore-code", "400"],
            "organisations": ["-u", house.url + "/organisaties", "--data", "event=sexual&service=legal&postcode=3511"],
            "work": ["-u", house.url + "/werk?lijst=nu&na=0b6f1f1e-0000-7000-8000-000000000001", "-H", worker],
            "accounts": ["-u", house.url + "/beheer/accounts?zoek=demo", "-H", officer],
            "file": ["-u", house.url + "/werk/eerste-contact/0b6f1f1e-0000-7000-8000-00000000000a*", "-H", worker, "--ignore-code", "404"],
        }
        for name, arguments in targets.items():
            found = sqlmap(house, name, arguments, seconds * 0.3 / len(targets), folder)
            after = sum(house.answered().values())
            bad += [f"sqlmap at {name}: {one}" for one in found]
            print(f"sqlmap at {name:16s} {after - before:7,d} requests, {len(found)} places to put SQL in", flush=True)
            before = after
        answers = house.answered()
        bad += [f"answered {status} {count} times" for status, count in answers.items() if status in ("500", "503")]
        bad += ["a fault in the log: " + line[:300] for line in house.faults()[:20]]
        if not house.healthy():
            bad.append("not in good health afterwards")
    finally:
        house.stop()
    total = sum(answers.values())
    print("answers by status: " + ", ".join(f"{status} {count:,}" for status, count in sorted(answers.items())))
    for one in told + bad:
        print("- " + one)
    print(f"{total:,} requests, {len(bad)} findings that matter. What the scanners wrote: {folder}")
    shutil.rmtree(folder / "data", ignore_errors=True)
    sys.exit(1 if bad or told else 0)

main()
