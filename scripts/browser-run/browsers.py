"""Starting a headless browser whose every connection leads to one loopback port."""

import contextlib
import os
import shutil
import signal
import subprocess
from pathlib import Path

FIREFOX_SETTINGS = {
    "network.dns.forceResolve": "127.0.0.1",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "app.update.enabled": False,
    "app.normandy.enabled": False,
    "browser.safebrowsing.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.security.https_first": False,
    "services.settings.server": "",
    "toolkit.telemetry.enabled": False,
    "trailhead.firstrun.didSeeAboutWelcome": True,
}


def chromium(port, folder, ports):
    return [
        find("chromium", "chromium-browser", "google-chrome"),
        "--headless",
        "--no-sandbox",
        "--no-first-run",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable",
        "--enable-logging=stderr",
        f"--user-data-dir={folder}",
        f"--host-resolver-rules=MAP * 127.0.0.1:{port}",
    ]


def firefox(port, folder, ports):
    settings = dict(FIREFOX_SETTINGS)
    settings["network.socket.forcePort"] = ";".join(f"{p}={port}" for p in sorted(ports))
    lines = (f"user_pref({quoted(k)}, {quoted(v)});\n" for k, v in settings.items())
    Path(folder, "user.js").write_text("".join(lines))
    return [find("firefox-esr", "firefox"), "--headless", "--no-remote", "--profile", folder]


BROWSERS = {"chromium": chromium, "firefox": firefox}


def quoted(value):
    return f'"{value}"' if isinstance(value, str) else str(value).lower()


def find(*names):
    for name in names:
        path = shutil.which(name)
        if path:
            return path
    raise FileNotFoundError(f"none of {', '.join(names)} is installed")


@contextlib.contextmanager
def launched(name, server, folder):
    """Runs the browser on the server's first page, and ends it, its children included, on leaving."""
    command = BROWSERS[name](server.port, folder, server.ports()) + [server.first_page]
    with open(Path(folder, "log"), "wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
