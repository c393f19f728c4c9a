import os
import subprocess

mine = str(os.getuid())
said = subprocess.run(["./set-user-id", "-u"], capture_output=True, text=True)
print("GOT IT" if said.stdout.strip() not in ("", mine) else said)
for program in ("su", "mount", "passwd"):
    attempt(lambda: subprocess.run([program, "--version"], capture_output=True).returncode)
