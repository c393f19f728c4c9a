import os

attempt(lambda: open("attempt.py", "a").write("# harm"))
attempt(os.chmod, "attempt.py", 0o777)
attempt(os.unlink, "attempt.py")
attempt(os.rename, "attempt.py", "gone.py")
