import os
import signal

attempt(os.kill, int(clues["CANARY_VICTIM"]), signal.SIGKILL)
attempt(lambda: signal.pidfd_send_signal(os.pidfd_open(int(clues["CANARY_VICTIM"])), signal.SIGKILL))
