import os

for number in range(3, 1100):
    try:
        print(os.pread(number, 1000, 0))
    except OSError:
        pass
