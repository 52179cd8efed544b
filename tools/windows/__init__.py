"""The installation on Windows: ``cai-dat.bat`` finds a Python, which runs `install` and `kit_upgrade`."""
