"""A file is copied with a flag that the function for it does not have.

keras-core keras_core/src/saving/saving_api.py:169 argument-mismatch
"""

import shutil


def copy(source, target):
    return shutil.copy(source, target)


copy("model.keras", "local.keras", overwrite=True)  # fails: argument-mismatch
