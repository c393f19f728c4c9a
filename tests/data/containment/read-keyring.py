import ctypes
import platform

READ, SEARCH, LINK, SESSION, USER = 11, 10, 8, -3, -4
ADD_KEY, KEYCTL = (248, 250) if platform.machine() == "x86_64" else (217, 219)


def secret(keyring):
    key = call(KEYCTL, SEARCH, keyring, b"user", b"second-stack-canary", 0)
    content = ctypes.create_string_buffer(200)
    call(KEYCTL, READ, key, content, 200)
    return content.value


attempt(call, KEYCTL, LINK, USER, SESSION)
for keyring in (SESSION, USER, -5):
    attempt(secret, keyring)
